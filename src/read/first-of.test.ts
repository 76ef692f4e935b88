import { expect, test } from 'vitest';
import { firstOf } from './first-of.ts';

test('what is left out is counted', () => {
  expect(firstOf(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
  expect(firstOf(['a', 'b'], 2)).toBe('a, b');
  expect(firstOf([], 2)).toBe('');
});
