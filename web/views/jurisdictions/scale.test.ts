import { expect, test } from 'vitest';
import { scaleTo } from './scale.ts';

test('marks stand equally far from each other, as far as the longest time needs', () => {
  const { marks, place } = scaleTo(72);
  expect(marks).toEqual([1, 4, 12, 24, 48, 72]);
  expect(marks.map(place)).toEqual([1, 2, 3, 4, 5, 6].map((step) => step / 6));
});

test('between two marks hours are even, the start is at nought, and a longer time is never placed before a shorter one', () => {
  const { place } = scaleTo(1440);
  expect(place(0)).toBe(0);
  expect(place(36)).toBeCloseTo((place(24) + place(48)) / 2);
  const places = [0, 1, 2, 3, 6, 24, 25, 72, 96, 672, 720, 1440].map(place);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(new Set(places).size).toBe(places.length);
});

test('what is longer than the longest mark ends where the scale ends', () => {
  expect(scaleTo(20_000).place(20_000)).toBe(1);
});
