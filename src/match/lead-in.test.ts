import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { structured } from '../../test/structured.ts';
import { listsIn } from './lead-in.ts';

test.each<[string, string, (number | null)[]]>([
  ['lettered items', '1.1 The Buyer shall:\n(a) pay;\n(b) rest.', [null, 0, 0]],
  ['a lead-in without a colon', '1.1 The Buyer shall\n(a) pay.', [null, 0]],
  ['items that end in "and/or"', '1.1 The Buyer shall:\n(a) pay; and/or\n(b) rest.', [null, 0, 0]],
  ['an item is no lead-in of the next', '1.1 The Buyer shall:\n(a) pay; and\n(b) rest; or\n(c) go.', [null, 0, 0, 0]],
  ['a sentence that ends in a colon', '1.1 Fees are due. It shall do this:\n(a) pay;\n(b) rest.', [null, 0, 0]],
  ['a lead-in with the first item in it', '1.1 The Buyer shall: (a) pay;\n(b) rest; and\n(c) go.', [null, 0, null]],
  ['a whole sentence with a letter in it', '1.1 The Buyer shall (a) pay.\n(b) It rests.', [null, null]],
  ['a line of the page between', '1. Fees\n1.1 The Buyer shall:\nPage 3 of 9\n1.1.1 pay.', [null, null, null, 1]],
  ['a tail', '1.1 The Buyer shall:\n(a) pay;\n(b) rest\nin each case at once.', [null, 0, 0, 0]],
  ['text behind a full stop', '1.1 The Buyer shall:\n(a) pay;\n(b) rest.\nin each case at once.', [null, 0, 0, null]],
  ['bullets', 'The Buyer shall:\n- pay;\n- rest.', [null, 0, 0]],
  ['an unnumbered paragraph before a list', 'The Buyer shall:\n(a) pay;\n(b) rest.', [null, 0, 0]],
  ['a whole sentence leads into nothing', '1.1 The Buyer rests.\n(a) It pays.', [null, null]],
  ['a clause below a lead-in', '1. The Buyer shall:\n1.1 pay;\n1.2 rest.', [null, 0, 0]],
  ['a clause below a heading', '1. Fees\n1.1 The Buyer pays.', [null, null]],
  ['a heading in between', '1. The Buyer shall:\n1.1 Fees\n1.1.1 The Buyer pays.', [null, null, null]],
  ['text after the list', '1. Fees\n1.1 The Buyer shall:\n(a) pay;\n1.2 The fee is due:', [null, null, 1, null]],
  ['a list in another clause', '1. Fees\n1.1 The Buyer shall:\n1.2 Fees are due.\n(a) now.', [null, null, null, null]],
])('%s', (_, lines, expected) => {
  expect(listsIn(documentOf(lines)).leadIns).toEqual(expected);
});

/** For every line the one that closes its list. */
function tails(lines: string): (number | null)[] {
  return [...listsIn(documentOf(lines)).tails];
}

test('what closes a list belongs to every item, to any depth', () => {
  const list = '1.1 The Buyer shall:\n(a) pay;\n(b) rest\nin each case at once.';
  expect(tails(list)).toEqual([null, 3, 3, null]);
});

test('a sentence of its own belongs to none', () => {
  expect(tails('1.1 The Buyer shall:\n(a) pay;\n(b) rest.\nIn each case it is free.')).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('items of items are led into by theirs, at three levels', () => {
  const document = structured(
    [
      '1. The Buyer shall:',
      '(a) pay:',
      '(i) the fee; and/or',
      '(ii) the tax:',
      '(A) in time;',
      '(B) at once; and',
      '(b) rest.',
    ].join('\n\n'),
  );
  const first = (at: number | null) =>
    at === null ? null : document.text.slice(document.blocks[at]?.start).slice(0, 4);
  expect(listsIn(document).leadIns.map(first)).toEqual([null, '1. T', '(a) ', '(a) ', '(ii)', '(ii)', '1. T']);
});
