import { type Compound, readStream, type Storage, type Stream } from '../../compound.ts';
import { decode } from '../../decode.ts';
import { decodePage, isKnownPage } from '../../formats/rtf/code-pages.ts';

/** The properties of a message or an attachment (MS-OXMSG, 2.4): short ones in a table, others in a stream each, by number. */
export type Bag = {
  readonly compound: Compound;
  readonly streams: ReadonlyMap<number, Stream>;
  /** Of those streams that hold UTF-16. */
  readonly wide: ReadonlySet<number>;
  readonly numbers: ReadonlyMap<number, number>;
};

/** Bytes before the first row of the table (2.4.1). */
const headers = { outermost: 32, embedded: 24, attachment: 8 } as const;

/** Property types (MS-OXCDATA, 2.11.1). */
const [integer32, string8, string16, binary] = [0x0003, 0x001e, 0x001f, 0x0102];

/** PidTagMessageCodepage: of the text in single bytes. */
const messagePage = 0x3ffd;

export function bagOf(compound: Compound, storage: Storage, of: keyof typeof headers): Bag {
  const streams = new Map<number, Stream>();
  const wide = new Set<number>();
  for (const [name, stream] of storage.streams) {
    // "__substg1.0_" and eight digits: number and type (2.2).
    const tag = /^__substg1\.0_([\dA-F]{4})([\dA-F]{4})$/i.exec(name);
    if (tag === null) continue;
    const [number, type] = [Number.parseInt(tag[1] ?? '', 16), Number.parseInt(tag[2] ?? '', 16)];
    if (type !== string8 && type !== string16 && type !== binary) continue;
    if (streams.has(number) && type === string8) continue;
    streams.set(number, stream);
    if (type === string16) wide.add(number);
  }
  return { compound, streams, wide, numbers: numbersOf(compound, storage, headers[of]) };
}

function numbersOf(compound: Compound, storage: Storage, header: number): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  const stream = storage.streams.get('__properties_version1.0');
  // A table of a megabyte has sixty thousand rows; real ones have some hundred.
  const table = stream === undefined ? undefined : readStream(compound, stream, 1 << 20)?.bytes;
  if (table === undefined) return numbers;
  for (let at = header; at + 16 <= table.length; at += 16) {
    if (table.readUInt16LE(at) === integer32) numbers.set(table.readUInt16LE(at + 2), table.readInt32LE(at + 8));
  }
  return numbers;
}

export function numberIn({ numbers }: Bag, property: number): number | null {
  return numbers.get(property) ?? null;
}

/** The text of a property, empty where there is none. `page`: of its bytes, where the property does not say that it is wide. */
export function textIn(bag: Bag, property: number, page: number | null): string {
  const stream = bag.streams.get(property);
  const bytes = stream === undefined ? undefined : readStream(bag.compound, stream, Number.POSITIVE_INFINITY)?.bytes;
  if (bytes === undefined) return '';
  if (bag.wide.has(property)) return withoutEnd(bytes.toString('utf16le'));
  const named = page ?? numberIn(bag, messagePage);
  const known = named !== null && isKnownPage(named);
  return withoutEnd(known ? decodePage(bytes, named) : (decode(bytes)?.text ?? ''));
}

function withoutEnd(text: string): string {
  return text.replace(/\0+$/, '');
}
