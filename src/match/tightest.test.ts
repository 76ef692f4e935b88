import { expect, test } from 'vitest';
import type { Occurrence } from './occurrence.ts';
import { tightest } from './tightest.ts';

function at(...places: readonly number[]): readonly Occurrence[] {
  return places.map((from) => ({ from, to: from + 1, parts: [{ from, to: from + 1, found: '' }] }));
}

/** Sentences of ten words each; what stands before `ownFrom` leads in, what stands from `ownTo` on closes the list. */
function windows(found: readonly (readonly Occurrence[])[], ownFrom = 0, ownTo = 100): number[][] {
  const sentenceAt = (word: number) => (word < ownFrom || word >= ownTo ? -1 : Math.floor(word / 10));
  return tightest(found, { ownFrom, ownTo, sentenceAt }).map((window) => window.map(({ from }) => from));
}

test.each<[string, (readonly Occurrence[])[], number[][]]>([
  ['the closest combination', [at(0, 25), at(12, 28)], [[25, 28]]],
  ['the earliest of equals', [at(0, 45), at(8, 53)], [[0, 8]]],
  [
    'and every other sentence that has all',
    [at(1, 21, 41), at(3, 24, 55)],
    [
      [1, 3],
      [21, 24],
    ],
  ],
  ['one signal', [at(3, 5, 17)], [[3], [17]]],
  ['a signal that is nowhere', [at(3), at()], []],
  ['no signals', [], [[]]],
])('%s', (_, found, expected) => {
  expect(windows(found)).toEqual(expected);
});

test('what lies in the lead-in alone is left out', () => {
  expect(windows([at(1), at(3)], 10)).toEqual([]);
  expect(windows([at(1), at(3, 12)], 10)).toEqual([[1, 12]]);
});

test('what lies in the lead-in and the tail alone is none of the unit', () => {
  expect(windows([at(5), at(55)], 10, 50)).toEqual([]);
  expect(windows([at(5), at(45, 55)], 10, 50)).toEqual([[5, 45]]);
  expect(windows([at(15), at(55)], 10, 50)).toEqual([[15, 55]]);
});
