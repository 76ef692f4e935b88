import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openPortfolio } from './portfolio.ts';
import { openState } from './state.ts';

type Kept = {
  readonly key?: string;
  readonly clauses?: readonly string[];
  readonly kinds?: readonly [kind: string, clause: number][];
};

/** A state with these agreements, by name; each clause is a line of its agreement. */
async function stateOf(agreements: Readonly<Record<string, Kept>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-portfolio-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'contracts.lacuna');
  const state = await openState(file);
  const seen = [];
  for (const [name, { key = name, clauses = [], kinds = [] }] of Object.entries(agreements)) {
    const starts = clauses.map((_, index) => clauses.slice(0, index).join('\n').length + (index === 0 ? 0 : 1));
    const entry = {
      title: name,
      type: 'supply',
      language: 'en',
      parties: JSON.stringify([{ name: 'Birch', folded: 'birch', role: null, whose: 'theirs' }]),
      jurisdictions: JSON.stringify([{ code: 'eu', how: 'held' }]),
      clauses: JSON.stringify(
        clauses.map((words, index) => {
          const [start, headings] = [starts[index] ?? 0, 'Oversight'];
          return {
            number: `${index + 1}`,
            heading: null,
            headings,
            words,
            start,
            end: start + words.length,
            marks: [[0, '', '', null]],
            bare: false,
          };
        }),
      ),
      matches: JSON.stringify(
        kinds.map(([kind, clause]) => {
          const start = starts[clause] ?? 0;
          return { kind, stance: 'stated', strength: 'full', clause, start, end: start + 3, quote: null };
        }),
      ),
      durations: JSON.stringify(
        kinds.map(([kind, clause]) => {
          const start = starts[clause] ?? 0;
          const stated = {
            capture: 'deadline',
            hours: 48,
            count: 2,
            unit: 'days',
            vague: null,
            counts: true,
            said: 'two days',
          };
          return { kind, ...stated, clause, start, end: start + 3, quote: null };
        }),
      ),
      lines: JSON.stringify([
        {
          requirement: 'r',
          jurisdiction: 'eu',
          kind: 'k',
          outcome: 'weak',
          severity: 'must',
          because: 'short',
          start: 0,
          end: 3,
        },
      ]),
    };
    const summary = { gaps: { must: 1, should: 0, consider: 2 } };
    const report = { bytes: new Uint8Array([1]), sha256: 'ab', summary, lasting: true, unread: null, entry };
    const one = { path: path.join(folder, name), name, key, unread: null, asOf: '2026-11-24' };
    seen.push(one);
    await state.keep(report, one, { version: '1', library: 'lib' });
  }
  await state.complete(seen, { agreements: [], listings: [] });
  await state.close();
  return file;
}

async function search(file: string, expression: string, kind: string | null = null, limit = 9) {
  const portfolio = await openPortfolio(file);
  const agreements = await portfolio.agreements();
  const entries = [...new Set(agreements.flatMap(({ entry }) => entry ?? []))];
  const { hits, total } = await portfolio.search({ expression, entries, kind, limit });
  await portfolio.close();
  return {
    found: hits.map(({ words, hits: own }) => [words, own.map(({ start, end }) => words.slice(start, end))]),
    total,
  };
}

test('there must be a file, and it must be ours', async () => {
  await expect(openPortfolio('/nowhere/contracts.lacuna')).rejects.toThrow('there is no such file');
});

test('agreements come by name with what is known of them; copies share an entry', async () => {
  const file = await stateOf({ 'b.txt': { key: 'same' }, 'a.txt': { key: 'same' }, 'c.txt': {} });
  const portfolio = await openPortfolio(file);
  const [a, b, c] = await portfolio.agreements();
  expect(a).toEqual({
    path: 'a.txt',
    name: 'a.txt',
    entry: b?.entry,
    title: 'a.txt',
    type: 'supply',
    language: 'en',
    unread: null,
    asOf: '2026-11-24',
    library: 'lib',
    version: '1',
    parties: [{ name: 'Birch', folded: 'birch', role: null, whose: 'theirs' }],
    jurisdictions: [{ code: 'eu', how: 'held' }],
    gaps: { must: 1, should: 0, consider: 2 },
    paper: null,
  });
  expect([c?.name, c?.entry === a?.entry, await portfolio.isFinished()]).toEqual(['c.txt', false, true]);
  await portfolio.close();
});

