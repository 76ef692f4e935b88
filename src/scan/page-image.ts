import { crc32, deflateSync } from 'node:zlib';
import type { PdfEngine, Picture } from '../model/engines.ts';

/**
 * A page as a PNG in grey. It lies as the boxes of its places do and is not turned for display: `quarters` says by how many quarters
 * to turn it clockwise. `origin` is its bottom-left corner in the space of the boxes, in points; `perInch` its pixels an inch.
 */
export type PageImage = {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly perInch: number;
  readonly origin: readonly [x: number, y: number];
  readonly quarters: 0 | 1 | 2 | 3;
};

/** Finer than print shows; a small page is not blown up beyond it. */
const mostPerInch = 300;

/** A page (from 1) of a PDF, about so many pixels wide; null where there is no such page, or these bytes are no PDF that opens. */
export function pageImage(
  engine: PdfEngine,
  bytes: Uint8Array,
  { page, width }: { readonly page: number; readonly width: number },
): PageImage | null {
  const file = engine.open(bytes);
  if ('refused' in file) return null;
  try {
    if (page > file.pages) return null;
    const read = file.page(page);
    if (read === null) return null;
    const [, , across] = read.area;
    const picture = file.picture(page, Math.min(mostPerInch, (width * 72) / Math.max(across, 1)));
    return picture === null ? null : told(picture);
  } finally {
    file.close();
  }
}

function told(picture: Picture): PageImage {
  const { width, height, perInch, origin = [0, 0], quarters = 0 } = picture;
  return { png: png(picture), width, height, perInch, origin, quarters };
}

/** Eight bits of grey, not interlaced, each row unfiltered (https://www.w3.org/TR/png-3/). */
function png({ width, height, pixels }: Picture): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
