import { expect, test } from 'vitest';
import { folderWith, lacuna } from './lacuna.ts';
import { smallLibrary } from './small.ts';

test('a library that keeps its word is counted', async () => {
  const folder = await folderWith(smallLibrary);
  const { code, out } = await lacuna(folder, ['library', 'check', 'library']);
  expect([code, out]).toEqual([0, '2 kinds, 2 requirements, 0 clocks, 0 measures, 36 examples: all hold\n']);
});

test('an example that does not hold is a fault with its line', async () => {
  const file = 'library/clauses/use/free-use.yaml';
  const bent = (smallLibrary[file] ?? '').replace('what it knew before', 'its unaided memory');
  const folder = await folderWith({ ...smallLibrary, [file]: bent });
  const { code, out } = await lacuna(folder, ['library', 'check', 'library']);
  expect(code).toBe(2);
  expect(out).toMatch(/^library\/clauses\/use\/free-use\.yaml:\d+:\d+ /m);
});

test('kinds are listed by family and requirements by jurisdiction', async () => {
  const folder = await folderWith(smallLibrary);
  const { code, out } = await lacuna(folder, ['library', 'list', 'library']);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot('golden/library-list.txt');
});

test('generated files are written once, and then are current', async () => {
  const folder = await folderWith(smallLibrary);
  expect((await lacuna(folder, ['library', 'docs', 'library', '--check'])).code).toBe(1);
  expect((await lacuna(folder, ['library', 'docs', 'library'])).out).toContain('wrote library/README.md');
  expect(await lacuna(folder, ['library', 'docs', 'library', '--check'])).toEqual({ code: 0, out: '', err: '' });
});
