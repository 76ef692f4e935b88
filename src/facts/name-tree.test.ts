import { expect, test } from 'vitest';
import { nameEnd, nameTree, wordStarts } from './name-tree.ts';

const tree = nameTree(['York', 'New York', 'New York City', "People's Town", '']);

test.each<[string, string | null]>([
  ['New York City is large', 'New York City'],
  ['NEW  YORK is larger', 'NEW  YORK'],
  ['New\nYork', 'New\nYork'],
  ['New York Citybank', 'New York'],
  ['Yorkshire', null],
  ['York Member Firms', null],
  ['people’s town', 'people’s town'],
  ['Old York', null],
  ['', null],
])('the longest name at the start of "%s" is %s', (text, name) => {
  const end = nameEnd(tree, text, 0);
  expect(end === null ? null : text.slice(0, end)).toBe(name);
});

test('a name can begin where a word begins', () => {
  expect([...wordStarts('(Zürich), 3rd État')]).toEqual([1, 10, 14]);
});
