import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadLibrary } from './load-library.ts';

let work = '';
let cache = '';
beforeEach(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'lacuna-kept-'));
  cache = path.join(work, 'cache', 'lacuna');
  await name('Zembla');
});
afterEach(() => rm(work, { recursive: true }));

test('what is loaded a second time is what was loaded first', async () => {
  const first = await load();
  expect(await load()).toEqual(first);
  expect(await load()).toEqual(['Zembla']);
  expect(await kept()).toHaveLength(1);
});

test('what was kept is used, and not for other files', async () => {
  await load();
  await respell((library) => ({ ...library, jurisdictions: [{ code: 'zz', name: 'Kept', includes: [] }] }));
  expect(await load()).toEqual(['Kept']);
  await name('Zembla and Zyl');
  expect(await load()).toEqual(['Zembla and Zyl']);
});

test.each([
  ['a byte of it', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 60 ? byte ^ 1 : byte)))],
  ['its end', (bytes: Buffer) => bytes.subarray(0, 50)],
  ['all of it', () => Buffer.from('')],
])('where %s is lost, the library is parsed and kept anew', async (_, spoil) => {
  await load();
  const file = path.join(cache, (await kept())[0] ?? '');
  const sound = await readFile(file);
  await writeFile(file, spoil(sound));
  expect(await load()).toEqual(['Zembla']);
  expect((await readFile(file)).equals(sound)).toBe(true);
});

test('a place where nothing can be kept is no fault', async () => {
  await writeFile(path.join(work, 'cache'), 'a file, where a folder would have to be');
  expect(await load()).toEqual(['Zembla']);
});

test('a library with faults is not kept', async () => {
  await writeFile(path.join(work, 'library', 'jurisdictions', 'zz', 'jurisdiction.yaml'), 'code: [');
  expect(await load()).toBe('faults');
  expect(await kept()).toEqual([]);
});

test('of many libraries the six that were asked for last are kept, and nothing else', async () => {
  for (const day of [1, 2, 3, 4, 5, 6, 7, 8]) {
    await name(`Zembla ${day}`);
    await load();
    for (const file of await kept()) {
      const old = new Date(2020, 0, day);
      if ((await readFile(path.join(cache, file))).includes(`Zembla ${day}`))
        await utimes(path.join(cache, file), old, old);
    }
  }
  const texts = await Promise.all((await kept()).map((file) => readFile(path.join(cache, file), 'latin1')));
  expect(texts.map((text) => /Zembla \d/.exec(text)?.[0]).sort()).toEqual(
    [3, 4, 5, 6, 7, 8].map((day) => `Zembla ${day}`),
  );
});

async function load(): Promise<readonly string[] | 'faults'> {
  const loaded = await loadLibrary(path.join(work, 'library'), null, cache);
  return 'library' in loaded ? loaded.library.jurisdictions.map(({ name: each }) => each) : 'faults';
}

async function name(called: string): Promise<void> {
  const folder = path.join(work, 'library', 'jurisdictions', 'zz');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'jurisdiction.yaml'), `code: zz\nname: ${called}\n`);
}

async function kept(): Promise<string[]> {
  return readdir(cache).catch(() => []);
}

/** Writes another library where one is kept, whole in itself. */
async function respell(change: (library: object) => object): Promise<void> {
  const file = path.join(cache, (await kept())[0] ?? '');
  const body = serialize(change(deserialize((await readFile(file)).subarray(32))));
  await writeFile(file, Buffer.concat([createHash('sha256').update(body).digest(), body]));
}
