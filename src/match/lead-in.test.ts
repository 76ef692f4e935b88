import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { leadIns } from './lead-in.ts';

test.each<[string, string, (number | null)[]]>([
  ['lettered items', '1.1 The Buyer shall:\n(a) pay;\n(b) rest.', [null, 0, 0]],
  ['a lead-in without a colon', '1.1 The Buyer shall\n(a) pay.', [null, 0]],
  ['bullets', 'The Buyer shall:\n- pay;\n- rest.', [null, 0, 0]],
  ['an unnumbered paragraph before a list', 'The Buyer shall:\n(a) pay;\n(b) rest.', [null, 0, 0]],
  ['a whole sentence leads into nothing', '1.1 The Buyer rests.\n(a) It pays.', [null, null]],
  ['a clause below a lead-in', '1. The Buyer shall:\n1.1 pay;\n1.2 rest.', [null, 0, 0]],
  ['a clause below a heading', '1. Fees\n1.1 The Buyer pays.', [null, null]],
  ['a heading in between', '1. The Buyer shall:\n1.1 Fees\n1.1.1 The Buyer pays.', [null, null, null]],
  ['text after the list', '1. Fees\n1.1 The Buyer shall:\n(a) pay;\n1.2 The fee is due:', [null, null, 1, null]],
  ['a list in another clause', '1. Fees\n1.1 The Buyer shall:\n1.2 Fees are due.\n(a) now.', [null, null, null, null]],
])('%s', (_, lines, expected) => {
  expect(leadIns(documentOf(lines))).toEqual(expected);
});
