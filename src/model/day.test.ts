import { expect, test } from 'vitest';
import { daysFrom1970, isDay } from './day.ts';

test.each([
  ['2026-11-24', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['26-01-01', false],
  ['2026-1-1', false],
])('%s is a calendar day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['2026-11-28', 20_785],
])('%s is %i days after the first of 1970', (day, days) => {
  expect(daysFrom1970(day)).toBe(days);
});
