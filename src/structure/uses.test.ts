import { expect, test } from 'vitest';
import { structured } from '../../test/structured.ts';
import { quote } from '../model/document.ts';

function used(lines: string): Readonly<Record<string, readonly string[]>> {
  const document = structured(lines);
  return Object.fromEntries(document.terms.map(({ term, uses }) => [term, uses.map((use) => quote(document, use))]));
}

test.each<[string, Readonly<Record<string, readonly string[]>>]>([
  ['"Loom" means a machine. Each Loom and all Looms; a loom-like LOOM is one.', { Loom: ['Loom', 'Looms', 'LOOM'] }],
  ['"Duties" means work. A Duty is done.', { Duties: ['Duty'] }],
  [
    '"Information" means words. "Secret Information" means hidden words. Secret Information and Information are kept.',
    { Information: ['Information'], 'Secret Information': ['Secret Information'] },
  ],
  ['"SOLD GOODS" means cloth. Sold Goods and a Sold Good.', { 'SOLD GOODS': ['Sold Goods', 'Sold Good'] }],
  ['"Affiliate(s)" means a firm. Affiliates and an Affiliate.', { 'Affiliate(s)': ['Affiliates', 'Affiliate'] }],
  ['"Mill" means a building. It is old.', { Mill: [] }],
  ['"Process" means a way. Two Processes differ.', { Process: ['Processes'] }],
])('the terms of %j are used as %j', (lines, expected) => {
  expect(used(lines)).toEqual(expected);
});
