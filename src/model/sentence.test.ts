import { expect, test } from 'vitest';
import { sentencesIn } from './sentence.ts';

test.each<[string, string[]]>([
  ['The Supplier shall act. The Customer may object.', ['The Supplier shall act.', 'The Customer may object.']],
  ['1. The Supplier shall act. It shall report.', ['1. The Supplier shall act.', 'It shall report.']],
  ['12.3. Audits are allowed.', ['12.3. Audits are allowed.']],
  ['(a) keep it secret. Nothing else matters.', ['(a) keep it secret.', 'Nothing else matters.']],
  ['Under Art. 28 GDPR it applies. See No. 5 below.', ['Under Art. 28 GDPR it applies.', 'See No. 5 below.']],
  ['Brindle Ltd. The Buyer pays.', ['Brindle Ltd.', 'The Buyer pays.']],
  ['Brindle Ltd. Holdings pays.', ['Brindle Ltd. Holdings pays.']],
  ['Held in the U.S. District Court for Ohio.', ['Held in the U.S. District Court for Ohio.']],
  ['It costs 1.5 million. Pay.', ['It costs 1.5 million.', 'Pay.']],
  ['It is called the “Plan.” The Plan binds.', ['It is called the “Plan.”', 'The Plan binds.']],
  ['Signed by J. Okafor. The end.', ['Signed by J. Okafor.', 'The end.']],
  ['May we? Yes. ', ['May we?', 'Yes.']],
  ['Section 4. The Supplier acts.', ['Section 4. The Supplier acts.']],
  ['Dated Sept. 3, 2026. Done.', ['Dated Sept. 3, 2026.', 'Done.']],
  ['   ', []],
  ['', []],
])('%j is cut into its sentences', (text, expected) => {
  const found = sentencesIn(text, { start: 0, end: text.length });
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('a sentence stays within the span that was given', () => {
  const text = 'One. Two.\nThree. Four.';
  expect(sentencesIn(text, { start: 10, end: 22 }).map((s) => text.slice(s.start, s.end))).toEqual(['Three.', 'Four.']);
});
