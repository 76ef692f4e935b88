import { expect, test } from 'vitest';
import { writable } from './writable.ts';

test.each([
  ['plain words, ünïcode, \u{1f4c4}', 'plain words, ünïcode, \u{1f4c4}'],
  ['a\tb\nc', 'a\tb\nc'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['\u{0}\u{7}\u{1b}[31m\u{7f}\u{85}', '\u{fffd}\u{fffd}\u{fffd}[31m\u{fffd}\u{fffd}'],
  ['\u{202e}fdp\u{202c}', '\u{fffd}fdp\u{fffd}'],
  ['\u{d800}a\u{dc00}', '\u{fffd}a\u{fffd}'],
  ['\u{fffe}\u{ffff}', '\u{fffd}\u{fffd}'],
])('%j becomes %j', (text, expected) => {
  expect(writable(text)).toBe(expected);
});
