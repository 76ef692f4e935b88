import { expect, test } from 'vitest';
import { folderWith, lacuna } from './lacuna.ts';
import { gappy, smallLibrary, sound, usual } from './small.ts';

const files = { ...smallLibrary, 'sound.txt': sound, 'gappy.txt': gappy };

test('a requirement that is missing is explained with its law, its signals and the nearest miss', async () => {
  const folder = await folderWith(files);
  const { code, out } = await lacuna(folder, ['explain', 'zz-secrets-4', 'gappy.txt', ...usual]);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot('golden/explain-missing.txt');
});

test('a clause kind that is there is explained with its matches and what was read off them', async () => {
  const folder = await folderWith(files);
  const { code, out } = await lacuna(folder, ['explain', 'handing-back', 'sound.txt', ...usual]);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot('golden/explain-match.txt');
});

test('of an unknown id, the ones that were probably meant are named', async () => {
  const folder = await folderWith(files);
  const { code, err } = await lacuna(folder, ['explain', 'zz-secret-4', 'sound.txt', ...usual]);
  expect([code, err]).toEqual([2, expect.stringContaining('perhaps zz-secrets-4')]);
});

test('marks in the paper that turn the direction of writing are not printed', async () => {
  const folder = await folderWith({ ...files, 'turned.txt': sound.replaceAll('e', 'e\u202e') });
  const { out } = await lacuna(folder, ['explain', 'handing-back', 'turned.txt', ...usual]);
  expect(out).toContain('(disguised)');
  expect(out).not.toMatch(/\p{Bidi_Control}/u);
});
