import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, expect, test } from 'vitest';
import { analyzeWithDocument, readDocument, redlined } from '../../src/analyze.ts';
import { answered, openDeal } from '../../src/model/deal.ts';
import { isGap } from '../../src/model/decision.ts';
import type { RedlineOrder } from '../../src/model/redline.ts';
import type { DocumentReport } from '../../src/model/report.ts';
import type { View } from '../../src/model/view.ts';
import { type RedlineStep, redlineAsks, redlineSteps } from '../../src/report/redline-asks.ts';
import { loadLibrary } from '../../src/scan/load-library.ts';
import { plainWorld } from '../world.ts';

// Every DOCX among the fixtures, and of a folder that is given (LACUNA_DOCX=FOLDER npx vitest run test/eval/redline.test.ts), is held
// against the law, gets what is asked for written in, and is read again: with all changes refused it is what it was, with all of them
// accepted it has the wording. How many of the gaps are then closed is printed, with those that are not.

const given = process.env.LACUNA_DOCX;
const folders = ['fixtures/formats/docx', 'fixtures/agreements', ...(given === undefined ? [] : [given])];

async function wordFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((each) => each.isFile() && each.name.endsWith('.docx'))
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
}

// What unpacks to gigabytes is read elsewhere: here every part would be unpacked.
const files = (await Promise.all(folders.map(wordFiles))).flat().filter((file) => !file.includes('bomb'));
const loaded = await loadLibrary();
if (!('library' in loaded)) throw new Error('the library has faults');
const { library } = loaded;
const deal = answered(openDeal(library.jurisdictions, '2026-11-01'), {
  jurisdictions: ['eu', 'de', 'us', 'house'],
  personalData: true,
});

const analyzed = (bytes: Uint8Array) => analyzeWithDocument({ name: 'draft.docx', bytes }, library, deal, plainWorld);
const read = (bytes: Uint8Array, view: View) =>
  readDocument({ name: 'draft.docx', bytes }, { ...plainWorld, reading: { view } });
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Gaps of requirements whose asks were written in: how many there were, and which of them the accepted paper still has. */
const tally = new Map<RedlineStep, { gaps: number; left: string[] }>();

function count(step: RedlineStep, file: string, before: DocumentReport, after: DocumentReport, clauses: Set<string>) {
  const own = tally.get(step) ?? { gaps: 0, left: [] };
  tally.set(step, own);
  for (const line of before.lines) {
    if (!isGap(line.outcome) || !clauses.has(line.clause)) continue;
    own.gaps++;
    const then = after.lines.find(({ requirement }) => requirement === line.requirement);
    if (then === undefined || (then.outcome !== 'met' && then.outcome !== 'clear'))
      own.left.push(
        `${line.clause} ${line.requirement}: ${line.outcome} → ${then?.outcome} (${then?.because ?? ''}) ${path.basename(file)}`,
      );
  }
}

afterAll(() => {
  for (const [step, { gaps, left }] of tally) {
    const by = new Map<string, number>();
    for (const each of left) {
      const kind = each.split(' ')[0] ?? '';
      by.set(kind, (by.get(kind) ?? 0) + 1);
    }
    const kinds = [...by].sort((a, b) => b[1] - a[1]).map(([kind, number]) => `${kind} ${number}`);
    process.stdout.write(`${step}: ${gaps - left.length} of ${gaps} gaps closed; left: ${kinds.join(', ')}\n`);
    if (process.env.LACUNA_LEFT !== undefined) process.stdout.write(`${left.join('\n')}\n`);
  }
});

test('there are files to write into', () => {
  expect(files.length).toBeGreaterThan(25);
});

/** Every step for whole agreements; of what shows one trait of the format, one will do. */
const stepsFor = (file: string) => (file.startsWith('fixtures/formats') ? (['preferred'] as const) : redlineSteps);

test.each(files.flatMap((file) => stepsFor(file).map((step) => [file, step] as const)))(
  '%s, %s',
  async (file, step) => {
    const bytes = new Uint8Array(await readFile(file));
    const { report } = await analyzed(bytes);
    const asks = redlineAsks(report, library.kinds, { step, clauses: null });
    const order: RedlineOrder = { asks, author: 'Ada Quill & Sons <Legal>', dated: report.deal.asOf };
    const made = await redlined({ name: 'draft.docx', bytes }, order, plainWorld);
    if ('code' in made) {
      // Nothing could be read, or what was read is damaged or no Word file.
      expect(made.says).toMatch(/^(The |It )/);
      return;
    }
    const again = await redlined({ name: 'draft.docx', bytes }, order, plainWorld);
    expect(again).toEqual(made);

    // Part for part what it was, but for the text, the comments, and what makes these known.
    const [before, after] = [unzipSync(bytes), unzipSync(made.bytes)];
    const changed = Object.keys(after).filter(
      (name) => !Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? [])),
    );
    expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(before)));
    expect(
      changed.filter(
        (name) => !/(?:document|main)\.xml(?:\.rels)?$|comments\d*\.xml$|\[Content_Types\]\.xml$/i.test(name),
      ),
    ).toEqual([]);

    // Refused.
    const [was, refused] = [await read(bytes, 'original'), await read(made.bytes, 'original')];
    expect(refused.text).toBe(was.text);
    expect(refused.blocks.length).toBe(was.blocks.length);

    // Accepted.
    const final = await analyzed(made.bytes);
    const inserted = new Set(made.placed.filter(({ wording }) => wording === 'inserted').map(({ clause }) => clause));
    const text = flat(final.document.text);
    for (const { clause, wording } of asks) if (inserted.has(clause)) expect(text).toContain(flat(wording ?? ''));
    let left = text;
    for (const { clause, wording } of asks) if (inserted.has(clause)) left = left.replace(flat(wording ?? ''), '');
    expect(left.replace(/\W/g, '')).toBe((await read(bytes, 'final')).text.replace(/\W/g, ''));

    // Each comment is there, and about the very words that are cited.
    const mine = final.document.comments.filter(({ author }) => author === order.author);
    expect(mine.length).toBeGreaterThanOrEqual(asks.length);
    expect(final.document.comments.length - mine.length).toBe(was.comments.length);
    count(step, file, report, final.report, inserted);

    const main = Object.keys(after).find((name) => /document\d*\.xml$/.test(name)) ?? '';
    expect(sharedIds(after[main])).toEqual(sharedIds(before[main]));
    // Another reader takes what it took before.
    expect(await isReadByMammoth(made.bytes)).toBe(await isReadByMammoth(bytes));
  },
);

const isReadByMammoth = (bytes: Uint8Array) =>
  mammoth.convertToHtml({ buffer: Buffer.from(bytes) }).then(
    () => true,
    () => false,
  );

/** Ids that several changes have, or several of one of the marks of a comment. */
function sharedIds(part: Uint8Array | undefined): readonly string[] {
  const xml = new TextDecoder().decode(part);
  const marks = [
    'ins|del|moveFrom|moveTo|rPrChange|pPrChange',
    'commentRangeStart',
    'commentRangeEnd',
    'commentReference',
  ];
  return marks.flatMap((names) => {
    const ids = [...xml.matchAll(new RegExp(`<w:(?:${names})\\b[^>]*\\sw:id="(\\d+)"`, 'g'))].map(([, id]) => `${id}`);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
}
