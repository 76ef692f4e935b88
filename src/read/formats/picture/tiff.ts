import { Buffer } from 'node:buffer';
import { turns } from './jpeg.ts';
import { believable, mostDots, type NoSheets, type Sheet, type Sheets, type Tile } from './sheet.ts';

/**
 * A TIFF (revision 6.0) of one page or many. A PDF knows the same ways to pack a picture, so each strip or tile becomes a picture of
 * the page. What was packed in other ways, or plane by plane, is refused.
 */
export function readTiff(bytes: Buffer, mostPages: number): Sheets | NoSheets {
  const little = bytes[0] === 0x49;
  const seen = new Set<number>();
  const sheets: Sheet[] = [];
  let whole = true;
  let at = numberAt(bytes, 4, 4, little);
  while (at !== 0 && !seen.has(at) && sheets.length < mostPages) {
    seen.add(at);
    const directory = directoryAt(bytes, at, little);
    if (directory === null) {
      whole = false;
      break;
    }
    const sheet = sheetOf(bytes, directory.tags, little);
    if ('refused' in sheet) return sheets.length === 0 ? sheet : { refused: sheet.refused };
    sheets.push(sheet);
    whole &&= sheet.tiles.every(({ data }) => data.length > 0) && directory.whole;
    at = directory.next;
  }
  return sheets.length === 0 ? { refused: 'broken' } : { sheets, whole, tooMany: at !== 0 && !seen.has(at) };
}

type Tags = ReadonlyMap<number, readonly number[]>;

/** Bytes of a number by its type (section 2): byte, text, short, long, fraction. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };

/** Values of a field that are looked at. A page of A2 in strips of one row has some ten thousand; a colour table 768. */
const mostValues = 100_000;

function directoryAt(bytes: Buffer, at: number, little: boolean) {
  if (at + 2 > bytes.length) return null;
  const count = numberAt(bytes, at, 2, little);
  const tags = new Map<number, number[]>();
  let whole = at + 6 + count * 12 <= bytes.length;
  for (let k = 0; k < count && at + 14 + k * 12 <= bytes.length; k++) {
    const entry = at + 2 + k * 12;
    const size = sizes[numberAt(bytes, entry + 2, 2, little)];
    const length = Math.min(mostValues, numberAt(bytes, entry + 4, 4, little));
    if (size === undefined) continue;
    const from = size * length <= 4 ? entry + 8 : numberAt(bytes, entry + 8, 4, little);
    if (from + size * length > bytes.length) {
      whole = false;
      continue;
    }
    const valueAt = (index: number): number =>
      size === 8
        ? numberAt(bytes, from + index * 8, 4, little) / Math.max(1, numberAt(bytes, from + index * 8 + 4, 4, little))
        : numberAt(bytes, from + index * size, size, little);
    tags.set(
      numberAt(bytes, entry, 2, little),
      Array.from({ length }, (_, index) => valueAt(index)),
    );
  }
  return { tags, whole, next: whole ? numberAt(bytes, at + 2 + count * 12, 4, little) : 0 };
}

function numberAt(bytes: Buffer, at: number, size: number, little: boolean): number {
  if (at + size > bytes.length) return 0;
  return little ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size);
}

function sheetOf(bytes: Buffer, tags: Tags, little: boolean): Sheet | NoSheets {
  const value = (tag: number, usual: number): number => tags.get(tag)?.[0] ?? usual;
  const [width, height] = [value(256, 0), value(257, 0)];
  if (width === 0 || height === 0) return { refused: 'broken' };
  if (width * height > mostDots) return { refused: 'too-large' };
  const isTiled = tags.has(324);
  const across = isTiled ? value(322, width) : width;
  const down = isTiled ? value(323, height) : Math.min(height, value(278, height));
  const offsets = tags.get(isTiled ? 324 : 273) ?? [];
  const lengths = tags.get(isTiled ? 325 : 279) ?? [];
  if (across === 0 || down === 0 || offsets.length === 0) return { refused: 'broken' };
  const perRow = Math.ceil(width / across);
  const packing = packingOf(tags, across);
  const colours = coloursOf(tags, little);
  // Plane by plane: the first plane alone would be another picture.
  if (packing === null || colours === null || (value(284, 1) === 2 && value(277, 1) > 1))
    return { refused: 'unknown-kind' };
  const tiles = offsets.slice(0, perRow * Math.ceil(height / down)).map((offset, index): Tile => {
    const top = Math.floor(index / perRow) * down;
    const rows = isTiled ? down : Math.min(down, height - top);
    const length = lengths[index] ?? bytes.length - offset;
    // One that is not all there is left out, and the file is said to be cut.
    const data = offset + length <= bytes.length ? bytes.subarray(offset, offset + length) : Buffer.alloc(0);
    const entries = `${colours} ${packing(rows)}`;
    const unpacked = value(266, 1) === 2 ? mirrored(data) : data;
    return { left: (index % perRow) * across, top, width: across, height: rows, entries, data: unpacked };
  });
  const unit = { 2: 1, 3: 2.54 }[value(296, 2)] ?? 0;
  return { width, height, perInch: believable(value(282, 0) * unit), quarters: turns[value(274, 1)] ?? 0, tiles };
}

