import { expect, test } from 'vitest';
import { cellsIn } from './cells.ts';

const text = 'Before\nFee |  | 5 pounds';
const block = { start: 7, end: text.length, clause: null };

test('the cells of a row have their words and where these stand, empty ones too', () => {
  const cells = cellsIn(text, { ...block, kind: 'row' });
  expect(cells.map(({ words }) => words)).toEqual(['Fee', '', '5 pounds']);
  expect(cells.map(({ start, end }) => text.slice(start, end))).toEqual(['Fee', '', '5 pounds']);
});

test('a paragraph is one cell, whatever signs it has', () => {
  expect(cellsIn(text, { ...block, kind: 'paragraph' })).toEqual([{ start: 7, end: 24, words: 'Fee |  | 5 pounds' }]);
});
