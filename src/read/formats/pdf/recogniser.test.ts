import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainWorld } from '../../../../test/world.ts';
import type { Ocr, RecognisedLine } from '../../../model/engines.ts';
import { defaultLimits } from '../../../model/limits.ts';
import { createPdfEngine } from '../../../scan/pdfium.ts';
import { keepOcrEngine } from '../../../scan/tesseract.ts';
import { pdfReader } from '../pdf.ts';

const pdf = createPdfEngine();
const tesseract = keepOcrEngine();

const real: Ocr = { use: 'auto', engine: tesseract };

/** An engine that recognises one line on every picture. */
function reading(words: string, confidence: number, use: 'auto' | 'always' = 'auto'): Ocr {
  const line: RecognisedLine = words
    .split(' ')
    .filter((text) => text !== '')
    .map((text, index) => ({ text, confidence, left: 100 + index * 120, top: 50, width: 100, height: 28 }));
  return { use, engine: async () => ({ recognise: () => (line.length === 0 ? [] : [line]) }) };
}

async function read(name: string, ocr: Ocr, limits = defaultLimits) {
  const bytes = new Uint8Array(readFileSync(`fixtures/formats/pdf/${name}.pdf`));
  return pdfReader.read({ name, bytes }, { ...plainWorld, engines: { pdf: await pdf, ocr }, limits });
}

test.each(['scan', 'scan-right', 'scan-upside-down', 'scan-left', 'scan-turned-back'])(
  '%s is read line by line',
  async (name) => {
    const { pieces, problems } = await read(name, real);
    expect(pieces.map(({ text }) => text)).toEqual([
      '2. Drawings',
      '2.1 The Supplier keeps every drawing of the Customer in a locked room',
      'and shows it to nobody without the consent of the Customer.',
      '2.2 It hands back all drawings within 30 days of the end of the work.',
    ]);
    expect(problems).toMatchObject([{ code: 'recognised', hides: 'nothing', place: { page: 1 } }]);
    expect(problems[0]?.says).toMatch(/^Page 1 is a picture; .* mean confidence of 9\d %/);
  },
);

// The page is 420 by 150 points; its heading "2. Drawings" stands at the top left of the print.
test.each([
  ['scan', [20, 110, 66, 10]],
  ['scan-right', [110, 334, 10, 66]],
  ['scan-upside-down', [334, 30, 66, 10]],
  ['scan-left', [30, 20, 10, 66]],
  // Its origin is 10 to the right of and 20 above the page's corner, and the print is where it is on the one before.
  ['scan-turned-back', [30, 20, 10, 66]],
] as const)('on %s the place of a line is where it stands on the page', async (name, expected) => {
  const [heading] = (await read(name, real)).pieces;
  const box = heading?.place.in === 'pdf' ? heading.place.box : [];
  for (const [index, value] of expected.entries()) expect(Math.abs((box[index] ?? 0) - value)).toBeLessThan(6);
});

test('two columns of a scan are read one after the other', async () => {
  const { pieces } = await read('scan-two-columns', real);
  const words = pieces.map(({ text }) => text).join(' ');
  expect(words).toMatch(
    /^The Supplier keeps each .* property of the Customer\. The Customer pays .* to this agreement\.$/,
  );
});

test('every recognised letter carries how sure the engine is of its word', async () => {
  const [piece] = (await read('picture', reading('Signed by hand', 64))).pieces;
  expect(piece?.text).toBe('Signed by hand');
  expect(piece?.confidences).toHaveLength(14);
  expect(piece?.confidences?.[0]).toBe(64);
});

test('a word that was recognised surely elsewhere on the page is no guess; a number is', async () => {
  const line = ['Notice', '48', '(Notice', '48'].map((text, index) => {
    const confidence = index < 2 ? 96 : 30;
    return { text, confidence, left: 100 + index * 120, top: 50, width: 100, height: 28 };
  });
  const [piece] = (await read('picture', { use: 'auto', engine: async () => ({ recognise: () => [line] }) })).pieces;
  expect(piece?.text).toBe('Notice 48 (Notice 48');
  expect([10, 11, 18].map((at) => piece?.confidences?.[at])).toEqual([75, 75, 30]);
});

test('pages recognised with little confidence hide a part of the agreement', async () => {
  const { problems } = await read('picture', reading('Signed by hand', 64));
  expect(problems).toMatchObject([{ code: 'recognised', hides: 'part' }]);
});

test('pages with sound text are recognised only when all are to be', async () => {
  const words = async (ocr: Ocr) => (await read('picture-and-text', ocr)).pieces.map(({ text }) => text);
  expect(await words(reading('Some words', 95))).toEqual(['1. The first page has words.', 'Some words']);
  expect(await words(reading('Some words', 95, 'always'))).toEqual(['Some words', 'Some words']);
});

test.each([
  ['is not wanted', { use: 'never' }, /--ocr never/],
  ['is not installed', { use: 'auto', engine: async () => null }, /npm install tesseract\.js-core/],
  ['finds no words', reading('', 0), /found no words/],
  ['gives up', { use: 'auto', engine: async () => ({ recognise: () => null }) }, /failed on it/],
] satisfies readonly [string, Ocr, RegExp][])(
  'where recognition %s, a picture stays unread and a Problem says so',
  async (_name, ocr, says) => {
    const { pieces, problems } = await read('picture-and-text', ocr);
    expect(pieces).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'no-text', hides: 'part', place: { page: 2 } }]);
    expect(problems[0]?.says).toMatch(says);
  },
);

test('pages beyond the limit on recognition stay unread', async () => {
  const limits = { ...defaultLimits, recognisedPages: 0 };
  const { problems } = await read('picture', reading('Some words', 95), limits);
  expect(problems).toMatchObject([{ code: 'no-text', hides: 'everything' }]);
});
