import { Buffer } from 'node:buffer';
import { constants, crc32, inflateRawSync } from 'node:zlib';

/** A ZIP archive that has been looked at but not unpacked. */
export type Zip = {
  readonly bytes: Buffer;
  /** In the order of the archive, folders among them. */
  readonly list: readonly ZipEntry[];
  /**
   * By name in lower case: package parts ignore case (ECMA-376 Part 2, 6.2). The first entry of a name counts, so that a
   * second one cannot replace what others see.
   */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** True where the directory at the end is missing or damaged and the entries were gathered from their own headers. */
  readonly salvaged: boolean;
};

export type ZipEntry = {
  /** With forward slashes; a folder's ends in one. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** Null where only the compressed data itself tells. */
  readonly packedSize: number | null;
  readonly unpackedSize: number | null;
  readonly crc: number | null;
  /** Offset of the local header. */
  readonly offset: number;
};

export type Unpacked = { readonly bytes: Uint8Array; readonly whole: boolean };
export type UnpackFault = { readonly fault: 'too-large' | 'encrypted' | 'broken' };

// Offsets below: PKWARE APPNOTE 6.3, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.14 to 4.3.16 (ends).
const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const endHeader = 0x06054b50;
const endLocator64 = 0x07064b50;
const endHeader64 = 0x06064b50;
const localSignature = Buffer.from('PK\x03\x04', 'latin1');

/** Whether the bytes begin as a ZIP archive does. */
export function looksZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Reads the directory; where there is none (a file cut short) it gathers what entries have a header of their own. */
export function openZip(input: Uint8Array): Zip {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const listed = directory(bytes);
  const list = listed ?? salvage(bytes);
  const entries = new Map<string, ZipEntry>();
  for (const entry of list) {
    const name = entry.name.toLowerCase();
    if (!entries.has(name)) entries.set(name, entry);
  }
  return { bytes, list, entries, salvaged: listed === null };
}

/**
 * Unpacks one entry to no more than `atMost` bytes. An entry that unpacks to more than it says is refused as soon as it does:
 * an honest writer knows the size, so what the archive says never makes us reserve more than is there.
 */
export function unpack(zip: Zip, entry: ZipEntry, atMost: number): Unpacked | UnpackFault {
  if (entry.encrypted) return { fault: 'encrypted' };
  const room = entry.unpackedSize === null ? atMost : Math.min(atMost, entry.unpackedSize);
  if (entry.unpackedSize !== null && entry.unpackedSize > atMost) return { fault: 'too-large' };
  const { bytes } = zip;
  if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== localHeader) return { fault: 'broken' };
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const end = entry.packedSize === null ? bytes.length : Math.min(bytes.length, start + entry.packedSize);
  const packed = bytes.subarray(start, Math.max(start, end));
  if (entry.method === 0) {
    return packed.length > atMost ? { fault: 'too-large' } : checked(packed, entry);
  }
  if (entry.method !== 8) return { fault: 'broken' };
  try {
    const unpacked = inflateRawSync(packed, {
      maxOutputLength: Math.max(1, room),
      chunkSize: Math.max(1024, Math.min(1 << 20, room)),
      // Data that ends early gives what there is of it instead of an error.
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    return checked(unpacked, entry);
  } catch (error) {
    const tooLong = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { fault: tooLong ? 'too-large' : 'broken' };
  }
}

function checked(unpacked: Uint8Array, entry: ZipEntry): Unpacked {
  const complete = entry.unpackedSize === null || unpacked.length === entry.unpackedSize;
  const sound = entry.crc === null || crc32(unpacked) === entry.crc;
  return { bytes: unpacked, whole: complete && sound };
}

function directory(bytes: Buffer): ZipEntry[] | null {
  const end = findEnd(bytes);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = end;
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === directoryHeader) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) return null;
    const sizes = sizes64(bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength), [
      bytes.readUInt32LE(at + 24),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ]);
    entries.push({
      name: entryName(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      unpackedSize: sizes[0],
      packedSize: sizes[1],
      crc: bytes.readUInt32LE(at + 16),
      offset: sizes[2],
    });
    at = next;
  }
  return entries.length === 0 ? null : entries;
}

/** Offset of the first directory entry, or null where the archive has no sound end. */
function findEnd(bytes: Buffer): number | null {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) !== endHeader) continue;
    if (at + 22 + bytes.readUInt16LE(at + 20) > bytes.length) continue;
    const start = bytes.readUInt32LE(at + 16);
    if (start !== 0xffffffff) return start;
    const locator = at - 20;
    if (locator < 0 || bytes.readUInt32LE(locator) !== endLocator64) return null;
    const end64 = Number(bytes.readBigUInt64LE(locator + 8));
    if (end64 + 56 > bytes.length || bytes.readUInt32LE(end64) !== endHeader64) return null;
    return Number(bytes.readBigUInt64LE(end64 + 48));
  }
  return null;
}

/** Sizes and offset that do not fit in 32 bits stand in an extra field, only those that do not fit, in this order (APPNOTE 4.5.3). */
function sizes64(extra: Buffer, short: readonly [number, number, number]): [number, number, number] {
  const sizes: [number, number, number] = [...short];
  if (!short.includes(0xffffffff)) return sizes;
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      let value = at + 4;
      for (const index of [0, 1, 2] as const) {
        if (short[index] !== 0xffffffff || value + 8 > Math.min(extra.length, at + 4 + length)) continue;
        sizes[index] = Number(extra.readBigUInt64LE(value));
        value += 8;
      }
    }
    at += 4 + length;
  }
  return sizes;
}

function salvage(bytes: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = bytes.indexOf(localSignature);
  while (at !== -1 && at + 30 <= bytes.length) {
    const next = bytes.indexOf(localSignature, at + 4);
    const flags = bytes.readUInt16LE(at + 6);
    const nameLength = bytes.readUInt16LE(at + 26);
    const start = at + 30 + nameLength + bytes.readUInt16LE(at + 28);
    const name = entryName(bytes.subarray(at + 30, at + 30 + nameLength));
    // Bit 3: sizes follow the data, so the header has none.
    const sized = (flags & 8) === 0;
    const upToNext = Math.max(0, (next === -1 ? bytes.length : next) - start);
    // Four bytes that happen to look like a header are no entry.
    if (/^\P{Cc}+$/u.test(name)) {
      entries.push({
        name,
        method: bytes.readUInt16LE(at + 8),
        encrypted: (flags & 1) === 1,
        packedSize: sized ? bytes.readUInt32LE(at + 18) : upToNext,
        unpackedSize: sized ? bytes.readUInt32LE(at + 22) : null,
        crc: sized ? bytes.readUInt32LE(at + 14) : null,
        offset: at,
      });
    }
    at = next;
  }
  return entries;
}

/** UTF-8, which all writers use today whatever the flag says; else what the format began with (APPNOTE, appendix D). */
function entryName(bytes: Buffer): string {
  const utf8 = bytes.toString('utf8');
  const name = utf8.includes('\ufffd') ? bytes.toString('latin1').replace(/[\x80-\xff]/g, ibmSign) : utf8;
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

/** 0x80 to 0xff of IBM code page 437. */
const ibmSigns =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

function ibmSign(sign: string): string {
  return ibmSigns[sign.charCodeAt(0) - 0x80] ?? sign;
}