/** How a PDF calls the packing of a strip of so many rows (ISO 32000-2, 7.4), or null. */
function packingOf(tags: Tags, columns: number): ((rows: number) => string) | null {
  const value = (tag: number, usual: number): number => tags.get(tag)?.[0] ?? usual;
  const [bits, samples] = [value(258, 1), value(277, 1)];
  const predictor =
    value(317, 1) === 2
      ? ` /DecodeParms <</Predictor 2 /Colors ${samples} /BitsPerComponent ${bits} /Columns ${columns}>>`
      : '';
  // White is what is not drawn where 0 is white, as fax has it (262).
  const black = value(262, 0) === 1 ? 'true' : 'false';
  const fax = (more: string) => (rows: number) =>
    `/Filter /CCITTFaxDecode /DecodeParms <<${more} /Columns ${columns} /Rows ${rows} /BlackIs1 ${black}>>`;
  switch (value(259, 1)) {
    case 1:
      return () => '';
    case 2:
      return fax('/K 0 /EncodedByteAlign true /EndOfBlock false');
    case 3:
      return fax(`/K ${(value(292, 0) & 1) === 1 ? 1 : 0} /EndOfLine true /EndOfBlock false`);
    case 4:
      return fax('/K -1');
    case 5:
      return () => `/Filter /LZWDecode${predictor}`;
    case 7:
      // A picture that shares its tables with others is none by itself (Technical Note 2).
      return tags.has(347) ? null : () => '/Filter /DCTDecode';
    case 8:
    case 32946:
      return () => `/Filter /FlateDecode${predictor}`;
    case 32773:
      return () => '/Filter /RunLengthDecode';
    default:
      return null;
  }
}

/** Its colours as a PDF says them (8.6), or null for those that it has not. */
function coloursOf(tags: Tags, little: boolean): string | null {
  const value = (tag: number, usual: number): number => tags.get(tag)?.[0] ?? usual;
  const [bits, samples, kind] = [value(258, 1), value(277, 1), value(262, 0)];
  // Numbers of 16 bits lie as the processor has them, and a PDF has the upper byte first.
  if (![1, 2, 4, 8].includes(bits) && !(bits === 16 && !little)) return null;
  const isFax = [2, 3, 4].includes(value(259, 1));
  const depth = `/BitsPerComponent ${bits}`;
  if (kind <= 1 && samples === 1)
    return `/ColorSpace /DeviceGray ${depth}${kind === 0 && !isFax ? ' /Decode [1 0]' : ''}`;
  if ((kind === 2 || kind === 6) && samples === 3) {
    return kind === 6 && value(259, 1) !== 7 ? null : `/ColorSpace /DeviceRGB ${depth}`;
  }
  if (kind === 5 && samples === 4) return `/ColorSpace /DeviceCMYK ${depth}`;
  const table = tags.get(320);
  if (kind !== 3 || samples !== 1 || table === undefined || bits > 8) return null;
  const count = table.length / 3;
  const hex = (index: number): string => ((table[index] ?? 0) >> 8).toString(16).padStart(2, '0');
  const colours = Array.from({ length: count }, (_, index) => hex(index) + hex(index + count) + hex(index + 2 * count));
  return `/ColorSpace [/Indexed /DeviceRGB ${count - 1} <${colours.join('')}>] ${depth}`;
}

/** The lowest bit first (FillOrder 2). */
function mirrored(data: Buffer): Buffer {
  return Buffer.from(data.map((byte) => bitsBack[byte] ?? 0));
}

const bitsBack = Uint8Array.from({ length: 256 }, (_, byte) =>
  Array.from({ length: 8 }, (_, bit) => ((byte >> bit) & 1) << (7 - bit)).reduce((sum, bit) => sum + bit, 0),
);
