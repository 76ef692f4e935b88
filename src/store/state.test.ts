import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import { openState } from './state.ts';

const report = (words: string) => ({
  bytes: new TextEncoder().encode(words),
  sha256: 'ab12',
  summary: { unread: false, words },
  lasting: true,
});

async function place(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-state-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return path.join(folder, 'contracts.lacuna');
}

test('what was kept is found by its key, also by the next to open the file', async () => {
  const file = await place();
  const first = await openState(file);
  expect(await first.find('k1')).toBeNull();
  await first.keep('k1', report('one'));
  // A view into a larger buffer, as threads hand them over.
  const shared = new TextEncoder().encode('xxtwoxx').subarray(2, 5);
  await first.keep('k2', { ...report('two'), bytes: shared });
  await first.close();
  const second = await openState(file);
  expect(await second.find('k1')).toEqual(report('one'));
  expect(await second.find('k2')).toEqual(report('two'));
  await second.close();
});

test('a report with the same key takes the place of the earlier one', async () => {
  const state = await openState(await place());
  await state.keep('k', report('old'));
  await state.keep('k', report('new'));
  expect(await state.find('k')).toEqual(report('new'));
  await state.close();
});

test('two may have it open, and each finds what the other keeps', async () => {
  const file = await place();
  const [one, two] = [await openState(file), await openState(file)];
  await Promise.all([one.keep('a', report('a')), two.keep('b', report('b'))]);
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
