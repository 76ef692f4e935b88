import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { owesFiles } from '../../test/files-contract.ts';
import { openFolder } from './files-folder.ts';

async function opened() {
  const above = await mkdtemp(path.join(tmpdir(), 'lacuna-files-'));
  onTestFinished(() => rm(above, { recursive: true, force: true }));
  const folder = path.join(above, 'data', 'files');
  const files = await openFolder(folder);
  const damage = (sha256: string, bytes: Uint8Array) => writeFile(path.join(folder, sha256.slice(0, 2), sha256), bytes);
  return { files, damage, folder };
}

owesFiles('a folder', opened);

test('what an interrupted upload left is no file, and a failed one leaves nothing', async () => {
  const { files, folder } = await opened();
  const sha256 = 'ab'.repeat(32);
  await expect(
    files.keep(sha256, 1, async function* () {
      yield Buffer.from('A');
    }),
  ).rejects.toThrow('are not the file');
  expect(await readdir(path.join(folder, 'ab'))).toEqual([]);
  await writeFile(path.join(folder, 'ab', '.8f1d'), 'half of it');
  const all: string[] = [];
  for await (const each of files.all()) all.push(each);
  expect(all).toEqual([]);
});
