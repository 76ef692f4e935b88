import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { clauseAt } from './document.ts';

const document = documentOf(`
Words before any clause.
1. Secrecy
1.1 Birch keeps it secret:
(a) at work; and
(b) at home.
1.2 Alder does so too.
2. End
2.1 It ends.
`);

test.each([
  ['Words before', null],
  ['Secrecy', '1'],
  ['Birch', '1.1'],
  ['at work', '1.1(a)'],
  ['at home', '1.1(b)'],
  ['Alder', '1.2'],
  ['End', '2'],
  ['It ends', '2.1'],
])('"%s" stands in clause %s', (words, number) => {
  expect(clauseAt(document, document.text.indexOf(words))?.number ?? null).toBe(number);
});

test('it is the deepest of all clauses that hold the offset', () => {
  for (let offset = 0; offset <= document.text.length; offset += 1) {
    const holding = document.clauses.filter(({ start, end }) => start <= offset && offset < end);
    const deepest = Math.max(...holding.map(({ depth }) => depth));
    expect(clauseAt(document, offset)).toBe(holding.findLast(({ depth }) => depth === deepest) ?? null);
  }
});
