import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import writeSheet from 'write-excel-file/node';
import { mergedCells } from '../read/merged-cells.ts';
import { fromSpreadsheet, toSpreadsheet } from './spreadsheet.ts';

test('text comes back as it was, whatever is in it', async () => {
  const row = ['Two\nlines\n\n  and more', 'a <b> & "c"', '=1+1', '007', '2026-03-01', '', 'Ω 😀'];
  const sheets = [
    { name: 'One', rows: [row, [], row], widths: [], fixed: 0 },
    { name: 'Two', rows: [['head']], widths: [9], fixed: 1 },
  ];
  const read = await fromSpreadsheet(await toSpreadsheet(sheets));
  expect(read.map(({ name }) => name)).toEqual(['One', 'Two']);
  expect(read[0]?.rows[0]).toEqual(row);
  expect(read[0]?.rows[1]?.every((cell) => cell === '')).toBe(true);
  expect(read[0]?.rows[2]).toEqual(row);
});

test('days that are dates, numbers and space around words come as text, and merged cells are told by their range', async () => {
  const head = ['Day', 'Count', 'Words', 'Wide', 'x'].map((value) => ({ value }));
  const cells = [
    { value: new Date('2026-03-01T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
    { value: 5 },
    { value: 'words  ' },
    { value: 'wide', columnSpan: 2 },
    null,
  ];
  const bytes = await writeSheet([head, cells], { sheet: 'House policy' }).toBuffer();
  const merged = mergedCells(bytes);
  const [sheet] = await fromSpreadsheet(bytes, merged);
  expect(sheet?.rows[1]).toEqual(['2026-03-01', '5', 'words', 'wide', '']);
  expect(sheet?.merged).toEqual(['D2:E2']);
});

test('merged cells of what is no spreadsheet are none', () => {
  expect(mergedCells(Buffer.from('Clause kind;Asked')).size).toBe(0);
});
