import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, readDocument } from '../src/analyze.ts';
import type { InputFile } from '../src/model/input-file.ts';
import { fingerprint } from '../src/report/fingerprint.ts';
import { loadLibrary } from '../src/scan/load-library.ts';
import { createPdfEngine } from '../src/scan/pdfium.ts';
import { plainDeal } from './plain.ts';
import { plainWorld } from './world.ts';

// The same words on other pages, in other lines and in another format are the same findings. fast-check prints the seed of a failure.

type Source = { readonly settings: Readonly<Record<string, string>> };
type Write = (source: Source) => Promise<Uint8Array>;

/** Of the scripts that make the agreements of fixtures/: they have no types. */
async function script<T>(name: string): Promise<T> {
  return import(new URL(`../scripts/agreements/${name}.mjs`, import.meta.url).href);
}

const { parseSource } = await script<{ parseSource: (text: string) => Source }>('source');
const { writePdf } = await script<{ writePdf: Write }>('pdf');
const { writeDocx } = await script<{ writeDocx: Write }>('docx');
const loaded = await loadLibrary();
const world = { ...plainWorld, engines: { pdf: await createPdfEngine() } };

async function findings(file: InputFile): Promise<readonly string[]> {
  if ('problems' in loaded) throw new Error('the shipped library does not load');
  const deal = { ...plainDeal, jurisdictions: ['eu', 'us', 'house'], personalData: true };
  const { lines, conflicts } = await analyze(file, loaded.library, deal, world);
  return [
    ...lines.map((line) => `${line.requirement} ${line.outcome} ${line.fingerprint}`),
    ...conflicts.map((each) => `${each.conflict} ${each.fingerprint}`),
  ];
}

test.each(['logistics', 'supply', 'saas'])('%s has the same fingerprints on any paper', async (name) => {
  const source = parseSource(readFileSync(`fixtures/agreements/${name}/agreement.source.txt`, 'utf8'));
  const set = (settings: Source['settings']): Source => ({ ...source, settings: { ...source.settings, ...settings } });
  const first = await findings({
    name: 'first.pdf',
    bytes: new Uint8Array(await writePdf(set({ columns: '1', font: 'times', size: '11', paper: 'letter' }))),
  });
  expect(first.filter((line) => / (?:met|weak) /.test(line)).length).toBeGreaterThan(10);
  const others: Readonly<Record<string, Uint8Array>> = {
    'small.pdf': await writePdf(set({ columns: '1', font: 'helvetica', size: '9', header: 'Draft of today' })),
    'columns.pdf': await writePdf(set({ columns: '2', font: 'times', size: '8.5' })),
    'word.docx': await writeDocx(set({ font: 'Calibri' })),
  };
  for (const [other, bytes] of Object.entries(others)) {
    expect(await findings({ name: other, bytes: new Uint8Array(bytes) }), other).toEqual(first);
  }
});

const clauses = [
  '1. SECRECY',
  '1.1 The Recipient shall keep all Confidential Information of the Discloser strictly secret, and shall use it for the Purpose only and for nothing else whatsoever.',
  '1.2 The Recipient may show it to those of its advisers and employees who need to know it for the Purpose and who are bound by duties that are no less strict than its own.',
  '2. INCIDENTS',
  '2.1 The Recipient shall tell the Discloser of every unauthorised access to Confidential Information without undue delay after it has become aware of it, and in writing.',
  '2.2 It shall help the Discloser to find out what has happened, to whose information, by whose doing and with what effect, and shall keep whatever may serve as evidence.',
  '3. END',
  '3.1 When this Agreement ends, the Recipient shall return or destroy all Confidential Information of the Discloser within thirty days and shall confirm in writing that it has done so.',
];
const asked = ['use it for the Purpose only', 'without undue delay', 'within thirty days'];

/** Filled lines of at most so many characters, on pages of so many lines, with a foot. */
function pages(paragraphs: readonly string[], width: number, perPage: number): string {
  const lines = paragraphs.flatMap((paragraph) => [...filled(paragraph, width), '']);
  const count = Math.ceil(lines.length / perPage);
  return Array.from({ length: count }, (_, page) =>
    [...lines.slice(page * perPage, (page + 1) * perPage), '', `Page ${page + 1} of ${count}`].join('\n'),
  ).join('\n\f');
}

function filled(paragraph: string, width: number): readonly string[] {
  return paragraph.match(new RegExp(`.{1,${width}}(?:\\s|$)`, 'g'))?.map((line) => line.trim()) ?? [];
}

async function fingerprintsOf(text: string): Promise<readonly string[]> {
  const document = await readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) }, plainWorld);
  return asked.map((words) => {
    const start = document.text.indexOf(words);
    expect(start, `${words} in ${text}`).toBeGreaterThan(-1);
    return fingerprint(['r'], document, [{ start, end: start + words.length }]);
  });
}

const usual = await fingerprintsOf(clauses.join('\n\n'));

test('lines of any width on pages of any length keep them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 60, max: 110 }), fc.integer({ min: 12, max: 60 }), async (width, perPage) => {
      expect(await fingerprintsOf(pages(clauses, width, perPage))).toEqual(usual);
    }),
    { numRuns: 60 },
  );
});

test('a word put anywhere into a sentence changes the one that rests on it, and no other', async () => {
  const paragraphs = [1, 4, 7];
  await fc.assert(
    fc.asyncProperty(fc.nat(2), fc.nat(200), async (which, at) => {
      const own = paragraphs[which] ?? 0;
      const words = clauses[own]?.split(' ') ?? [];
      // Behind the number, and never inside the words that are looked for.
      const outside = words.flatMap((_, index) =>
        index > 0 && !splits(words, index, asked[which] ?? '') ? [index] : [],
      );
      const place = outside[at % outside.length] ?? 1;
      const changed = clauses.map((each, index) =>
        index === own ? [...words.slice(0, place), 'hardly', ...words.slice(place)].join(' ') : each,
      );
      const now = await fingerprintsOf(changed.join('\n\n'));
      expect(now.map((each, index) => each === usual[index])).toEqual([0, 1, 2].map((index) => index !== which));
    }),
    { numRuns: 60 },
  );
});

function splits(words: readonly string[], index: number, phrase: string): boolean {
  return ![...words.slice(0, index), 'hardly', ...words.slice(index)].join(' ').includes(phrase);
}
