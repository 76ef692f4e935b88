import { readFileSync } from 'node:fs';
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

test('a paper with tracked changes is read in the view that was asked for, and its comments are shown beside it', async () => {
  const tracked = readFileSync('fixtures/formats/docx/tracked-views.docx');
  const notes = readFileSync('fixtures/formats/docx/notes.docx');
  const folder = await folderWith({ ...files, 'tracked.docx': tracked, 'notes.docx': notes });
  const first = async (...flags: string[]) =>
    (await lacuna(folder, ['read', 'tracked.docx', ...flags, ...library])).out.split('\n')[0];
  expect(await first()).toBe('1. Notice within two days.');
  expect(await first('--view', 'original')).toBe('1. Notice within five days.');
  expect(await first('--view', 'markup')).toBe('1. Notice within [-five-]{+two+} days.');
  const { err } = await lacuna(folder, ['read', 'notes.docx', ...library]);
  expect(err).toContain('Ada Quill, 2026-01-01, paragraph 2, on "Next": Really?');
});

test('a report says which view it is about, and there is none of both texts at once', async () => {
  const tracked = readFileSync('fixtures/formats/docx/tracked-views.docx');
  const folder = await folderWith({ ...files, 'tracked.docx': tracked });
  const { out } = await lacuna(folder, ['scan', 'tracked.docx', '--view', 'original', '-f', 'json', ...library]);
  expect(JSON.parse(out).documents[0].view).toBe('original');
  const { code, err } = await lacuna(folder, ['scan', 'tracked.docx', '--view', 'markup', ...library]);
  expect([code, err]).toEqual([2, expect.stringContaining('found --view markup')]);
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
