import { expect, test } from 'vitest';
import { documentOf } from '../../../test/document-of.ts';
import type { Choice } from '../compile.ts';
import { indexDocument } from '../indexed-document.ts';
import { trieOf } from '../trie.ts';
import { soughtIn } from '../words.ts';
import { exceptedByUnit } from './excepted.ts';

/** The sentences in which the phrase is excepted. */
function exceptedIn(phrase: string, lines: string): number[] {
  const index = indexDocument(documentOf(lines), [], trieOf([soughtIn(phrase)]));
  const choice: Choice = { texts: [phrase], phrases: new Map([[0, phrase]]) };
  return [...exceptedByUnit(index, 'sentence', choice).keys()];
}

test('a phrase counts where it is taken out, not where it is the rule', () => {
  expect(exceptedIn('lawyer', 'Lawyers shall not be told. Tell nobody except your lawyers.')).toEqual([1]);
});

test('the items below an exception lie in it', () => {
  const lines =
    '1. Data\n1.1 This does not include data that:\n(a) were public; or\n(b) were known.\n1.2 Public data are free.';
  expect(exceptedIn('public', lines)).toEqual([1]);
  expect(exceptedIn('known', lines)).toEqual([2]);
});
