import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import type { PackedEntry, WordFile } from '../model/word-file.ts';

/**
 * The archive with some parts replaced and others added at its end; all other entries as they are packed. What is written anew is
 * packed by fflate, which gives the same bytes on every machine, as the zlib of a Node need not.
 * Null where an entry is not as its header says.
 */
export function repacked({ bytes, entries }: WordFile, parts: ReadonlyMap<string, string>): Uint8Array | null {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const left = new Map(parts);
  const out: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  const add = (name: Buffer, data: Buffer, entry: Written): void => {
    const fields = fieldsOf(name, data, entry);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    listed.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, name]));
    out.push(local);
    offset += local.length;
  };
  const addText = (name: Buffer, text: string, how: Pick<Written, 'flags' | 'time' | 'date'>): void => {
    const data = Buffer.from(text);
    const { flags, time, date } = how;
    add(name, Buffer.from(deflateSync(data)), { flags, time, date, method: 8, crc: crc32(data), size: data.length });
  };
  for (const entry of entries) {
    const kept = keptOf(entry, source);
    if (kept === null) return null;
    const key = entry.name.toLowerCase();
    const anew = left.get(key);
    left.delete(key);
    if (anew === undefined) add(kept.name, kept.data, kept);
    else addText(kept.name, anew, kept);
  }
  for (const [name, text] of left) addText(Buffer.from(name), text, { flags: utf8Name, time: 0, date: firstDay });
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(listed.length, 8);
  end.writeUInt16LE(listed.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...out, directory, end]);
}

type Written = {
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly size: number;
};

/** APPNOTE 6.3, 4.4.4: bit 11. */
const utf8Name = 0x800;
/** Bit 3: sizes follow the data. Here they are known, and stand in front of it. */
const sizesFollow = 0x8;
/** 1 January 1980, the first day that the format knows. */
const firstDay = 0x21;

/** An entry as it is packed. Offsets as in APPNOTE 6.3, 4.3.7. */
function keptOf(
  entry: PackedEntry,
  source: Buffer,
): (Written & { readonly name: Buffer; readonly data: Buffer }) | null {
  const { offset, packedSize, unpackedSize, crc, method } = entry;
  if (packedSize === null || unpackedSize === null || crc === null || offset + 30 > source.length) return null;
  const nameEnd = offset + 30 + source.readUInt16LE(offset + 26);
  const start = nameEnd + source.readUInt16LE(offset + 28);
  if (start + packedSize > source.length) return null;
  return {
    name: source.subarray(offset + 30, nameEnd),
    data: source.subarray(start, start + packedSize),
    flags: source.readUInt16LE(offset + 6) & ~sizesFollow,
    time: source.readUInt16LE(offset + 10),
    date: source.readUInt16LE(offset + 12),
    ...{ method, crc, size: unpackedSize },
  };
}

/** What the local header and the directory have in common: from the version needed to the length of what else there is, which is none. */
function fieldsOf(name: Buffer, data: Buffer, { flags, method, time, date, crc, size }: Written): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(time, 6);
  fields.writeUInt16LE(date, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}
