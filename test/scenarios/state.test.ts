import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { folderWith, lacuna, program } from './lacuna.ts';
import { gappy, smallLibrary, sound, usual } from './small.ts';

const files = { ...smallLibrary, 'papers/gappy.txt': gappy, 'papers/sound.txt': sound };
const scan = ['scan', 'papers', '--state', 'papers.lacuna', '--format', 'json', ...usual];

/** How many of a scan were as before: said on the progress line of one that takes its time, so asked of the state here. */
async function keysIn(folder: string): Promise<number> {
  const { openDatabase } = await import('../../src/store/sqlite.ts');
  const db = await openDatabase(path.join(folder, 'papers.lacuna'));
  const rows = await db.selectFrom('reports').select('key').execute();
  await db.destroy();
  return rows.length;
}

/** All that the portfolio says, without what depends on which agreement was read first. */
async function keptIn(folder: string): Promise<readonly unknown[]> {
  const { openDatabase } = await import('../../src/store/sqlite.ts');
  const db = await openDatabase(path.join(folder, 'papers.lacuna'));
  const agreements = await db.selectFrom('agreements').selectAll().orderBy('path').execute();
  const all: unknown[] = [await db.selectFrom('scans').selectAll().execute()];
  for (const agreement of agreements) {
    const entry = await db.selectFrom('entries').selectAll().where('key', '=', agreement.key).executeTakeFirst();
    const of = async (table: 'parties' | 'jurisdictions' | 'clauses' | 'matches' | 'durations' | 'lines') => {
      const rows = await db
        .selectFrom(table)
        .selectAll()
        .where('entry', '=', entry?.id ?? 0)
        .execute();
      return rows.map((row) => ({ ...row, id: 0, entry: 0 }));
    };
    const lists = [of('parties'), of('jurisdictions'), of('clauses'), of('matches'), of('durations'), of('lines')];
    all.push({ agreement, entry: { ...entry, id: 0 }, lists: await Promise.all(lists) });
  }
  const { rows } = await sql`insert into clause_words (clause_words) values ('integrity-check')`.execute(db);
  await db.destroy();
  return [...all, rows];
}

test('the second scan gives the same bytes, and another deal or other words are other work', async () => {
  const folder = await folderWith(files);
  const first = await lacuna(folder, scan);
  expect([first.code, await keysIn(folder)]).toEqual([1, 2]);
  expect(await lacuna(folder, scan)).toEqual(first);
  expect(await keysIn(folder)).toBe(2);
  expect((await lacuna(folder, ['scan', 'papers', '--format', 'json', ...usual])).out).toBe(first.out);
  const before = await keptIn(folder);
  await lacuna(folder, [...scan, '--side', 'recipient']);
  // What no agreement has any more is cleared.
  expect(await keysIn(folder)).toBe(2);
  await lacuna(folder, scan);
  expect(await keptIn(folder)).toEqual(before);
  await writeFile(path.join(folder, 'papers/gappy.txt'), sound);
  expect((await lacuna(folder, scan)).code).toBe(0);
  // Copies of one paper have one report.
  expect(await keysIn(folder)).toBe(1);
});

test('a report that was kept is used: what is in the state is what is printed', async () => {
  const folder = await folderWith(files);
  const first = await lacuna(folder, scan);
  const { openDatabase } = await import('../../src/store/sqlite.ts');
  const { packed, unpacked } = await import('../../src/scan/packed-report.ts');
  const db = await openDatabase(path.join(folder, 'papers.lacuna'));
  for (const { key, report } of await db.selectFrom('reports').selectAll().execute()) {
    const { bytes } = packed({ ...(await unpacked(new Uint8Array(report), '', '2026-11-24')), language: 'zz' });
    await db.updateTable('reports').set({ report: bytes }).where('key', '=', key).execute();
  }
  await db.destroy();
  const second = await lacuna(folder, scan);
  expect(second.out).toBe(first.out.replaceAll('"language":"en"', '"language":"zz"'));
});

test('on another day with the same law nothing is read again, and the report is of that day', async () => {
  const folder = await folderWith(files);
  await lacuna(folder, [...scan, '--as-of', '2026-11-24']);
  const later = [...scan, '--as-of', '2027-03-01'];
  const second = await lacuna(folder, later);
  expect(await keysIn(folder)).toBe(2);
  expect(second.out).toContain('"asOf": "2027-03-01"');
  expect(second.out).not.toContain('2026-11-24');
  expect(second.out).toBe(
    (
      await lacuna(
        folder,
        later.filter((each) => !/^--state$|^papers.lacuna$/.test(each)),
      )
    ).out,
  );
});

