import { expect, test } from 'vitest';
import { folderWith, lacuna } from './lacuna.ts';
import { smallLibrary, sound } from './small.ts';

const files = { ...smallLibrary, 'sound.txt': sound };
const library = ['--library', 'library'];

test('read prints the text alone on standard output, and what was understood on standard error', async () => {
  const folder = await folderWith(files);
  const { code, out, err } = await lacuna(folder, ['read', 'sound.txt', ...library]);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot('golden/read.txt');
  await expect(err).toMatchFileSnapshot('golden/read-summary.txt');
});

test('as JSON every heading, term and span is words of the text', async () => {
  const folder = await folderWith(files);
  const { code, out } = await lacuna(folder, ['read', 'sound.txt', '--format', 'json', ...library]);
  const document = JSON.parse(out);
  expect(code).toBe(0);
  const { out: text } = await lacuna(folder, ['read', 'sound.txt', ...library]);
  expect(`${document.text}\n`).toBe(text);
  expect(document.clauses.length).toBeGreaterThan(0);
  for (const { heading, headingText, place } of document.clauses) {
    expect(headingText).toBe(heading === null ? null : document.text.slice(heading.start, heading.end));
    expect(place).toMatchObject({ in: 'text' });
  }
});

test('a file that cannot be read exits with 3 and says why', async () => {
  const folder = await folderWith({ ...files, 'empty.pdf': '' });
  const { code, err } = await lacuna(folder, ['read', 'empty.pdf', ...library]);
  expect([code, err]).toEqual([3, expect.stringContaining('empty')]);
});

test('a folder with many files is not one file', async () => {
  const folder = await folderWith({ ...files, 'papers/a.txt': sound, 'papers/b.txt': sound });
  const { code, err } = await lacuna(folder, ['read', 'papers', ...library]);
  expect([code, err]).toEqual([2, expect.stringContaining('found 2 files at papers, expected one')]);
});
