import { expect, test } from 'vitest';
import { withoutControls } from './controls.ts';

test.each([
  ['an escape code', 'a\u001b[2Jb', 'a [2Jb'],
  ['a line break', 'a\nb', 'a b'],
  ['an embedding to the right', 'a\u202eb\u202c', 'a b '],
  ['an isolate', 'a\u2066b\u2069', 'a b '],
  ['a mark of direction', 'a\u200fb', 'a b'],
  ['plain words of any script', 'Käufer 甲方 “x”', 'Käufer 甲方 “x”'],
])('%s', (_, text, shown) => {
  expect(withoutControls(text, ' ')).toBe(shown);
});
