import { expect, test } from 'vitest';
import type { Occurrence } from '../occurrence.ts';
import { near } from './near.ts';

/** Occurrences at these words, one word long or as long as said. */
function at(...places: readonly (number | readonly [number, number])[]): readonly Occurrence[] {
  return places.map((place) => {
    const [from, to] = typeof place === 'number' ? [place, place + 1] : place;
    return { from, to, parts: [{ from, to, found: 'x' }] };
  });
}

test.each<[string, readonly Occurrence[], readonly Occurrence[], number, [number, number][]]>([
  ['b follows a with as many words between as allowed', at(0), at(4), 3, [[0, 5]]],
  ['one word more is too far', at(0), at(5), 3, []],
  ['b may stand first', at(4), at(0), 3, [[0, 5]]],
  ['side by side', at(0), at(1), 0, [[0, 2]]],
  ['overlapping places are no pair', at([0, 2]), at([1, 3]), 9, []],
  ['the same place is no pair', at(3), at(3), 9, []],
  [
    'each takes its nearest',
    at(0, 10),
    at(2, 11),
    20,
    [
      [0, 3],
      [2, 11],
      [10, 12],
    ],
  ],
  ['one side is nowhere', at(0), at(), 9, []],
])('%s', (_, a, b, words, expected) => {
  expect(near(a, b, words).map(({ from, to }) => [from, to])).toEqual(expected);
});
