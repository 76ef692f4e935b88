import { expect, test } from 'vitest';
import { structured } from '../../test/structured.ts';
import { fingerprint, told } from './fingerprint.ts';

const paper = `SECRECY AGREEMENT

1. Secrecy

1.1 Birch shall keep all Confidential Information secret and shall use it for the "Purpose" only.

1.2 Birch may co-operate with its advisers, who are bound as it is itself bound by this Agreement.

2. End

2.1 When this Agreement ends, Birch shall return the samples.
`;

function of(lines: string, words: string): string {
  const document = structured(lines);
  const start = document.text.indexOf(words);
  if (start === -1) throw new Error(`"${words}" stands nowhere`);
  return fingerprint(['zz-4'], document, [{ start, end: start + words.length }]);
}

test.each([
  ['broken into other lines', 'secret and shall use it', 'secret and\nshall use it'],
  ['hyphenated at the end of a line', 'bound by this Agreement', 'bound by this Agree-\nment'],
  ['with quotation marks of another sort', '"Purpose"', '“Purpose”'],
  ['with another hyphen', 'co-operate', 'co‑operate'],
  ['with a soft hyphen', 'Agreement.', 'Agree\u{ad}ment.'],
  ['with more white space', 'Birch shall keep', 'Birch  shall\u{a0}keep'],
  ['in capitals', 'Confidential Information', 'CONFIDENTIAL INFORMATION'],
  ['with a sentence more in another clause', 'return the samples', 'return the samples and pay the carriage'],
])('the same clauses %s keep their fingerprints', (_, before, after) => {
  expect(paper).toContain(before);
  const changed = paper.replace(before, after);
  for (const words of ['secret and shall use', 'with its advisers']) expect(of(changed, words)).toBe(of(paper, words));
});

test.each([
  ['other words', 'for the', 'for any'],
  ['another number', '1.1 Birch', '1.3 Birch'],
])('%s change it', (_, before, after) => {
  expect(of(paper.replace(before, after), 'secret and shall')).not.toBe(of(paper, 'secret and shall'));
});

test('what nothing proves is known by its rule alone', () => {
  const [one, other] = [structured(paper), structured('Another paper.')];
  expect(fingerprint(['zz-4'], one, [])).toBe(fingerprint(['zz-4'], other, []));
  expect(fingerprint(['zz-4'], one, [])).not.toBe(fingerprint(['zz-5'], one, []));
  expect(fingerprint(['zz-4'], one, [])).toMatch(/^[0-9a-f]{16}$/);
});

test('a fingerprint that stood before has a counter', () => {
  expect(told(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a-2', 'a-3']);
});
