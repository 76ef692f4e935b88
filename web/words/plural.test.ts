import { expect, test } from 'vitest';
import { counting, listing } from './plural.ts';

test('a count takes the form of its language, and its digits are grouped', () => {
  const count = counting('en-GB');
  const forms = { one: '# gap', other: '# gaps' };
  expect([0, 1, 2, 12_345].map((each) => count(each, forms))).toEqual(['0 gaps', '1 gap', '2 gaps', '12,345 gaps']);
  expect(counting('pl')(3, { one: '# luka', few: '# luki', many: '# luk', other: '# luki' })).toBe('3 luki');
});

test('a list reads as one', () => {
  expect(listing('en-GB')(['law', 'policy', 'habit'])).toBe('law, policy and habit');
});
