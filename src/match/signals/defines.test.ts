import { expect, test } from 'vitest';
import { documentOf } from '../../../test/document-of.ts';
import type { Choice } from '../compile.ts';
import { indexDocument } from '../indexed-document.ts';
import { trieOf } from '../trie.ts';
import { soughtIn } from '../words.ts';
import { definedByUnit } from './defines.ts';

/** Which blocks define a term with this phrase in its name. */
function definingBlocks(phrase: string, lines: string, terms: readonly string[]): number[] {
  const index = indexDocument(documentOf(lines, { terms }), [], trieOf([soughtIn(phrase)]));
  const choice: Choice = { texts: [phrase], phrases: new Map([[0, phrase]]) };
  return [...definedByUnit(index, 'block', choice).keys()];
}

test('a term is defined where its name is set down, not where it is used', () => {
  const lines = 'The "Loom Secrets" are drawings.\nThe Buyer keeps the Loom Secrets.';
  expect(definingBlocks('secret', lines, ['Loom Secrets'])).toEqual([0]);
});

test('a phrase must lie in the name, not beside it', () => {
  const lines = 'The secret "Drawings" of the loom.';
  expect(definingBlocks('secret', lines, ['Drawings'])).toEqual([]);
  expect(definingBlocks('secret drawing', lines, ['Drawings'])).toEqual([]);
});
