import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { draftDocx } from '../draft-docx.ts';
import { folderWith, lacuna } from './lacuna.ts';
import { gappy, smallLibrary, usual } from './small.ts';

const draft = draftDocx(gappy.trim().split(/\n+/));
const files = { ...smallLibrary, 'draft.docx': draft, 'gappy.txt': gappy };
const into = (out: string, more: readonly string[] = []) => ['redline', 'draft.docx', '--out', out, ...more, ...usual];

test('the draft comes back with what is asked for, and says where', async () => {
  const folder = await folderWith(files);
  const { code, out, err } = await lacuna(folder, into('asked.docx'));
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatchInlineSnapshot(`
    "asked.docx: 1 ask written in
      Handing back: wording behind clause 1.1, which comes closest, with a comment
    Read again with all changes accepted, 0 of 1 gaps are closed.
    Still open; look whether the wording says all that these ask:
      Handing back: Zemblan Secrets Act, Section 4
    "
  `);
  const read = await lacuna(folder, ['read', 'asked.docx', '--library', 'library', '--view', 'markup']);
  expect(read.out).toMatchInlineSnapshot(`
    "SECRECY AGREEMENT
    This Agreement is made between Alder Works Ltd ("Alder") and Birch Holding GmbH ("Birch").
    1. Secrecy
    1.1 Birch shall keep all Confidential Information secret and shall use it for the Purpose only.
    {+At the end, the Supplier hands back or destroys everything secret within ten days and says so in writing.+}
    2. End
    2.1 When this Agreement ends, Birch shall return the samples.
    "
  `);
  const before = await lacuna(folder, ['read', 'draft.docx', '--library', 'library']);
  const refused = await lacuna(folder, ['read', 'asked.docx', '--library', 'library', '--view', 'original']);
  expect(refused.out).toBe(before.out);
  expect(await readFile(path.join(folder, 'draft.docx'))).toEqual(Buffer.from(draft));
});

test('the same draft, library and day give the same bytes', async () => {
  const folder = await folderWith(files);
  for (const name of ['a.docx', 'b.docx']) await lacuna(folder, into(name));
  const [a, b] = [await readFile(path.join(folder, 'a.docx')), await readFile(path.join(folder, 'b.docx'))];
  expect(a.equals(b)).toBe(true);
});

test.each([
  [['redline', 'draft.docx', '--out', './draft.docx', ...usual], 2, 'which is the file itself'],
  [['redline', 'draft.docx', ...usual], 2, "required option '-o, --out <file>' not specified"],
  [into('a.docx', ['--wording', 'walk-away']), 2, 'found --wording walk-away'],
  [into('a.docx', ['--asks', 'handing-bak']), 2, 'found no clause kind "handing-bak"'],
  [into('a.docx', ['--view', 'original']), 2, 'found --view original'],
  [['redline', 'gappy.txt', '--out', 'a.docx', ...usual], 3, 'into a Word file (.docx) alone'],
  [into('no/such/folder/a.docx'), 2, 'could not write --out'],
])('%j is refused', async (args, code, says) => {
  const folder = await folderWith(files);
  const ran = await lacuna(folder, args);
  expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(says)]);
});

test('what was accepted is not asked, and where nothing is nothing is written', async () => {
  const folder = await folderWith(files);
  await lacuna(folder, ['baseline', 'write', 'draft.docx', ...usual]);
  const { code, out } = await lacuna(folder, into('a.docx', ['--baseline', 'lacuna.baseline.jsonl']));
  expect([code, out]).toEqual([0, 'draft.docx: nothing to ask for, so nothing was written\n']);
  await expect(readFile(path.join(folder, 'a.docx'))).rejects.toThrow('ENOENT');
});

test('LibreOffice opens it, and shows wording and draft', async () => {
  const folder = await folderWith(files);
  await lacuna(folder, into('asked.docx'));
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'txt:Text', 'asked.docx'], {
    cwd: folder,
    timeout: 60_000,
  });
  const shown = await readFile(path.join(folder, 'asked.txt'), 'utf8');
  expect(shown).toContain('hands back or destroys everything secret within ten days');
  expect(shown).toContain(gappy.trim().split(/\n+/).at(-1));
});
