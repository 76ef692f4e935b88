import { expect, test } from 'vitest';
import type { PlacedFact } from '../indexed-document.ts';
import { fact } from './fact.ts';

const facts: readonly PlacedFact[] = [
  { fact: { start: 0, end: 10, kind: 'date', day: '2026-01-02' }, from: 3, to: 6, sentence: 0 },
  { fact: { start: 20, end: 25, kind: 'amount', currency: 'EUR', value: 5 }, from: 8, to: 9, sentence: 1 },
];

test('facts of the kinds asked for are found, others are not', () => {
  expect(fact(facts, ['amount', 'duration'], () => 0)).toEqual([
    { from: 8, to: 9, parts: [{ from: 8, to: 9, found: 'amount' }] },
  ]);
  expect(fact(facts, ['forum'], () => 0)).toEqual([]);
});

test('a fact in a lead-in counts as the unit reads', () => {
  expect(fact(facts, ['date'], () => 100)[0]).toMatchObject({ from: 103, to: 106, parts: [{ from: 3, to: 6 }] });
});
