import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, lacuna } from './lacuna.ts';
import { gappy, smallLibrary, usual } from './small.ts';

const files = { ...smallLibrary, 'gappy.txt': gappy };
const hasOffice = spawnSync('soffice', ['--version']).status === 0;

test('a spreadsheet is written to a file, and is a ZIP archive', async () => {
  const folder = await folderWith(files);
  const { code, out } = await lacuna(folder, ['scan', 'gappy.txt', '--format', 'xlsx', '--out', 'a.xlsx', ...usual]);
  expect([code, out]).toEqual([1, '']);
  expect((await readFile(path.join(folder, 'a.xlsx'))).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
});

const name = 'LibreOffice opens the spreadsheet';
test.skipIf(!hasOffice)(hasOffice ? name : `${name} (not tried: there is no soffice here)`, async () => {
  const folder = await folderWith(files);
  await lacuna(folder, ['scan', 'gappy.txt', '--format', 'xlsx', '--out', 'a.xlsx', ...usual]);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'csv', 'a.xlsx'], { cwd: folder, timeout: 60_000 });
  const [head, first] = (await readFile(path.join(folder, 'a.csv'), 'utf8')).split('\n');
  expect(head).toMatch(/^agreement,read,/);
  expect(first).toMatch(/^gappy\.txt,all,/);
});
