import { expect, test } from 'vitest';
import type { Choice } from '../compile.ts';
import { phrase } from './phrase.ts';

const choice: Choice = {
  texts: ['breach', 'incident*'],
  phrases: new Map([
    [7, 'breach'],
    [9, 'incident*'],
  ]),
};

test('every place counts, with the phrase as the library writes it, counted as the unit reads', () => {
  const hits = [
    { phrase: 7, from: 10, to: 11 },
    { phrase: 9, from: 20, to: 22 },
  ];
  expect(phrase(hits, choice, (word) => (word < 15 ? 5 : 0))).toEqual([
    { from: 15, to: 16, parts: [{ from: 10, to: 11, found: 'breach' }] },
    { from: 20, to: 22, parts: [{ from: 20, to: 22, found: 'incident*' }] },
  ]);
});

test('no place, no occurrence', () => {
  expect(phrase([], choice, () => 0)).toEqual([]);
});
