import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fromSpreadsheet, toSpreadsheet } from '../../src/scan/spreadsheet.ts';
import { folderWith, lacuna } from './lacuna.ts';
import { gappy, smallLibrary } from './small.ts';

const policy = `instrument: House policy
link: null
link-seen: false
checked: 2026-11-23
requirements:
  - id: house-handing-back
    clause: handing-back
    must: { at-most: { capture: deadline, hours: 240 } }
    provision: House policy
    confirmed: true
    severity: must
    protects: discloser
    says: Everything goes back within ten days.
    why: Later nobody finds it.
    examples:
      - gap: The Keeper shall return the Confidential Information within 30 days.
      - met: The Keeper shall return the Confidential Information within ten days.
        heading: Return
`;
const files = {
  ...smallLibrary,
  'library/jurisdictions/house/jurisdiction.yaml': 'code: house\nname: House policy\n',
  'library/jurisdictions/house/policy.yaml': policy,
  'gappy.txt': gappy,
};
const library = ['--library', 'library'];

async function folderOf(folder: string, name: string): Promise<Record<string, string>> {
  const names = (await readdir(path.join(folder, name))).sort();
  const texts = names.map(async (each) => [each, await readFile(path.join(folder, name, each), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** Rewrites the rows of the policy in a spreadsheet. */
async function rewrite(file: string, how: (rows: string[][]) => readonly (readonly string[])[]): Promise<void> {
  const sheets = (await fromSpreadsheet(await readFile(file))).map((sheet, at) => ({
    name: sheet.name,
    rows: at === 0 ? how(sheet.rows.map((row) => [...row])) : sheet.rows,
    widths: [],
    fixed: 0,
  }));
  await writeFile(file, await toSpreadsheet(sheets));
}

/** Rewrites one cell of a spreadsheet, found by the words of its row's clause kind and the title of its column. */
function change(file: string, kind: string, column: string, words: string): Promise<void> {
  return rewrite(file, (rows) => {
    const at = rows[0]?.indexOf(column) ?? -1;
    const row = rows.find(([first]) => first === kind);
    if (row === undefined || at === -1) throw new Error(`no ${column} of ${kind}`);
    row[at] = words;
    return rows;
  });
}

test('house policy is written as commented YAML that holds, and nothing is written over', async () => {
  const folder = await folderWith(files);
  expect((await lacuna(folder, ['house', 'init', ...library])).code).toBe(0);
  const written = await folderOf(folder, 'house');
  expect(Object.keys(written)).toEqual(['jurisdiction.yaml', 'policy.yaml']);
  expect(written['policy.yaml']).toMatch(/^# What we ask for beyond the law\./);
  expect((await lacuna(folder, ['library', 'check', 'library', '--house', 'house'])).code).toBe(0);
  const again = await lacuna(folder, ['house', 'init', ...library]);
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('nothing is written over')]);
});

test('a spreadsheet makes the same policy again', async () => {
  const folder = await folderWith(files);
  await lacuna(folder, ['house', 'init', ...library]);
  expect((await lacuna(folder, ['house', 'export', 'policy.xlsx', '--house', 'house', ...library])).code).toBe(0);
  expect((await lacuna(folder, ['house', 'import', 'policy.xlsx', 'second', ...library])).code).toBe(0);
  expect(await folderOf(folder, 'second')).toEqual(await folderOf(folder, 'house'));
});

test('what is changed in the spreadsheet is asked of an agreement', async () => {
  const folder = await folderWith(files);
  const sheet = path.join(folder, 'policy.xlsx');
  await lacuna(folder, ['house', 'export', 'policy.xlsx', ...library]);
  await change(sheet, 'handing-back', 'Of what', 'capture: deadline\nhours: 120');
  await change(
    sheet,
    'handing-back',
    'Wording that will do',
    'The Keeper shall return the Confidential Information within five days.',
  );
  await change(sheet, 'handing-back', 'Ask for', 'Hand everything back within five days.');
  expect((await lacuna(folder, ['house', 'import', 'policy.xlsx', ...library])).code).toBe(0);
  const words = ['try', 'The Keeper shall return the Confidential Information within ten days.'];
  const strict = await lacuna(folder, [...words, ...library, '--house', 'house']);
  expect([strict.code, strict.out]).toEqual([1, expect.stringContaining('WEAK      house-handing-back')]);
  expect((await lacuna(folder, [...words, ...library])).code).toBe(0);
  const report = await lacuna(folder, ['scan', 'gappy.txt', '-j', 'house', ...library, '--house', 'house']);
  expect(report.out).toContain('Hand everything back within five days.');
});

test('cells that do not hold are named by row and column, and nothing is written', async () => {
  const folder = await folderWith(files);
  const sheet = path.join(folder, 'policy.xlsx');
  await lacuna(folder, ['house', 'export', 'policy.xlsx', ...library]);
  await change(sheet, 'handing-back', 'Severity', 'high');
  await change(sheet, 'handing-back', 'Of what', 'soon');
  const { code, err } = await lacuna(folder, ['house', 'import', 'policy.xlsx', ...library]);
  expect(code).toBe(2);
  expect(err).toContain(
    'policy.xlsx: sheet “House policy”, row 2, column G “Severity”: found "high", expected one of must, should, consider',
  );
  expect(err).toContain(
    'policy.xlsx: sheet “House policy”, row 2, column F “Of what”: found the key "soon", expected one of capture, hours',
  );
  expect(await readdir(folder)).not.toContain('house');
});

test('an example that does not hold keeps the policy out', async () => {
  const folder = await folderWith(files);
  await lacuna(folder, ['house', 'export', 'policy.xlsx', ...library]);
  await change(
    path.join(folder, 'policy.xlsx'),
    'handing-back',
    'Wording that will do',
    'The Keeper shall return the Confidential Information within 90 days.',
  );
  const { code, err } = await lacuna(folder, ['house', 'import', 'policy.xlsx', ...library]);
  expect([code, err]).toEqual([2, expect.stringMatching(/found weak .*expected met/)]);
});

test('what is no spreadsheet is said to be none', async () => {
  const folder = await folderWith({ ...files, 'policy.xlsx': 'Clause kind;Asked' });
  const { code, err } = await lacuna(folder, ['house', 'import', 'policy.xlsx', ...library]);
  expect([code, err]).toEqual([2, expect.stringContaining('expected an .xlsx')]);
});

test('an import into a folder that has a policy leaves every file of it as it was', async () => {
  const folder = await folderWith({ ...files, 'house/mine.yaml': policy });
  await lacuna(folder, ['house', 'export', 'policy.xlsx', ...library]);
  const { code, err } = await lacuna(folder, ['house', 'import', 'policy.xlsx', ...library]);
  expect([code, err]).toEqual([2, expect.stringContaining('found house/mine.yaml already there')]);
  expect(await folderOf(folder, 'house')).toEqual({ 'mine.yaml': policy });
});
