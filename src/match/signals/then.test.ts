import { expect, test } from 'vitest';
import type { Occurrence } from '../occurrence.ts';
import { aThenB } from './then.ts';

function at(...places: readonly number[]): readonly Occurrence[] {
  return places.map((from) => ({ from, to: from + 1, parts: [{ from, to: from + 1, found: `${from}` }] }));
}

test.each<[string, readonly Occurrence[], readonly Occurrence[], number, string[]]>([
  ['b follows a', at(0), at(4), 3, ['0 4']],
  ['b before a does not count', at(4), at(0), 3, []],
  ['too many words between', at(0), at(5), 3, []],
  ['the nearest b is taken', at(0), at(2, 3), 3, ['0 2']],
  ['every a is looked at', at(0, 6), at(2, 8), 3, ['0 2', '6 8']],
  ['an earlier b does not hide a later one', at(3), at(1, 5), 3, ['3 5']],
])('%s', (_, a, b, words, expected) => {
  expect(aThenB(a, b, words).map(({ parts }) => parts.map(({ found }) => found).join(' '))).toEqual(expected);
});
