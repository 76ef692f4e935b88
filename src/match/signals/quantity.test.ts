import { expect, test } from 'vitest';
import type { Bound, Quantity } from '../../model/clause-kind.ts';
import type { NonEmpty } from '../../model/span.ts';
import type { PlacedFact } from '../indexed-document.ts';
import { quantity } from './quantity.ts';

function lasting(hours: number | null, from: number): PlacedFact {
  const fact = { start: 0, end: 1, kind: 'duration', count: hours, unit: 'hours', hours, vague: null } as const;
  return { fact: { ...fact, disagrees: false }, from, to: from + 2, sentence: 0 };
}

const facts: readonly PlacedFact[] = [
  lasting(24, 0),
  lasting(72, 10),
  lasting(null, 20),
  { fact: { start: 0, end: 1, kind: 'amount', currency: null, value: 72 }, from: 30, to: 31, sentence: 0 },
];

/** The words at which facts stand that keep these bounds. */
function kept(fact: Quantity['fact'], ...bounds: NonEmpty<readonly [Bound['is'], number]>): number[] {
  const [first, ...rest] = bounds.map(([is, than]): Bound => ({ is, than, says: `${than}` }));
  if (first === undefined) return [];
  return quantity(facts, { fact, bounds: [first, ...rest] }, () => 0).map(({ from }) => from);
}

test.each<[Bound['is'], number, number[]]>([
  ['at-most', 72, [0, 10]],
  ['at-most', 71, [0]],
  ['less-than', 72, [0]],
  ['at-least', 24, [0, 10]],
  ['more-than', 24, [10]],
])('durations of %s %d hours, never one without a number', (is, than, expected) => {
  expect(kept('duration', [is, than])).toEqual(expected);
});

test('two bounds make a range', () => {
  expect(kept('duration', ['more-than', 12], ['less-than', 48])).toEqual([0]);
});

test('an amount is no duration', () => {
  expect(kept('amount', ['at-least', 1])).toEqual([30]);
});

test('a fact in a lead-in counts as the unit reads', () => {
  const bounds: Quantity['bounds'] = [{ is: 'at-most', than: 24, says: '24 hours' }];
  expect(quantity(facts, { fact: 'duration', bounds }, () => 100)[0]).toMatchObject({
    from: 100,
    to: 102,
    parts: [{ from: 0, to: 2, found: 'duration' }],
  });
});
