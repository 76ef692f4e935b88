import { expect, test } from 'vitest';
import { isDay } from './day.ts';

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
