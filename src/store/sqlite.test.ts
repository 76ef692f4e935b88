import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from './sqlite.ts';

async function place(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-sqlite-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return path.join(folder, 'a.lacuna');
}

test('a database that was closed is one file: nothing holds its log or shared memory any more', async () => {
  const file = await place();
  const db = await openDatabase(file);
  await db.selectFrom('reports').selectAll().execute();
  expect(await readdir(path.dirname(file))).toEqual(['a.lacuna', 'a.lacuna-shm', 'a.lacuna-wal']);
  await db.destroy();
  expect(await readdir(path.dirname(file))).toEqual(['a.lacuna']);
});

test('where one that was closed is removed, another process makes it anew and the next reads it, killed or not', async () => {
  const file = await place();
  await (await openDatabase(file)).destroy();
  await rm(file);
  // Another process: within one, SQLite knows of its own files. One row shows that the next reads what the one before wrote.
  const one = `const { default: Database } = await import('libsql');
    const db = new Database(process.argv[1], { timeout: 5000 });
    db.exec('pragma journal_mode = WAL; create table if not exists t (n); insert into t values (1)');
    console.log(db.prepare('select count(*) as n from t').get().n);
    process.kill(process.pid, 'SIGKILL');`;
  const run = () => spawnSync(process.execPath, ['--input-type=module', '-e', one, file], { encoding: 'utf8' });
  for (const n of ['1\n', '2\n', '3\n']) expect(run()).toMatchObject({ stdout: n, stderr: '', signal: 'SIGKILL' });
});
