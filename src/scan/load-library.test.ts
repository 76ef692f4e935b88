import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadLibrary } from './load-library.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lacuna-library-'));
  const write = async (name: string, text: string) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  };
  await write('README.md', '# generated');
  await write('clause.schema.json', '{}');
  await write('jurisdictions/.swp.yaml', 'half written');
  await write('jurisdictions/zz/jurisdiction.yaml', 'code: zz\nname: Zembla\n');
  await write('jurisdictions/zy/jurisdiction.yaml', 'code: zy\nname: Zyl\nincludes: [zz]\n');
});
afterAll(() => rm(folder, { recursive: true }));

test('a folder is read in sorted order, its YAML files alone', async () => {
  const loaded = await loadLibrary(folder, null, path.join(folder, '.cache'));
  expect(loaded.files.map((file) => file.path)).toEqual([
    'jurisdictions/zy/jurisdiction.yaml',
    'jurisdictions/zz/jurisdiction.yaml',
  ]);
  expect('library' in loaded && loaded.library.jurisdictions.map(({ code }) => code)).toEqual(['zy', 'zz']);
});

test('a folder that is not there is an error of the caller', async () => {
  await expect(loadLibrary(path.join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
});
