import { expect, test } from 'vitest';
import { sampleReport } from '../../test/sample-report.ts';
import { streamed, written } from '../../test/written.ts';
import type { DocumentReport, Report, ReportLine } from '../model/report.ts';
import type { AgreementFlips } from '../model/scan-comparison.ts';
import { json } from './formats/json.ts';
import { jsonl } from './formats/jsonl.ts';
import { compareScans } from './scan-comparison.ts';
import { reportIn } from './scan-lines.ts';

const [plain] = sampleReport.documents;
const [met] = plain?.lines.filter(({ outcome }) => outcome === 'met') ?? [];
const name = (each: string): string => each;

/** An agreement of which these requirements are met by clauses of these prints, and these are missing. */
function agreement(
  about: Partial<DocumentReport>,
  prints: readonly string[],
  missing: readonly string[] = [],
): DocumentReport {
  if (plain === undefined || met === undefined) throw new Error('the sample has no line that is met');
  const lines = prints.map((fingerprint, at): ReportLine => ({ ...met, requirement: `r${at}`, fingerprint }));
  const gaps = missing.map(
    (requirement): ReportLine => ({ ...met, requirement, fingerprint: requirement, outcome: 'missing', cites: [] }),
  );
  const { family: _, ...own } = plain;
  return { ...own, problems: [], conflicts: [], ...about, lines: [...lines, ...gaps] };
}

async function compared(
  before: readonly DocumentReport[],
  after: readonly DocumentReport[],
  head: Partial<Report> = {},
) {
  const { totals, agreements } = await compareScans(
    streamed({ ...sampleReport, documents: before }),
    streamed({ ...sampleReport, ...head, documents: after }),
    { before: name, after: name },
  );
  const all: AgreementFlips[] = [];
  for await (const each of agreements()) all.push(each);
  return { totals, told: all.map(({ name: now, was, kind }) => [kind, was, now].join(' ').replace('  ', ' ')), all };
}

const a = agreement({ name: 'a', sha256: '1' }, ['p', 'q', 'r', 's']);

test('agreements are paired by name, then by bytes, then by the clauses that they share', async () => {
  const b = agreement({ name: 'b', sha256: '2' }, ['t', 'u', 'v', 'w']);
  const c = agreement({ name: 'c', sha256: '3' }, ['x', 'y', 'z', 'k']);
  const { told } = await compared(
    [a, b, c],
    [
      { ...c, name: 'c2', sha256: '9' },
      { ...b, name: 'b2' },
      { ...a, sha256: '8' },
      agreement({ name: 'd', sha256: '7' }, ['p', 'q', 'm', 'n']),
    ],
  );
  expect(told).toEqual(['renamed c c2', 'renamed b b2', 'changed a', 'new d']);
});

test('a third of the clauses in common is another agreement', async () => {
  const { told } = await compared([a], [agreement({ name: 'b', sha256: '2' }, ['p', 'q', 'm', 'n', 'o', 'l'])]);
  expect(told).toEqual(['new b', 'gone a']);
});

test('what could not be read has neither lost nor mended anything', async () => {
  const unread = agreement(
    { name: 'a', sha256: '5', problems: [{ code: 'broken', says: 'Broken.', hides: 'everything' }] },
    [],
    ['r0'],
  );
  const { totals, all } = await compared([a], [unread]);
  expect([totals.findings.opened, totals.agreements.unread, all[0]?.unread, all[0]?.findings]).toEqual([
    0,
    1,
    'after',
    [],
  ]);
});

const { deal, engine } = sampleReport;
test.each<[string, Partial<Report>, string]>([
  ['the library', { engine: { ...engine, library: 'other' } }, 'the library is another'],
  ['the program', { engine: { ...engine, version: '9' } }, `the program is another (${engine.version}, now 9)`],
  ['the deal', { deal: { ...deal, side: 'recipient' } }, 'the deal is another: side discloser, now recipient'],
  [
    'the law by its day',
    { deal: { ...deal, asOf: '2028-01-01' } },
    `it is held against the law of 2028-01-01, before of ${deal.asOf}`,
  ],
  [
    'nothing',
    {},
    'the file, the deal, the library and the program are the same: the agreements beside it are others, or it was read in another way',
  ],
])('of the same file, %s is the cause', async (_, head, says) => {
  const own = { name: 'a', sha256: '1', deal: { ...sampleReport.deal, ...head.deal } };
  const { all } = await compared([a], [agreement(own, ['p', 'q', 'r'], ['r3'])], head);
  expect(
    all[0]?.findings.map(({ turn, requirement, causes }) => [turn, requirement, causes.map((cause) => cause.says)]),
  ).toEqual([['opened', 'r3', [says]]]);
});

async function* lines(text: string): AsyncIterable<string> {
  yield* text.split('\n');
}

test.each([
  ['json', json],
  ['jsonl', jsonl],
])('what the format %s wrote is read back whole, and refused where it ends early', async (_, format) => {
  const text = await written(format, sampleReport);
  const { documents, ...head } = await reportIn(() => lines(text));
  const all: DocumentReport[] = [];
  for await (const each of documents()) all.push(each);
  expect({ ...head, documents: all }).toEqual(sampleReport);
  const cut = text.slice(0, Math.floor(text.length * 0.7));
  await expect(
    (async () => {
      for await (const _each of (await reportIn(() => lines(cut))).documents());
    })(),
  ).rejects.toThrow(/^found (?:a report that ends early|no JSON in line \d+), expected/);
});
