import { Buffer } from 'node:buffer';

/** What the dictionary begins with (MS-OXRTFCP, 2.1.2.1): words that every RTF file has. */
const usualWords =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** Bytes of the dictionary, which goes round. */
const dictionarySize = 4096;

/** Sizes, kind and checksum (2.1.3.1). */
const header = 16;

/** The RTF that a mail keeps packed; null where it is not packed in that way. Of data that end early it gives what there is. */
export function decompressRtf(packed: Buffer): Buffer | null {
  if (packed.length < header) return null;
  const rawSize = packed.readUInt32LE(4);
  const kind = packed.toString('latin1', 8, 12);
  if (kind === 'MELA') return packed.subarray(header, header + rawSize);
  return kind === 'LZFu' ? expand(packed.subarray(header), rawSize) : null;
}

/** Eight signs behind each control byte, the lowest bit first: a byte as it is, or where in the dictionary and how many (2.2.1). */
function expand(packed: Buffer, rawSize: number): Buffer {
  const dictionary = Buffer.alloc(dictionarySize);
  let at = dictionary.write(usualWords, 'latin1');
  // Two bytes stand for seventeen at most, whatever the header says.
  const made = Buffer.alloc(Math.min(rawSize, packed.length * 9));
  let length = 0;
  const put = (byte: number): void => {
    dictionary[at] = byte;
    at = (at + 1) % dictionarySize;
    if (length < made.length) made[length++] = byte;
  };
  for (let from = 0; from < packed.length; ) {
    const control = packed[from++] ?? 0;
    for (let bit = 0; bit < 8 && from < packed.length; bit++) {
      if (((control >> bit) & 1) === 0) {
        put(packed[from++] ?? 0);
        continue;
      }
      if (from + 2 > packed.length) return made.subarray(0, length);
      const reference = packed.readUInt16BE(from);
      from += 2;
      const start = reference >> 4;
      if (start === at) return made.subarray(0, length);
      for (let k = 0; k < (reference & 15) + 2; k++) put(dictionary[(start + k) % dictionarySize] ?? 0);
    }
  }
  return made.subarray(0, length);
}
