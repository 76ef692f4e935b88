import { expect, test } from 'vitest';
import { amount, day, moment, number, size } from './written.ts';

test('numbers, sums, days and sizes are written for a reader', () => {
  expect(number(1234567)).toBe('1,234,567');
  expect(amount({ currency: 'USD', value: 250_000 })).toBe('USD 250,000');
  expect(day('2026-11-28')).toBe('28 Nov 2026');
  expect([0, 999, 1000, 1_250_000, 48_000_000].map(size)).toEqual(['0 B', '999 B', '1 kB', '1.3 MB', '48 MB']);
});

test('a moment names its zone, in which it is told', () => {
  expect(moment('2026-11-28T20:30:59Z')).toMatch(/^2\d Nov 2026, \d\d:\d\d (?:[A-Z]{2,5}|GMT[+-]\d+(?::\d\d)?)$/);
});
