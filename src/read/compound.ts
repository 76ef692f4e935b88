import { Buffer } from 'node:buffer';

/** A compound file (MS-CFB), which old Office files and Outlook messages are: storages and streams, as folders and files are. */
export type Compound = {
  readonly root: Storage;
  /** Sectors follow one another within it; `small` are those of streams below `cutoff`, which lie together in one stream. */
  readonly sectors: Sectors;
  readonly small: Sectors;
  readonly cutoff: number;
  /** False where part of its directory lies behind the end of the file, or leads nowhere. */
  readonly whole: boolean;
};

export type Storage = {
  readonly storages: ReadonlyMap<string, Storage>;
  readonly streams: ReadonlyMap<string, Stream>;
};

/** Where the bytes of a stream begin, and how many it says there are. */
export type Stream = { readonly start: number; readonly size: number };

type Sectors = {
  readonly bytes: Buffer;
  /** Offset of sector 0. */
  readonly from: number;
  readonly size: number;
  /** The sector behind each (2.3). */
  readonly next: (sector: number) => number;
};

/** MS-CFB, 2.2. */
const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Sector numbers from here on are signs: the end of a chain, a free sector (2.1). */
const lastSector = 0xfffffffa;

/** Entries of a directory that are looked at. Mails with hundreds of attachments have some ten thousand. */
const mostEntries = 100_000;

/** Whether the bytes begin as a compound file does. */
export function looksCompound(bytes: Uint8Array): boolean {
  return signature.equals(bytes.subarray(0, signature.length));
}

/** Reads the directory. Null where the bytes are no compound file; one that is cut short has what can still be found of it. */
export function openCompound(input: Uint8Array): Compound | null {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (!looksCompound(bytes) || bytes.length < 512) return null;
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const sectors: Sectors = { bytes, from: size, size, next: tableOf(bytes, size) };
  const directory = chained(sectors, { start: bytes.readUInt32LE(48), size: Number.POSITIVE_INFINITY }, bytes.length);
  const entries = directory.bytes;
  if (entries.length < 128) return { root: noStorage, sectors, small: sectors, cutoff: 0, whole: false };
  const { root, whole } = treeOf(entries, size === 512);
  const rootStream = streamOf(entries, 0, size === 512);
  const smallTable = chained(
    sectors,
    { start: bytes.readUInt32LE(60), size: Number.POSITIVE_INFINITY },
    bytes.length,
  ).bytes;
  const small: Sectors = {
    bytes: chained(sectors, rootStream, bytes.length).bytes,
    from: 0,
    size: 64,
    next: (sector) => (sector * 4 + 4 <= smallTable.length ? smallTable.readUInt32LE(sector * 4) : lastSector),
  };
  return { root, sectors, small, cutoff: bytes.readUInt32LE(56), whole: whole && directory.whole };
}

/** The bytes of a stream, as many as there are of it; null where it says that it has more than so many. */
export function readStream(
  { sectors, small, cutoff }: Compound,
  stream: Stream,
  atMost: number,
): { readonly bytes: Buffer; readonly whole: boolean } | null {
  if (stream.size > atMost) return null;
  return chained(stream.size < cutoff ? small : sectors, stream, atMost);
}

const noStorage: Storage = { storages: new Map(), streams: new Map() };

/** The table of all chains. Its own sectors are named in the header, and those beyond 109 in a chain of lists (2.5). */
function tableOf(bytes: Buffer, size: number): (sector: number) => number {
  const named: number[] = [];
  for (let at = 76; at < 512; at += 4) named.push(bytes.readUInt32LE(at));
  let list = bytes.readUInt32LE(68);
  for (let count = 0; list < lastSector && count < bytes.length / size; count++) {
    const at = (list + 1) * size;
    if (at + size > bytes.length) break;
    for (let k = 0; k < size - 4; k += 4) named.push(bytes.readUInt32LE(at + k));
    list = bytes.readUInt32LE(at + size - 4);
  }
  return (sector) => {
    const table = named[Math.floor(sector / (size / 4))] ?? lastSector;
    const at = (table + 1) * size + (sector % (size / 4)) * 4;
    return table < lastSector && at + 4 <= bytes.length ? bytes.readUInt32LE(at) : lastSector;
  };
}

/** The sectors of a chain one behind the other. A chain that goes in circles ends when it has taken as many as there are. */
function chained(
  { bytes, from, size, next }: Sectors,
  stream: Stream,
  atMost: number,
): { readonly bytes: Buffer; readonly whole: boolean } {
  const wanted = Math.min(stream.size, atMost, bytes.length);
  const parts: Buffer[] = [];
  let taken = 0;
  let sector = stream.start;
  while (sector < lastSector && taken < wanted) {
    const at = from + sector * size;
    if (at >= bytes.length) break;
    const part = bytes.subarray(at, Math.min(at + size, at + wanted - taken));
    parts.push(part);
    taken += part.length;
    sector = next(sector);
  }
  const ended = stream.size === Number.POSITIVE_INFINITY ? sector >= lastSector : taken === stream.size;
  return { bytes: Buffer.concat(parts), whole: ended };
}

/** Directory entries (2.6.1): 128 bytes each, siblings in a tree of their own; nobody's sibling or child twice. */
function treeOf(entries: Buffer, short: boolean): { readonly root: Storage; readonly whole: boolean } {
  type Grown = { readonly storages: Map<string, Storage>; readonly streams: Map<string, Stream> };
  const root: Grown = { storages: new Map(), streams: new Map() };
  const count = Math.min(mostEntries, Math.floor(entries.length / 128));
  const seen = new Set<number>([0]);
  const open: [number, Grown][] = [[entries.readUInt32LE(76), root]];
  let whole = entries.length / 128 <= mostEntries;
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const [index, parent] = top;
    if (index >= lastSector) continue;
    if (index >= count || seen.has(index)) {
      whole = false;
      continue;
    }
    seen.add(index);
    const at = index * 128;
    const name = nameOf(entries, at);
    const type = entries[at + 66];
    open.push([entries.readUInt32LE(at + 68), parent], [entries.readUInt32LE(at + 72), parent]);
    if (type === 2) parent.streams.set(name, streamOf(entries, index, short));
    else if (type === 1) {
      const storage: Grown = { storages: new Map(), streams: new Map() };
      parent.storages.set(name, storage);
      open.push([entries.readUInt32LE(at + 76), storage]);
    } else whole = false;
  }
  return { root, whole };
}

function nameOf(entries: Buffer, at: number): string {
  const length = Math.min(64, entries.readUInt16LE(at + 64));
  return entries.toString('utf16le', at, at + Math.max(0, length - 2));
}

/** Files with sectors of 512 bytes may leave rubbish in the upper half of a size. */
function streamOf(entries: Buffer, index: number, short: boolean): Stream {
  const at = index * 128;
  const size = short ? entries.readUInt32LE(at + 120) : Number(entries.readBigUInt64LE(at + 120));
  return { start: entries.readUInt32LE(at + 116), size };
}
