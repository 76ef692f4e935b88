import { Buffer } from 'node:buffer';
import { constants, inflateSync } from 'node:zlib';
import { believable, mostDots, type NoSheets, type Sheet, type Sheets } from './sheet.ts';

/** A PNG (ISO/IEC 15948). Its packed rows are what a PDF packs in the same way; only one with transparency must be unpacked. */
export function readPng(bytes: Buffer): Sheets | NoSheets {
  const chunks = chunksOf(bytes);
  const head = chunks.find(({ type }) => type === 'IHDR')?.data;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  if (head === undefined || head.length < 13 || packed.length === 0) return { refused: 'broken' };
  const [width, height, depth, kind] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8] ?? 0, head[9] ?? 0];
  if (width === 0 || height === 0) return { refused: 'broken' };
  if (width * height > mostDots) return { refused: 'too-large' };
  // The rows of an interlaced one lie in seven pictures (8.2).
  if (head[12] !== 0) return { refused: 'unknown-kind' };
  const colours = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[kind];
  if (colours === undefined || ![1, 2, 4, 8, 16].includes(depth)) return { refused: 'broken' };
  const tile = { left: 0, top: 0, width, height };
  const sheet = (entries: string, data: Uint8Array): Sheets => ({
    sheets: [
      { width, height, perInch: scaleOf(chunks), quarters: 0, tiles: [{ ...tile, entries, data }] },
    ] satisfies Sheet[],
    whole: chunks.at(-1)?.type === 'IEND',
    tooMany: false,
  });
  if (kind === 4 || kind === 6) {
    const data = onWhite(packed, { width, height, colours, bytes: depth / 8 });
    return data === null ? { refused: 'broken' } : sheet('/ColorSpace /DeviceGray /BitsPerComponent 8', data);
  }
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data;
  if (kind === 3 && palette === undefined) return { refused: 'broken' };
  const space =
    palette !== undefined && kind === 3
      ? `[/Indexed /DeviceRGB ${Math.floor(palette.length / 3) - 1} <${palette.toString('hex')}>]`
      : kind === 2
        ? '/DeviceRGB'
        : '/DeviceGray';
  const rows = `/Predictor 15 /Colors ${colours} /BitsPerComponent ${depth} /Columns ${width}`;
  return sheet(`/ColorSpace ${space} /BitsPerComponent ${depth} /Filter /FlateDecode /DecodeParms <<${rows}>>`, packed);
}

type Chunk = { readonly type: string; readonly data: Buffer };

/** Length, type, data, checksum (5.3); the last one may be cut. */
function chunksOf(bytes: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** Dots by the metre (11.3.4.3). */
function scaleOf(chunks: readonly Chunk[]): number | null {
  const data = chunks.find(({ type }) => type === 'pHYs')?.data;
  return data === undefined || data.length < 9 || data[8] !== 1 ? null : believable(data.readUInt32BE(0) * 0.0254);
}

type Rows = { readonly width: number; readonly height: number; readonly colours: number; readonly bytes: number };

/** Grey dots on white paper, of a picture whose last colour says how much of it is seen. Of 16 bits the upper 8 count. */
function onWhite(packed: Buffer, { width, height, colours, bytes }: Rows): Uint8Array | null {
  const step = colours * bytes;
  const stride = 1 + width * step;
  const raw = unpacked(packed, stride * height);
  if (raw === null) return null;
  const grey = new Uint8Array(width * height).fill(255);
  let above: Uint8Array = new Uint8Array(width * step);
  for (let y = 0; y < height && (y + 1) * stride <= raw.length; y++) {
    const row = raw.subarray(y * stride + 1, (y + 1) * stride);
    unfilter(raw[y * stride] ?? 0, row, above, step);
    for (let x = 0; x < width; x++) {
      const at = x * step;
      const [red = 0, green = 0, blue = 0] = [row[at], row[at + bytes], row[at + 2 * bytes]];
      const value = colours === 4 ? 0.299 * red + 0.587 * green + 0.114 * blue : red;
      const seen = (row[at + (colours - 1) * bytes] ?? 255) / 255;
      grey[y * width + x] = Math.round(value * seen + 255 * (1 - seen));
    }
    above = row;
  }
  return grey;
}

/** Data that end early give what there is of them. */
function unpacked(packed: Buffer, atMost: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: atMost, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

/** Puts back what a row says only as the difference to its neighbours (9.2). */
function unfilter(kind: number, row: Uint8Array, above: Uint8Array, step: number): void {
  for (let at = 0; at < row.length; at++) {
    const left = row[at - step] ?? 0;
    const up = above[at] ?? 0;
    const corner = at < step ? 0 : (above[at - step] ?? 0);
    const guess =
      kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : kind === 4 ? nearest(left, up, corner) : 0;
    row[at] = (row[at] ?? 0) + guess;
  }
}

function nearest(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