test('a moved agreement is known, and goes by its new name', async () => {
  const folder = await folderWith(files);
  await lacuna(folder, scan);
  await writeFile(path.join(folder, 'papers/moved.txt'), gappy);
  await rm(path.join(folder, 'papers/gappy.txt'));
  const { out } = await lacuna(folder, scan);
  expect(await keysIn(folder)).toBe(2);
  expect(JSON.parse(out).documents.map(({ name }: { name: string }) => name)).toEqual([
    'papers/moved.txt',
    'papers/sound.txt',
  ]);
});

test('what could not be read for want of time is tried again', async () => {
  const slow = `${sound}\n${'Birch shall keep the gate of the garden closed at night. '.repeat(30_000)}\n`;
  const folder = await folderWith({ ...smallLibrary, 'papers/slow.txt': slow });
  expect((await lacuna(folder, [...scan, '--timeout', '0.01'])).code).toBe(3);
  expect(await keysIn(folder)).toBe(0);
  expect((await lacuna(folder, scan)).code).toBe(0);
  expect(await keysIn(folder)).toBe(1);
});

test.each([['the minutes of a meeting', 'could not open --state papers.lacuna (it is no file of lacuna)']])(
  'a state that is %s is refused',
  async (content, says) => {
    const folder = await folderWith({ ...files, 'papers.lacuna': content.repeat(100) });
    const { code, out, err } = await lacuna(folder, scan);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(says)]);
    expect(await readFile(path.join(folder, 'papers.lacuna'), 'utf8')).toBe(content.repeat(100));
  },
);

/** Sixty papers, so that there is something to be stopped in. */
const many = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => [
    `papers/${String(index).padStart(2, '0')}.txt`,
    `${index % 2 === 0 ? sound : gappy}\n${`Paper ${index}. Birch shall close the gate at night. `.repeat(300)}\n`,
  ]),
);

/** Until the scan has put so many reports into its state. */
async function until(keys: number, folder: string): Promise<void> {
  while (keptBy(folder) < keys) await wait(5);
}

/** None where there is no state yet. */
function keptBy(folder: string): number {
  const file = path.join(folder, 'papers.lacuna');
  if (!existsSync(file)) return 0;
  const database = new Database(file, { readonly: true });
  try {
    const { count } = database.prepare('select count(*) as count from reports').get() as { count: number };
    return count;
  } catch {
    // It is being made.
    return 0;
  } finally {
    database.close();
  }
}

/** When to kill: before a scan has begun, amid its papers, each time further on, and when they are all done and the end is left. */
const points: readonly ((folder: string) => Promise<void>)[] = [
  ...[50, 150, 250].map((ms) => () => wait(ms)),
  ...Array.from({ length: 13 }, (_, index) => (folder: string) => until(1 + 4 * index, folder)),
  (folder) => until(60, folder),
  ...[200, 300, 400].map((ms) => () => wait(ms)),
];

test('killed at twenty points, the next scan ends as an unbroken one does', async () => {
  const folder = await folderWith({ ...smallLibrary, ...many });
  const unbroken = await lacuna(folder, scan);
  const kept = await keptIn(folder);
  // What SQLite keeps beside it would be taken for that of the next one.
  for (const beside of ['', '-wal', '-shm']) await rm(path.join(folder, `papers.lacuna${beside}`), { force: true });
  let killed = 0;
  for (const point of points) {
    const child = spawn(process.execPath, [program, ...scan, '--out', 'report.json'], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
    await Promise.race([ended, point(folder)]);
    child.kill('SIGKILL');
    if ((await ended) === 'SIGKILL') killed += 1;
    const written = await readFile(path.join(folder, 'report.json'), 'utf8').catch(() => null);
    if (written !== null) expect(written).toBe(unbroken.out);
  }
  expect(points).toHaveLength(20);
  // All but perhaps those at the end.
  expect(killed).toBeGreaterThan(15);
  expect(await lacuna(folder, scan)).toEqual(unbroken);
  expect(await keptIn(folder)).toEqual(kept);
}, 180_000);

test('Ctrl-C finishes the papers in hand and says how to go on, and then it goes on', async () => {
  const folder = await folderWith({ ...smallLibrary, ...many });
  const child = spawn(process.execPath, [program, ...scan], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await until(1, folder);
  child.kill('SIGINT');
  expect([await ended, out]).toEqual([2, '']);
  expect(err).toMatch(/stopped after \d+ of 60 files, so no report was written\. Run the same command again/);
  const kept = await keysIn(folder);
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(60);
  const unbroken = await lacuna(folder, ['scan', 'papers', '--format', 'json', ...usual]);
  expect(await lacuna(folder, scan)).toEqual(unbroken);
  expect(await keysIn(folder)).toBe(60);
});
