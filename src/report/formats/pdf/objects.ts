import { createHash } from 'node:crypto';
import { strToU8, zlibSync } from 'fflate';

/** The objects of a PDF file (ISO 32000-1, 7.3 and 7.5), as they are written: what is held of them is where each begins. */
export type Objects = {
  /** The number of an object that is yet to be written; each must be. */
  readonly next: () => number;
  readonly write: (number: number, body: string) => void;
  /** `entries`: of its dictionary, without length and filter. Deflated by a program that gives the same bytes everywhere. */
  readonly writeStream: (number: number, entries: string, content: Uint8Array) => void;
  /** What has been written since it was asked for last. */
  readonly ready: () => readonly Uint8Array[];
  /** The table of where the objects are, and the trailer. The file's id is made of all its bytes. */
  readonly end: (root: number, info: number) => void;
};

export function pdfObjects(): Objects {
  const offsets: number[] = [0];
  const digest = createHash('sha256');
  let pieces: Uint8Array[] = [];
  let length = 0;
  const add = (bytes: Uint8Array) => {
    pieces.push(bytes);
    digest.update(bytes);
    length += bytes.length;
  };
  const begin = (number: number) => {
    offsets[number] = length;
    add(latin(`${number} 0 obj\n`));
  };
  // The second line tells programs that copy files that this one is not text.
  add(latin('%PDF-1.7\n%\u{e2}\u{e3}\u{cf}\u{d3}\n'));

  return {
    next: () => offsets.push(0) - 1,
    write: (number, body) => {
      begin(number);
      add(latin(`${body}\nendobj\n`));
    },
    writeStream: (number, entries, content) => {
      const bytes = zlibSync(content, { level: 6 });
      begin(number);
      add(latin(`<<${entries}/Filter/FlateDecode/Length ${bytes.length}>>stream\n`));
      add(bytes);
      add(latin('\nendstream\nendobj\n'));
    },
    ready: () => {
      const written = pieces;
      pieces = [];
      return written;
    },
    end: (root, info) => {
      const at = length;
      add(latin(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`));
      let lines = '';
      for (const [number, offset] of offsets.entries()) {
        if (number > 0) lines += `${String(offset).padStart(10, '0')} 00000 n \n`;
        if (lines.length < 65_536) continue;
        add(latin(lines));
        lines = '';
      }
      const id = digest.copy().digest('hex').slice(0, 32);
      const trailer = `<</Size ${offsets.length}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>`;
      add(latin(`${lines}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`));
    },
  };
}

/** A character for each byte. */
export function latin(text: string): Uint8Array {
  return strToU8(text, true);
}

/** A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, all else in UTF-16. */
export function pdfString(words: string): string {
  if (/^[\x20-\x7e]*$/.test(words)) return `(${words.replace(/[\\()]/g, (sign) => `\\${sign}`)})`;
  const units = Array.from({ length: words.length }, (_, at) => words.charCodeAt(at).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}

/** A number with at most two decimals: a hundredth of a point is a three-hundredth of a millimetre. */
export function decimal(number: number): string {
  return `${Math.round(number * 100) / 100}`;
}
