import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, lacuna } from './lacuna.ts';
import { gappy, smallLibrary, usual } from './small.ts';

const files = { ...smallLibrary, 'gappy.txt': gappy };

test.each([
  ['docx', 'PK\u0003\u0004'],
  ['pdf', '%PDF-1.7'],
])('%s is written to a file, all of it', async (format, first) => {
  const folder = await folderWith(files);
  const { code, out } = await lacuna(folder, ['scan', 'gappy.txt', '--format', format, '--out', 'a', ...usual]);
  expect([code, out]).toEqual([1, '']);
  expect((await readFile(path.join(folder, 'a'))).subarray(0, first.length).toString('latin1')).toBe(first);
});

test('LibreOffice opens the Word document, and has in it what the PDF has', async () => {
  const folder = await folderWith(files);
  await lacuna(folder, ['scan', 'gappy.txt', '--format', 'docx', '--out', 'a.docx', ...usual]);
  await lacuna(folder, ['scan', 'gappy.txt', '--format', 'pdf', '--out', 'b.pdf', ...usual]);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', 'a.docx'], { cwd: folder, timeout: 60_000 });
  const [a, b] = ['a.pdf', 'b.pdf'].map((file) => wordsOf(folder, file));
  expect(b).toContain('MISSING: Handing back [must, zz-secrets-4]');
  expect(b).toContain('At the end, the Supplier destroys everything secret.');
  expect(a).toBe(b);
});

test('another program finds no fault in the PDF, and ink on each of its pages', async () => {
  const folder = await folderWith(files);
  await lacuna(folder, ['scan', 'gappy.txt', '--format', 'pdf', '--out', 'b.pdf', ...usual]);
  const { status, stderr } = spawnSync('pdftoppm', ['-r', '20', '-gray', 'b.pdf', 'page'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  const pages = (await readdir(folder)).filter((name) => name.endsWith('.pgm'));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages)
    expect((await readFile(path.join(folder, page))).subarray(20).some((grey) => grey < 128)).toBe(true);
});

/** What stands in the pages, as poppler reads it, on one line: without their heads and feet, and the numbers that only a PDF has. */
function wordsOf(folder: string, file: string): string {
  const { stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { cwd: folder, encoding: 'utf8' });
  return stdout
    .split('\n')
    .map((line) =>
      line
        .replace(/\f/g, '')
        .replace(/\s{2,}\d+$/, '')
        .trim(),
    )
    .filter((line) => !/^Gap report\s+\S|^A reading aid\. Lacuna/.test(line))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}
