import { expect, test } from 'vitest';
import { inlineMarkers } from './inline-items.ts';

test.each([
  ['The Buyer shall (a) keep and (b) return it.', ['(a)', '(b)']],
  ['What (i) was known; (ii) is public; or (iii) was found is free.', ['(i)', '(ii)', '(iii)']],
  ['Either (1) the first or (2) the second.', ['(1)', '(2)']],
  ['(A) One, (B) two.', ['(A)', '(B)']],
  ['(h) is no beginning and (i) stands alone.', []],
  ['Within thirty (30) days and two (2) weeks.', []],
  ['As Section 2(a) and Section 2(b) say.', []],
  ['Only (a) one.', []],
])('%s', (text, expected) => {
  const found = inlineMarkers(text, { start: 0, end: text.length });
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
