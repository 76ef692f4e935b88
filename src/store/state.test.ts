import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import { sqlite } from './dialect.ts';
import { migrationsOf } from './migrations.ts';
import type { Tables } from './schema.ts';
import { openState } from './state.ts';

const report = (words: string) => ({
  bytes: new TextEncoder().encode(words),
  sha256: 'ab12',
  summary: { unread: false, words },
  lasting: true,
});

/** As a scan hands it on: of one agreement a key. */
const made = (words: string) => ({ ...report(words), unread: null, entry: null });
const seen = (key: string) => ({
  path: `/papers/${key}.txt`,
  name: `${key}.txt`,
  key,
  unread: null,
  asOf: '2026-11-24',
});
const by = { version: '1', library: 'ab' };

async function place(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-state-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return path.join(folder, 'contracts.lacuna');
}

test('what was kept is found by its key, also by the next to open the file', async () => {
  const file = await place();
  const first = await openState(file);
  expect(await first.find('k1')).toBeNull();
  await first.keep(made('one'), seen('k1'), by);
  // A view into a larger buffer, as threads hand them over.
  const shared = new TextEncoder().encode('xxtwoxx').subarray(2, 5);
  await first.keep({ ...made('two'), bytes: shared }, seen('k2'), by);
  await first.close();
  const second = await openState(file);
  expect(await second.find('k1')).toEqual(report('one'));
  expect(await second.find('k2')).toEqual(report('two'));
  await second.close();
});

test('a report with the same key takes the place of the earlier one', async () => {
  const state = await openState(await place());
  await state.keep(made('old'), seen('k'), by);
  await state.keep(made('new'), seen('k'), by);
  expect(await state.find('k')).toEqual(report('new'));
  await state.close();
});

test('two may have it open, and each finds what the other keeps', async () => {
  const file = await place();
  const [one, two] = [await openState(file), await openState(file)];
  await one.keep(made('a'), seen('a'), by);
  await two.keep(made('b'), seen('b'), by);
  expect([await two.find('a'), await one.find('b')]).toEqual([report('a'), report('b')]);
  await Promise.all([one.close(), two.close()]);
});

test('a file that is no database is refused and left as it is', async () => {
  const file = await place();
  await writeFile(file, 'These are the minutes of the meeting of the board, and no database at all.'.repeat(20));
  await expect(openState(file)).rejects.toThrow('no file of lacuna');
});

test('the database of another program is refused and left as it is', async () => {
  const file = await place();
  const other = new Database(file);
  other.exec('create table bookmarks (title text)');
  other.close();
  await expect(openState(file)).rejects.toThrow('another program');
  const after = new Database(file);
  expect(after.prepare('select name from sqlite_master').all()).toHaveLength(1);
  after.close();
});

test('a state of a later version is refused', async () => {
  const file = await place();
  await (await openState(file)).close();
  const later = new Database(file);
  later.exec("insert into kysely_migration (name, timestamp) values ('0999-later', '2030-01-01')");
  later.close();
  await expect(openState(file)).rejects.toThrow('newer version of lacuna');
});

test('the database of a service is refused: a scan would clear it', async () => {
  const file = await place();
  await (await openState(file)).close();
  const service = new Database(file);
  service.exec("insert into people values ('p', 'root', 'Root', '[]', '[]', 0, null, null, null, '2026-11-28')");
  service.close();
  await expect(openState(file)).rejects.toThrow('a state of its own');
});

const entry = (words: string) => ({
  title: 'Terms',
  type: 'nda-mutual',
  language: 'en',
  parties: JSON.stringify([{ name: 'Alder Ltd', folded: 'alder', role: null, whose: null }]),
  jurisdictions: JSON.stringify([{ code: 'eu', how: 'held' }]),
  clauses: JSON.stringify([
    {
      number: '1',
      heading: 'Secrecy',
      headings: 'Secrecy',
      words: '1 Secrecy',
      start: 0,
      end: 9,
      marks: [],
      bare: true,
    },
    {
      number: '1.1',
      heading: 'Secrecy',
      headings: 'Secrecy',
      words,
      start: 10,
      end: 90,
      marks: [[0, '1.1', 'line 2', null]],
      bare: false,
    },
  ]),
  matches: JSON.stringify([
    { kind: 'k', stance: 'stated', strength: 'full', clause: 1, start: 10, end: 20, quote: null },
  ]),
  durations: JSON.stringify([]),
  lines: JSON.stringify([
    {
      requirement: 'r',
      jurisdiction: 'eu',
      kind: 'k',
      outcome: 'met',
      severity: 'must',
      because: null,
      start: 10,
      end: 20,
    },
  ]),
});

const tables = [
  'reports',
  'entries',
  'agreements',
  'parties',
  'jurisdictions',
  'clauses',
  'matches',
  'lines',
  'listings',
];

