import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Settings } from '../../src/model/settings.ts';
import { openStore } from '../../src/store/open-store.ts';
import { freshDatabase } from './fresh-database.ts';
import { ran } from './running.ts';

type Env = Readonly<Record<string, string>>;

const paper = (days: number): string =>
  `SUPPLY AGREEMENT\n\n1. Incidents\n1.1 The Supplier shall tell the Customer of each breach within ${days} days.\n`;

/** The built program: its output, where it ends well. */
async function said(args: readonly string[], env: Env): Promise<string> {
  const { code, said } = await ran(args, env);
  expect(code, `lacuna ${args.join(' ')}: ${said}`).toBe(0);
  return said;
}

/** A temporary folder with two papers in it. */
async function folderOfPapers(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-db-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const days of [2, 3]) await writeFile(path.join(folder, `paper-${days}.txt`), paper(days));
  return folder;
}

/** Brings both papers into a database in which nothing was kept yet. */
async function filled(database: Settings['database'], folder: string, env: Env): Promise<void> {
  const store = await openStore({ database, files: null, now: () => new Date() });
  const team = await store.people.addTeam('Purchasing', null);
  const ada = { login: 'ada', name: 'Ada', roles: ['procurement'], teams: [team.id], external: null } as const;
  await store.people.add(ada, null, null);
  await store.close();
  const args = ['import', folder, '--no-config', '--as', 'ada', '--team', 'Purchasing'];
  expect(await said(args, env)).toContain('Taken: 2 new');
}

const sound = 'versions  2';

test('a database of PostgreSQL is made, filled, backed up and restored from the command line, and stands up to verify', async () => {
  const [url, other] = [await freshDatabase(), await freshDatabase()];
  const folder = await folderOfPapers();
  const env = { DATABASE_URL: url, LACUNA_DATA: path.join(folder, 'data') };
  expect(await said(['db', 'migrate'], env)).toMatch(/^The database is up to date \(\d{4}-[a-z-]+\)\.\n$/);
  await filled({ is: 'postgres', url }, folder, env);
  expect(await said(['verify'], env)).toContain(sound);
  const head = await headOf({ is: 'postgres', url });

  const backup = path.join(folder, 'all.gz');
  await said(['db', 'backup', backup], env);
  const there = { ...env, DATABASE_URL: other };
  expect(await said(['db', 'restore', backup], there)).toMatch(/^\d+ rows and 2 files are in the database\.\n$/);
  expect(await headOf({ is: 'postgres', url: other })).toEqual(head);
  expect(await said(['verify'], there)).toContain(sound);
  // Into one that holds something it is not put.
  expect(await ran(['db', 'restore', backup], there)).toMatchObject({
    code: 2,
    said: expect.stringContaining('the database is not empty'),
  });
});

test('a file of SQLite, whatever it is called, moves to PostgreSQL from the command line', async () => {
  const folder = await folderOfPapers();
  const file = path.join(folder, 'archive.sqlite');
  const env = { DATABASE_URL: `file:${file}`, LACUNA_DATA: path.join(folder, 'data') };
  await filled({ is: 'sqlite', file }, folder, env);
  expect((await stat(file)).size).toBeGreaterThan(0);
  expect(await said(['verify'], env)).toContain(sound);
  const head = await headOf({ is: 'sqlite', file });
  const url = await freshDatabase();
  expect(await said(['db', 'move', '--to', url], env)).toContain('2 files are in the database');
  expect(await headOf({ is: 'postgres', url })).toEqual(head);
  expect(await said(['verify'], { ...env, DATABASE_URL: url })).toContain(sound);
});

/** The end of the trail. */
async function headOf(database: Settings['database']) {
  const store = await openStore({ database, files: null, now: () => new Date() });
  const head = await store.trail.head();
  await store.close();
  return head;
}
