import { expect, test } from 'vitest';
import { structured } from '../../test/structured.ts';
import { quote } from '../model/document.ts';

test.each<[string, [string, string][]]>([
  [
    '"Secret Drawings" means the drawings of the loom. They are kept.',
    [['Secret Drawings', 'means the drawings of the loom.']],
  ],
  [
    '1.1 “Mill” or “Works” shall mean the place of the loom.',
    [
      ['Mill', 'or “Works” shall mean the place of the loom.'],
      ['Works', 'shall mean the place of the loom.'],
    ],
  ],
  ['The Buyer tests the loom (the "Purpose") at night.', [['Purpose', 'The Buyer tests the loom']]],
  [
    'The mending and the oiling (collectively, the "Services") are done at night.',
    [['Services', 'The mending and the oiling']],
  ],
  ['Brindle Looms Inc., hereinafter referred to as "Supplier", mends it.', [['Supplier', 'Brindle Looms Inc.']]],
  ['1.2 Spare Part means a part that can be taken out.', [['Spare Part', 'means a part that can be taken out.']]],
  ['This means that "nothing" is lost.', []],
  ['The loom ("as is") is sold.', [['as is', 'The loom']]],
])('terms of %j', (text, expected) => {
  const document = structured(text);
  const found = document.terms.map(({ term, meaning }) => [term, quote(document, meaning)]);
  expect(found).toEqual(expected);
  for (const { term, defined } of document.terms) expect(quote(document, defined)).toBe(term);
});
