import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readerContract } from '../../../test/reader-contract.ts';
import { plainWorld } from '../../../test/world.ts';
import type { Engines, OcrEngine, Picture } from '../../model/engines.ts';
import { defaultLimits } from '../../model/limits.ts';
import { createPdfEngine } from '../../scan/pdfium.ts';
import { keepOcrEngine } from '../../scan/tesseract.ts';
import { isPicturedPage, pictureReader } from './picture.ts';

const pdf = createPdfEngine();
const tesseract = keepOcrEngine();
const bytesOf = (name: string) => readFileSync(`fixtures/formats/picture/${name}`);

/** An engine that sees one word, and keeps the pictures that it is shown. */
function watching() {
  const seen: Picture[] = [];
  const engine: OcrEngine = {
    recognise: (picture) => {
      seen.push(picture);
      return [[{ text: 'Drawings', confidence: 95, left: 10, top: 10, width: 90, height: 20 }]];
    },
  };
  const engines = async (): Promise<Engines> => ({ pdf: await pdf, ocr: { use: 'auto', engine: async () => engine } });
  return { seen, engines };
}

readerContract(pictureReader, watching().engines, [
  { path: 'fixtures/formats/picture/scan.jpg', words: 'Drawings' },
  { path: 'fixtures/formats/picture/fax.tif', words: 'Drawings\nDrawings' },
]);

async function read(bytes: Uint8Array, limits = defaultLimits) {
  const { seen, engines } = watching();
  const reading = await pictureReader.read({ name: 'a', bytes }, { ...plainWorld, limits, engines: await engines() });
  return { ...reading, codes: reading.problems.map(({ code, hides }) => `${code} ${hides}`), seen };
}

const page = [
  '2. Drawings',
  '2.1 The Supplier keeps every drawing of the Customer in a locked room',
  'and shows it to nobody without the consent of the Customer.',
  '2.2 It hands back all drawings within 30 days of the end of the work.',
];

test.each(['scan.png', 'scan.jpg', 'turned.jpg', 'scan.tiff', 'fax.tif'])(
  'the words of %s are recognised',
  async (name) => {
    const engines: Engines = { pdf: await pdf, ocr: { use: 'auto', engine: tesseract } };
    const { pieces, pages } = await pictureReader.read({ name, bytes: bytesOf(name) }, { ...plainWorld, engines });
    expect(pieces.slice(0, 4).map(({ text }) => text)).toEqual(page);
    expect(pages).toBe(name === 'fax.tif' ? 2 : 1);
    expect(pieces.at(-1)?.place).toMatchObject({ in: 'pdf', page: pages });
  },
);

/** A PNG of such rows (filter byte and dots), of this kind and depth. */
function png(
  width: number,
  rows: readonly (readonly number[])[],
  [depth, kind, interlaced = 0]: readonly number[],
  ...more: readonly Buffer[]
) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([depth ?? 8, kind ?? 0, 0, 0, interlaced], 8);
  const mark = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    mark,
    chunk('IHDR', head),
    ...more,
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Six hundred rows: white above, and from the middle on black, in dots of these bytes. */
const halves = (white: readonly number[], black: readonly number[], filter = 0) =>
  Array.from({ length: 600 }, (_, y) => [
    filter,
    ...Array.from({ length: 600 }, () => (y < 300 ? white : black)).flat(),
  ]);

/** How light a picture is near its top and near its bottom. */
function lights({ width, height, pixels }: Picture): readonly number[] {
  return [0.1, 0.9].map((share) => pixels[Math.floor(height * share) * width + (width >> 1)] ?? -1);
}

const opaque = (grey: number) => [grey, grey, grey, 255];
// Filter 2 (up) writes each row as its difference to the one above it.
const filtered = halves([0, 0, 0, 0], [0, 0, 0, 0], 2).map((row, y) =>
  y === 0
    ? [2, ...Array.from({ length: 600 }, () => opaque(255)).flat()]
    : y === 300
      ? [2, ...Array.from({ length: 600 }, () => [1, 1, 1, 0]).flat()]
      : row,
);

