import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from '../src/analyze.ts';
import { locateAll, quote } from '../src/model/document.ts';
import type { PdfFile } from '../src/model/engines.ts';
import { defaultLimits } from '../src/model/limits.ts';
import type { Place } from '../src/model/place.ts';
import { usualReading } from '../src/model/world.ts';
import { createPdfEngine } from '../src/scan/pdfium.ts';

// Where a span is said to stand, there its words stand when the page is looked at on its own. fast-check prints the seed of a failure.

const engine = createPdfEngine();
const fixtures = [
  ...readdirSync('fixtures/formats/pdf').map((name) => `fixtures/formats/pdf/${name}`),
  ...readdirSync('fixtures/agreements').map((name) => `fixtures/agreements/${name}/agreement.pdf`),
].filter((path) => path.endsWith('.pdf') && readSafely(path) !== null);

function readSafely(path: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    return null;
  }
}

test.each(fixtures)('in %s the places of any span hold its words', async (path) => {
  const bytes = readSafely(path) ?? new Uint8Array();
  const pdf = await engine;
  const world = { engines: { pdf }, limits: defaultLimits, reading: usualReading };
  const document = await readDocument({ name: path, bytes }, world);
  const { text } = document;
  if (text === '') return;
  const opened = pdf.open(bytes);
  if ('refused' in opened) throw new Error(`${path} was read and cannot be opened`);
  const look = lookAt(opened);
  const offset = fc.nat({ max: text.length - 1 });
  fc.assert(
    fc.property(offset, fc.integer({ min: 1, max: 300 }), (start, length) => {
      const span = { start, end: Math.min(text.length, start + length) };
      expect(locateAll(document, span).map(look).join('')).toContain(letters(quote(document, span)));
    }),
    { numRuns: 1000 },
  );
  opened.close();
});

/** The letters whose middle lies in a place's box, in the order in which the page draws them. */
function lookAt(file: PdfFile): (place: Place) => string {
  const pages = new Map<number, readonly { code: number; x: number; y: number }[]>();
  const lettersOf = (page: number) => {
    const known = pages.get(page);
    if (known !== undefined) return known;
    const found = (file.page(page)?.characters ?? []).map(({ code, box: [x, y, width, height] }) => ({
      code,
      x: x + width / 2,
      y: y + height / 2,
    }));
    pages.set(page, found);
    return found;
  };
  return (place) => {
    if (place.in !== 'pdf') throw new Error('the place is not of a PDF');
    const [left, bottom, width, height] = place.box;
    const inside = lettersOf(place.page).filter(
      ({ x, y }) => x > left && x < left + width && y > bottom && y < bottom + height,
    );
    return letters(String.fromCodePoint(...inside.map(({ code }) => code)));
  };
}

function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
