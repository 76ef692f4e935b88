import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, lacuna } from './lacuna.ts';
import { gappy, smallLibrary, usual } from './small.ts';

const files = { ...smallLibrary, 'gappy.txt': gappy };

test('a spreadsheet is written to a file, and is a ZIP archive', async () => {
  const folder = await folderWith(files);
  const { code, out } = await lacuna(folder, ['scan', 'gappy.txt', '--format', 'xlsx', '--out', 'a.xlsx', ...usual]);
  expect([code, out]).toEqual([1, '']);
  expect((await readFile(path.join(folder, 'a.xlsx'))).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
});

test('LibreOffice opens the spreadsheet, every sheet of it', async () => {
  const folder = await folderWith(files);
  await lacuna(folder, ['scan', 'gappy.txt', '--format', 'xlsx', '--out', 'a.xlsx', ...usual]);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  // Comma, quotation mark, UTF-8, from the first row on, and (-1) a file for each sheet.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  spawnSync('soffice', [profile, '--headless', '--convert-to', filter, 'a.xlsx'], { cwd: folder, timeout: 60_000 });
  const sheets = ['Overview', 'Findings', 'Families', 'Grid', 'Problems', 'About'];
  const rows = await Promise.all(
    sheets.map(async (sheet) => (await readFile(path.join(folder, `a-${sheet}.csv`), 'utf8')).split('\n')),
  );
  expect(rows.map(([head]) => head?.split(',')[0])).toEqual([
    'agreement',
    'agreement',
    'family',
    'agreement',
    'agreement',
    'about',
  ]);
  expect(rows[0]?.[1]).toMatch(/^gappy\.txt,all,/);
  expect(rows[1]?.[1]).toMatch(/^gappy\.txt,.*Handing back,missing,must,no,/);
});
