import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { clauseAt, printed } from './document.ts';

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

test('a quote is the slice at its offsets of the text as the paper has it, whatever the paper does to its letters', () => {
  const plain = documentOf('The secret office keeps it here.');
  const rewrites = [
    { start: 5, end: 6, was: '\u0435' },
    { start: 12, end: 15, was: '\ufb03' },
    { start: 20, end: 20, was: '\u200b\u200b' },
    { start: 32, end: 32, was: '\u200b' },
  ];
  const disguised = { ...plain, rewrites };
  const whole = printed(disguised, { start: 0, end: disguised.text.length }).quote;
  expect(whole).toBe('The s\u0435cret o\ufb03ce ke\u200b\u200beps it here.');
  for (let start = 0; start < disguised.text.length; start += 1) {
    for (let end = start + 1; end <= disguised.text.length; end += 1) {
      const shown = printed(disguised, { start, end });
      expect(shown.quote).toBe(whole.slice(shown.start, shown.end));
    }
  }
});