test.each([
  ['grey', png(600, halves([255], [0]), [8, 0])],
  ['in colours', png(600, halves([255, 255, 255], [0, 0, 0]), [8, 2])],
  ['with a palette', png(600, halves([1], [0]), [8, 3], chunk('PLTE', Buffer.from([0, 0, 0, 255, 255, 255])))],
  ['grey, its white seen through', png(600, halves([0, 0], [0, 255]), [8, 4])],
  ['in colours with transparency', png(600, halves(opaque(255), opaque(0)), [8, 6])],
  ['with transparency, rows by their differences', png(600, filtered, [8, 6])],
  ['in 16 bits with transparency', png(600, halves([255, 255, 255, 255], [0, 0, 255, 255]), [16, 4])],
])('a PNG %s is drawn as it looks', async (_what, bytes) => {
  const { seen, pieces } = await read(bytes);
  expect(pieces.length).toBeGreaterThan(0);
  expect(seen.map(lights)[0]).toEqual([255, 0]);
});

test.each([
  ['a PNG that ends early', bytesOf('scan.png').subarray(0, 60_000), 'truncated part'],
  ['a JPEG that ends early', bytesOf('scan.jpg').subarray(0, 20_000), 'truncated part'],
  ['a TIFF whose second page is cut', cutFax(), 'truncated part'],
  ['a PNG without its picture', bytesOf('scan.png').subarray(0, 30), 'broken everything'],
  ['a JPEG without its picture', bytesOf('scan.jpg').subarray(0, 30), 'broken everything'],
  ['a TIFF without its picture', bytesOf('scan.tiff').subarray(0, 8), 'broken everything'],
  ['an interlaced PNG', png(600, halves([255], [0]), [8, 0, 1]), 'unknown-format everything'],
  ['a picture too small for a page', png(2, [[0, 1, 2]], [8, 0]), 'no-text everything'],
  ['a PNG that claims to be vast', vast(), 'too-large everything'],
])('%s is a Problem', async (_what, bytes, code) => {
  expect((await read(bytes)).codes).toContain(code);
});

/** The first directory says that the second lies behind the end. */
function cutFax(): Buffer {
  const bytes = Buffer.from(bytesOf('fax.tif'));
  const first = bytes.readUInt32LE(4);
  bytes.writeUInt32LE(bytes.length + 10, first + 2 + bytes.readUInt16LE(first) * 12);
  return bytes;
}

function vast(): Buffer {
  const bytes = Buffer.from(bytesOf('scan.png'));
  bytes.writeUInt32BE(0x7fffffff, 16);
  return bytes;
}

test('pages beyond the limit are not read, and said to be', async () => {
  const { pages, codes } = await read(bytesOf('fax.tif'), { ...defaultLimits, pages: 1 });
  expect(pages).toBe(1);
  expect(codes).toContain('too-large part');
});

test('a TIFF whose directories lead in a circle comes to an end', async () => {
  const bytes = Buffer.from(bytesOf('fax.tif'));
  const first = bytes.readUInt32LE(4);
  bytes.writeUInt32LE(first, first + 2 + bytes.readUInt16LE(first) * 12);
  expect((await read(bytes)).pages).toBe(1);
});

test('without text recognition a picture says what would read it', async () => {
  const { pieces, problems } = await pictureReader.read(
    { name: 'scan.png', bytes: bytesOf('scan.png') },
    { ...plainWorld, engines: { pdf: await pdf } },
  );
  expect(pieces).toEqual([]);
  expect(problems).toMatchObject([{ code: 'no-text', hides: 'everything' }]);
});

test('a logo is no page, and a scan is one', () => {
  expect(isPicturedPage(png(300, [[0, ...Array.from({ length: 300 }, () => 1)]], [8, 0]))).toBe(false);
  expect(isPicturedPage(bytesOf('scan.png'))).toBe(true);
  expect(isPicturedPage(Buffer.from('\x89PNG', 'latin1'))).toBe(false);
});
