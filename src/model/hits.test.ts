import { expect, test } from 'vitest';
import { hitsFrom } from './hits.ts';

test.each([
  ['two shall, one shall not', /\bshall/g, 'shall(?: not)?'],
  ['a match goes on behind the next opener: shall shall shall', /\bshall/g, '(?:shall ){2}'],
  ['US$5 and XU.S.$5, where only the last sign counts', /U\.S\.\$|US\$|\$/g, '(?<![A-Z])(?:U\\.S\\.\\$|US\\$|\\$)\\d'],
  ['shalland shall', /\bshall/g, 'shall\\b'],
  ['nothing', /\bshall/g, 'shall'],
  ['', /\bshall/g, 'shall'],
])('as matchAll: %s', (text, opener, pattern) => {
  const found = [...hitsFrom(text, opener, new RegExp(pattern, 'y'))];
  const expected = [...text.matchAll(new RegExp(pattern, 'g'))];
  expect(found.map(({ index, 0: words }) => [index, words])).toEqual(
    expected.map(({ index, 0: words }) => [index, words]),
  );
});

test('two who look at the same time do not disturb each other', () => {
  const [opener, pattern] = [/\bmay/g, /may\b/y];
  const outer = [...hitsFrom('may may', opener, pattern)].map(() => [...hitsFrom('may', opener, pattern)].length);
  expect(outer).toEqual([1, 1]);
});