test('lines, matches and times come by what they are of, and clauses by where they stand', async () => {
  const file = await stateOf({ 'a.txt': { clauses: ['One may.', 'Two must.'], kinds: [['k', 1]] } });
  const portfolio = await openPortfolio(file);
  const [{ entry = null } = {}] = await portfolio.agreements();
  if (entry === null) throw new Error('the agreement has an entry');
  expect(await portfolio.lines({ requirement: 'r' })).toEqual(await portfolio.lines({ kind: 'k' }));
  expect(await portfolio.lines({ kind: 'k' })).toEqual([
    {
      entry,
      requirement: 'r',
      jurisdiction: 'eu',
      kind: 'k',
      outcome: 'weak',
      severity: 'must',
      because: 'short',
      start: 0,
      end: 3,
    },
  ]);
  expect(await portfolio.lines({ kind: 'r' })).toEqual([]);
  expect(await portfolio.matches(['k', 'x'])).toEqual([
    { entry, kind: 'k', stance: 'stated', strength: 'full', start: 9, end: 12 },
  ]);
  expect(await portfolio.durations('k')).toMatchObject([
    { entry, hours: 48, counts: true, said: 'two days', stance: 'stated' },
  ]);
  const spans = [
    { entry, start: 9, end: 10 },
    { entry, start: 0, end: 12 },
    { entry, start: 99, end: 100 },
  ];
  const numbers = (await portfolio.clausesAt(spans)).map((clauses) => clauses.map(({ number }) => number));
  expect(numbers).toEqual([['2'], ['1', '2'], []]);
  expect(await portfolio.ids()).toEqual({ requirements: ['r'], kinds: ['k'], jurisdictions: ['eu'] });
  await portfolio.close();
});

test('the clause in which the words weigh most comes first, and the hits are marked', async () => {
  const file = await stateOf({
    'a.txt': { clauses: ['The gate and the garden and the loom and the barn of the mill.', 'The gate, the gate!'] },
    'b.txt': { clauses: ['Gäte.', 'Nothing.'], kinds: [['k', 0]] },
  });
  const { found, total } = await search(file, 'gate');
  expect(total).toBe(3);
  expect(found[2]).toEqual(['The gate and the garden and the loom and the barn of the mill.', ['gate']]);
  expect((await search(file, 'gate', 'k')).found).toEqual([['Gäte.', ['Gäte']]]);
  expect(await search(file, 'gate', null, 1)).toMatchObject({ found: [expect.anything()], total: 3 });
  expect((await search(file, 'oversight AND loom')).found).toEqual([[expect.stringContaining('loom'), ['loom']]]);
  expect((await search(file, 'absent')).total).toBe(0);
});

test('clauses of the same weight come in order of the agreements, whichever was kept first', async () => {
  const same = { clauses: ['The gate.'] };
  const names = async (file: string) => {
    const portfolio = await openPortfolio(file);
    const agreements = await portfolio.agreements();
    const { hits } = await portfolio.search({
      expression: 'gate',
      entries: agreements.flatMap(({ entry }) => entry ?? []),
      kind: null,
      limit: 9,
    });
    await portfolio.close();
    return hits.map((hit) => agreements.find(({ entry }) => entry === hit.entry)?.name);
  };
  expect(await names(await stateOf({ b: same, a: same, c: same }))).toEqual(['a', 'b', 'c']);
});

test('a paper that holds the marks of hits itself has none marked, and its words are as they are', async () => {
  const words = 'The \u{e0f1}\u{e0f2}gate\u{e0f3}\u{e0f4} is shut.';
  expect((await search(await stateOf({ a: { clauses: [words] } }), 'shut')).found).toEqual([[words, []]]);
});
