import { expect, test } from 'vitest';
import { placeAfter } from './measures.ts';

const whole = { rows: 100, columns: 10, page: 12, isWhole: false };

test.each([
  ['ArrowDown', [4, 3], [5, 3]],
  ['ArrowDown', [99, 3], [99, 3]],
  ['ArrowUp', [0, 3], [-1, 3]],
  ['ArrowUp', [-1, 3], [-1, 3]],
  ['ArrowRight', [4, 9], [4, 9]],
  ['ArrowLeft', [4, 0], [4, 0]],
  ['PageDown', [95, 3], [99, 3]],
  ['PageUp', [3, 3], [0, 3]],
  ['Home', [4, 3], [4, 0]],
  ['End', [4, 3], [4, 9]],
  ['End', [-1, 3], [-1, 9]],
] as const)('%s at %j leads to %j', (key, [row, column], [toRow, toColumn]) => {
  expect(placeAfter(key, { row, column }, whole)).toEqual({ row: toRow, column: toColumn });
});

test('with Ctrl, Home and End are those of the whole grid', () => {
  expect(placeAfter('Home', { row: 4, column: 3 }, { ...whole, isWhole: true })).toEqual({ row: 0, column: 0 });
  expect(placeAfter('End', { row: 4, column: 3 }, { ...whole, isWhole: true })).toEqual({ row: 99, column: 9 });
});

test('other keys lead nowhere', () => {
  expect(placeAfter('a', { row: 4, column: 3 }, whole)).toBeNull();
});
