import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { stretches } from './stretches.ts';

const paper = `SUPPLY OF LOOMS
Between Alder and Birch.
1. Secrecy
1.1 Birch shall keep it secret.
(a) in writing; and
(b) in speech.
1.2 Birch shall tell nobody.
# Annex
Prices are in crowns.`;

const rows = (lines: string) => stretches(documentOf(lines));

test('a clause is one with the items of its list, and its headings are told', () => {
  expect(rows(paper).map(({ number, heading, words, bare }) => [number, heading, words, bare])).toEqual([
    ['', null, 'SUPPLY OF LOOMS\nBetween Alder and Birch.', false],
    ['1', 'Secrecy', '1. Secrecy', true],
    ['1.1', 'Secrecy', '1.1 Birch shall keep it secret.\n(a) in writing; and\n(b) in speech.', false],
    ['1.2', 'Secrecy', '1.2 Birch shall tell nobody.', false],
    ['', 'Annex', 'Annex\nPrices are in crowns.', false],
  ]);
});

test('together they are the text, and each stands where it says', () => {
  const document = documentOf(paper);
  const all = stretches(document);
  expect(all.map(({ words }) => words).join('\n')).toBe(document.text);
  for (const { start, end, words } of all) expect(document.text.slice(start, end)).toBe(words);
});

test('what an offset lies in is told by its mark', () => {
  expect(rows(paper)[2]?.marks).toEqual([
    [0, '1.1', 'line 4', null],
    [32, '1.1(a)', 'line 5', null],
    [52, '1.1(b)', 'line 6', null],
  ]);
});

test('text without clauses is cut at paragraphs, and so is a clause that goes on for pages', () => {
  const paragraph = `Birch ${'weaves and '.repeat(40)}rests.`;
  const loose = rows(Array.from({ length: 4 }, () => paragraph).join('\n'));
  expect(loose.map(({ words }) => words.length)).toEqual([452, 452, 452, 452]);
  const long = rows(['1. Weaving', ...Array.from({ length: 20 }, () => paragraph)].join('\n'));
  expect(long.map(({ number }) => number)).toEqual(['1', '1', '1']);
  expect(Math.max(...long.map(({ words }) => words.length))).toBeLessThanOrEqual(4000);
});

test('characters that the text has otherwise than the paper count as in the paper', () => {
  const plain = documentOf('Between Alder and Birch.\n1. Secrecy shall be kept by Birch.\n(a) At once.');
  const was = { start: 0, end: 1, was: 'Ββ' };
  const [loose, clause] = stretches({ ...plain, rewrites: [was, { start: 27, end: 27, was: '\u200b' }] });
  expect(loose).toMatchObject({ start: 0, end: 25, words: 'Ββetween Alder and Birch.' });
  expect(clause?.words.startsWith('1.\u200b Secrecy')).toBe(true);
  expect(clause?.words.slice(clause.marks[1]?.[0])).toBe('(a) At once.');
});
