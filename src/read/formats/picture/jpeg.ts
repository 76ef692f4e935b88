import { Buffer } from 'node:buffer';
import { believable, mostDots, type NoSheets, type Sheet, type Sheets } from './sheet.ts';

/** A JPEG (ITU-T T.81): size and number of colours from its frame header; how it is to be turned from what cameras add (Exif). */
export function readJpeg(bytes: Buffer): Sheets | NoSheets {
  const head = headOf(bytes);
  if (head === null) return { refused: 'broken' };
  const { width, height, colours, perInch, quarters } = head;
  if (width * height > mostDots) return { refused: 'too-large' };
  const space = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]' }[colours];
  if (space === undefined) return { refused: 'unknown-kind' };
  const entries = `/ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode`;
  const sheet: Sheet = {
    width,
    height,
    perInch,
    quarters,
    tiles: [{ left: 0, top: 0, width, height, entries, data: bytes }],
  };
  // Some cameras write more behind the end mark.
  return { sheets: [sheet], whole: bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > bytes.length / 2, tooMany: false };
}

type Head = Pick<Sheet, 'width' | 'height' | 'perInch' | 'quarters'> & { readonly colours: number };

/** Goes from mark to mark (B.1.1) until the one that begins the frame. */
function headOf(bytes: Buffer): Head | null {
  let perInch: number | null = null;
  let quarters: Sheet['quarters'] = 0;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) {
      at++;
      continue;
    }
    const content = bytes.subarray(at + 4, at + 2 + bytes.readUInt16BE(at + 2));
    if (isFrame(mark) && content.length >= 6) {
      const [height, width, colours] = [content.readUInt16BE(1), content.readUInt16BE(3), content[5] ?? 0];
      return width === 0 || height === 0 ? null : { width, height, colours, perInch, quarters };
    }
    if (mark === 0xe0 && content.toString('latin1', 0, 5) === 'JFIF\0' && content.length >= 12) {
      // Dots by inch or by centimetre (JFIF 1.02).
      const unit = { 1: 1, 2: 2.54 }[content[7] ?? 0];
      if (unit !== undefined) perInch = believable(content.readUInt16BE(8) * unit);
    }
    if (mark === 0xe1 && content.toString('latin1', 0, 6) === 'Exif\0\0') quarters = turnOf(content.subarray(6));
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** Of table B.1: start of frame, but for the marks between them that are something else. */
function isFrame(mark: number): boolean {
  return mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
}

/** Tag 274 of the first directory (Exif 2.32, 4.6.4). Mirrored pictures are left as they lie: nobody scans so. */
function turnOf(exif: Buffer): Sheet['quarters'] {
  if (exif.length < 14) return 0;
  const little = exif.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > exif.length ? 0 : little ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  const directory = little ? exif.readUInt32LE(4) : exif.readUInt32BE(4);
  for (let k = 0; k < Math.min(200, short(directory)); k++) {
    const entry = directory + 2 + k * 12;
    if (short(entry) === 274) return turns[short(entry + 8)] ?? 0;
  }
  return 0;
}

/** Quarters by the number that cameras write. */
export const turns: Readonly<Record<number, Sheet['quarters']>> = { 3: 2, 6: 1, 8: 3 };
