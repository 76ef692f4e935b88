import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import type { Document } from '../model/document.ts';
import type { Match } from '../model/match.ts';
import type { Subject } from '../model/subject.ts';
import { offSubject } from './about.ts';

const honey: Subject = {
  id: 'honey',
  name: 'honey',
  words: ['honey', 'bee* wax'],
  headings: ['apiary'],
  agreements: ['supply'],
  terms: ['goods'],
  joins: ['include*', 'deemed'],
  except: ['exclud*', 'other than'],
  instead: ['Finest Jam'],
};

/** What is said of a match on the one sentence of the paper that has "return" in it. */
function said(lines: string, changes: Partial<Document> = {}, terms: readonly string[] = []): string | null {
  const document = { ...documentOf(lines, { terms }), ...changes };
  const start = document.text.search(/[^.\n]*\breturn\b/);
  const end = document.text.indexOf('.', document.text.indexOf('return')) + 1;
  const span = { start, end };
  const match: Match = {
    kind: 'return',
    span,
    stance: 'stated',
    strength: 'full',
    says: null,
    evidence: [{ signal: 'return', span }],
    captures: {},
    duty: null,
    direction: { owes: null, to: null, mutual: false },
  };
  return offSubject(honey, document)(match);
}

const silent = 'does not speak of honey';

test.each<[string, string, string | null]>([
  ['its own words count, in any case', 'Supplier shall return the Honey.', null],
  ['a word within another word does not', 'Supplier shall return the honeycomb.', silent],
  ['a star stands for any ending, a hyphen for a space', 'Supplier shall return the bees-wax.', null],
  [
    'a passage about another thing says which',
    'Supplier shall return the finest jam.',
    'speaks of finest jam, not of honey',
  ],
  ['an exception takes the words out', 'Supplier shall return the goods, excluding any honey.', silent],
  [
    'an exception of another sentence does not',
    'All fees are excluded. Honey is sold. Supplier shall return it.',
    null,
  ],
  ['another clause does not speak for it', '1. Honey is sold.\n2. Supplier shall return it.', silent],
  ['the clause around it does', '1. Honey is sold. Supplier shall return it.', null],
  ['what introduces its clause does', '1. For honey:\n(a) Supplier shall return it.', null],
  ['a heading above does', '1. Honey\n1.1 Supplier shall return it.', null],
  ['some words count in a heading', '# Apiary\nSupplier shall return it.', null],
  ['and nowhere else', 'The apiary shall return it.', silent],
  [
    'under an unnumbered heading the heading alone speaks',
    '# Terms\nHoney is sold.\nSupplier shall return it.',
    silent,
  ],
])('%s', (_says, lines, expected) => {
  expect(said(lines)).toBe(expected);
});

test('a paper of a type that is about it is so in every clause', () => {
  const because = { start: 0, end: 1 };
  expect(said('Supplier shall return it.', { type: { id: 'supply', because } })).toBeNull();
  expect(said('Supplier shall return it.', { type: { id: 'services', because } })).toBe(silent);
});

test.each<[string, string, string | null]>([
  ['a term that is said to include it stands for it', 'Sold Goods include honey.', null],
  ['a term that is deemed not to does not', 'Sold Goods are not deemed honey.', silent],
  ['a term that stands beside it by chance does not', 'Sold Goods and honey are shipped.', silent],
  ['a term for another sort of thing does not', 'Buyer includes a lover of honey.', silent],
])('%s', (_says, line, expected) => {
  const paper = `1. ${line}\n2. Buyer gets the Sold Goods.\n3. Supplier shall return the Sold Goods to Buyer.`;
  expect(said(paper, {}, ['Sold Goods', 'Buyer'])).toBe(expected);
});

test('a term stands for it where its meaning has the words, also in the list that its meaning introduces', () => {
  const list = '1. "Sold Goods" means:\n(a) jam; and\n(b) honey.\n2. Supplier shall return the Sold Goods.';
  const meaning = { start: 3, end: list.indexOf(':') + 1 };
  expect(said(list, { terms: [{ term: 'Sold Goods', defined: { start: 4, end: 14 }, meaning, uses: [] }] })).toBeNull();
});
