import { expect, test } from 'vitest';
import { documentOf } from '../../../test/document-of.ts';
import type { Choice } from '../compile.ts';
import { indexDocument } from '../indexed-document.ts';
import { trieOf } from '../trie.ts';
import type { Within } from '../units.ts';
import { soughtIn } from '../words.ts';
import { affirmedByUnit, negatedByUnit } from './negated.ts';

/** The units in which the phrase is negated, and those in which it is affirmed. */
function split(phrase: string, lines: string, within: Within = 'sentence'): { negated: number[]; affirmed: number[] } {
  const index = indexDocument(documentOf(lines), [], trieOf([soughtIn(phrase)]));
  const choice: Choice = { texts: [phrase], phrases: new Map([[0, phrase]]) };
  return {
    negated: [...negatedByUnit(index, within, choice).keys()],
    affirmed: [...affirmedByUnit(index, within, choice).keys()],
  };
}

test('a phrase counts as negated or affirmed by its last word', () => {
  expect(split('copy', 'We shall copy it. We shall not copy it.')).toEqual({ negated: [1], affirmed: [0] });
  expect(split('not copy', 'We shall not copy it.')).toEqual({ negated: [0], affirmed: [] });
});

test('a unit may hold both', () => {
  const lines = 'We shall not copy it, and you may copy it.';
  expect(split('copy', lines)).toEqual({ negated: [0], affirmed: [0] });
});

test('the items of a list lie in the negation of their lead-in, to any depth', () => {
  const lines = '1.1 The Recipient shall not:\n(a) copy it; or\n(b) sell it.\n1.2 The Discloser may copy it.';
  expect(split('copy', lines)).toEqual({ negated: [1], affirmed: [3] });
  expect(split('sell', lines)).toEqual({ negated: [2], affirmed: [] });
});

test('an item with a subject and a verb of its own does not', () => {
  const lines = '1.1 The Recipient shall not:\n(a) sell it; and\n(b) the Discloser may copy it.';
  expect(split('copy', lines)).toEqual({ negated: [], affirmed: [2] });
});

test('a lead-in that ends in an exception negates no item', () => {
  const lines = '1.1 The Recipient shall not tell others except:\n(a) its lawyers.';
  expect(split('lawyer', lines)).toEqual({ negated: [], affirmed: [1] });
});
