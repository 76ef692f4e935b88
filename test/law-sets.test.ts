import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { answered, openDeal } from '../src/model/deal.ts';
import type { OcrEngine, Picture, RecognisedLine } from '../src/model/engines.ts';
import type { DocumentReport } from '../src/model/report.ts';
import type { World } from '../src/model/world.ts';
import { parseDealFile } from '../src/scan/deal-file.ts';
import { loadLibrary } from '../src/scan/load-library.ts';
import { createPdfEngine } from '../src/scan/pdfium.ts';
import { keepOcrEngine } from '../src/scan/tesseract.ts';
import { plainWorld } from './world.ts';

// The sample agreements under five different sets of law: what is asked, by which line of law, and what came of it. Whatever
// differs between two sets is explained by the law behind the line. `npm test -- -u` rewrites law.txt; read what changed.

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = path.join(root, 'fixtures', 'agreements');
const names = (await readdir(folder)).sort();
const sets = ['eu,de,fr', 'uk,ch', 'us,us-ca,us-ny', 'cn,hk,sg', 'in,ae,br,intl'];

const loaded = await loadLibrary();
if (!('library' in loaded)) throw new Error('the library has faults');
const { library } = loaded;
const world = await recognisingOnce();

const reports = new Map<string, readonly DocumentReport[]>();
async function reportsFor(set: string): Promise<readonly DocumentReport[]> {
  const before = reports.get(set);
  if (before !== undefined) return before;
  const stated = {
    jurisdictions: set.split(','),
    personalData: true,
    sectors: ['finance'],
    asOf: '2026-11-28',
  } as const;
  const open = openDeal(library.jurisdictions, '2026-11-28');
  const codes = library.jurisdictions.map(({ code }) => code);
  const documents: DocumentReport[] = [];
  for (const name of names) {
    const paper = (await readdir(path.join(folder, name))).sort().find((each) => each.startsWith('agreement.'));
    if (paper === undefined) throw new Error(`no agreement in ${name}`);
    const bytes = new Uint8Array(await readFile(path.join(folder, name, paper)));
    const parsed = parseDealFile('deal.yaml', await readFile(path.join(folder, name, 'deal.yaml'), 'utf8'), codes);
    if ('problems' in parsed) throw new Error(`a faulty deal of ${name}`);
    const deal = answered(open, parsed.deal, stated);
    documents.push(await analyze({ name: `${name}/${paper}`, bytes }, library, deal, world));
  }
  reports.set(set, documents);
  return documents;
}

/** Recognising the pages of the scan takes longer than all else here: the same picture is recognised once, not once for each set. */
async function recognisingOnce(): Promise<World> {
  const pdf = await createPdfEngine();
  const create = keepOcrEngine();
  const known = new Map<string, readonly RecognisedLine[] | null>();
  const engine = async (): Promise<OcrEngine | null> => {
    const made = await create();
    if (made === null) return null;
    const recognise = (picture: Picture) => {
      const { pixels, ...shape } = picture;
      const key = JSON.stringify(shape) + createHash('sha256').update(pixels).digest('hex');
      const lines = known.get(key) ?? made.recognise(picture);
      known.set(key, lines);
      return lines;
    };
    return { recognise };
  };
  return { ...plainWorld, engines: { pdf, ocr: { use: 'auto', engine } } };
}

test.each(names)(
  '%s says under each set of law what that law asks',
  async (name) => {
    const parts: string[] = [];
    for (const set of sets) {
      const report = (await reportsFor(set)).find((each) => each.name.startsWith(`${name}/`));
      if (report === undefined) throw new Error(`no report of ${name}`);
      parts.push(`== ${set}`, ...written(report), '');
    }
    await expect(parts.join('\n')).toMatchFileSnapshot(path.join(folder, name, 'law.txt'));
  },
  600_000,
);

test('no requirement of nine jurisdictions says the same thing twice of one paper', async () => {
  const documents = await reportsFor('eu,de,uk,us,us-ca,us-ny,cn,in,sg');
  expect(documents.length).toBeGreaterThan(0);
  for (const { lines } of documents) {
    const says = lines.filter(({ outcome }) => outcome !== 'not-applicable').map((line) => line.says);
    expect(says.filter((each, index) => says.indexOf(each) !== index)).toEqual([]);
  }
}, 600_000);

function written({ lines, conflicts, latency }: DocumentReport): readonly string[] {
  const asked = lines.filter(({ outcome }) => outcome !== 'not-applicable');
  const clocks = (latency?.clocks ?? []).filter(({ outcome }) => outcome !== 'not-asked');
  return [
    ...asked.map(
      ({ outcome, severity, requirement, clause, law }) =>
        `${outcome.padEnd(10)}${severity.padEnd(9)} ${requirement} (${clause}): ${law.instrument}, ${law.provision}`,
    ),
    ...clocks.map(({ outcome, clock, law }) => `${outcome.padEnd(19)} ${clock}: ${law.instrument}, ${law.provision}`),
    ...conflicts.map(({ conflict, says }) => `conflict            ${conflict}: ${says}`),
  ];
}