/** Rows of each table, and how many clauses the index finds a word in. */
function rowsIn(file: string, word = 'birch') {
  const database = new Database(file);
  const count = (from: string): unknown =>
    (database.prepare(`select count(*) as n from ${from}`).get() as { n: number }).n;
  const rows = [...tables.map(count), count(`clause_words where clause_words match '${word}'`)];
  database.exec("insert into clause_words (clause_words) values ('integrity-check')");
  database.close();
  return rows;
}

test('an entry is kept with its report and goes with it, its words in the index too', async () => {
  const file = await place();
  const state = await openState(file);
  await state.keep({ ...made('one'), entry: entry('Bïrch keeps it.') }, seen('a'), by);
  expect(rowsIn(file)).toEqual([1, 1, 1, 1, 1, 2, 1, 1, 0, 1]);
  expect(rowsIn(file, 'secrecy').at(-1)).toBe(1);
  const changed = { ...seen('a'), key: 'a2' };
  await state.keep({ ...made('two'), entry: entry('Alder keeps it.') }, changed, by);
  expect(rowsIn(file)).toEqual([1, 1, 1, 1, 1, 2, 1, 1, 0, 0]);
  expect([await state.find('a'), (await state.find('a2'))?.summary]).toEqual([null, { unread: false, words: 'two' }]);
  await state.complete([], { agreements: [changed.path], listings: [] });
  expect(rowsIn(file, 'alder')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  await state.close();
});

test('a report that two agreements have stays until the last of them is gone', async () => {
  const file = await place();
  const state = await openState(file);
  const copy = { ...seen('a'), path: '/papers/copy.txt', name: 'copy.txt' };
  await state.keep(made('one'), seen('a'), by);
  await state.complete([seen('a'), copy], { agreements: [], listings: [] });
  await state.complete([copy], { agreements: [seen('a').path], listings: [] });
  expect(await state.find('a')).not.toBeNull();
  expect((await state.paths()).agreements).toEqual(['/papers/copy.txt']);
  await state.complete([], { agreements: ['/papers/copy.txt'], listings: [] });
  expect(await state.find('a')).toBeNull();
  await state.close();
});

test('paths are kept from the folder of the state on, so both can be moved', async () => {
  const file = await place();
  const folder = path.dirname(file);
  const state = await openState(file);
  await state.keep(made('one'), { ...seen('a'), path: path.join(folder, 'in', 'a.txt') }, by);
  await state.keepListing(path.join(folder, 'in', 'b.zip'), 'k', null);
  await state.close();
  const database = new Database(file);
  expect(database.prepare('select path from agreements union select path from listings').all()).toEqual([
    { path: 'in/a.txt' },
    { path: 'in/b.zip' },
  ]);
  database.close();
});

test('what lies in an archive is known by its path and key, also that it is none', async () => {
  const state = await openState(await place());
  const parts = [{ at: [0], name: 'a.zip ▸ b.txt', notes: [], problem: null }];
  await state.keepListing('/papers/a.zip', 'k', parts);
  await state.keepListing('/papers/c.wpd', 'k', null);
  expect(await state.findListing('/papers/a.zip', 'k')).toEqual(parts);
  expect(await state.findListing('/papers/c.wpd', 'k')).toBeNull();
  expect(await state.findListing('/papers/a.zip', 'other')).toBeUndefined();
  await state.complete([], { agreements: [], listings: ['/papers/a.zip'] });
  expect((await state.paths()).listings).toEqual(['/papers/c.wpd']);
  await state.close();
});

test('a state of before the portfolio opens, and what is in it is cleared once a scan has come to its end', async () => {
  const file = await place();
  await stateOf0001(file, { key: 'old', sha256: 'ab', summary: '{"unread":false}', report: new Uint8Array([1, 2]) });
  const state = await openState(file);
  expect((await state.find('old'))?.bytes).toEqual(new Uint8Array([1, 2]));
  await state.keep(made('new'), seen('new'), by);
  await state.complete([seen('new')], { agreements: [], listings: [] });
  expect([await state.find('old'), (await state.find('new'))?.sha256]).toEqual([null, 'ab12']);
  await state.close();
});

/** As the program made it that had the first migration alone. */
async function stateOf0001(file: string, row: { key: string; sha256: string; summary: string; report: Uint8Array }) {
  const database = new Database(file);
  database.exec(`pragma application_id = ${0x4c61636e}`);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  const first = Object.fromEntries(Object.entries(migrationsOf(sqlite)).slice(0, 1));
  await new Migrator({ db, provider: { getMigrations: () => Promise.resolve(first) } }).migrateToLatest();
  await db.insertInto('reports').values(row).execute();
  await db.destroy();
}
