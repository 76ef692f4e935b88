import { expect, test } from 'vitest';
import { structured } from '../../../test/structured.ts';
import { quote } from '../../model/document.ts';
import type { Choice } from '../compile.ts';
import { indexDocument, spanOf } from '../indexed-document.ts';
import { trieOf } from '../trie.ts';
import { soughtIn } from '../words.ts';
import { citedByUnit } from './cited.ts';

const text = `1. Secrecy
1.1 The Recipient shall keep the samples secret as set out in Section 3.
1.2 Section 2.1 stands beside this Section 1.
2. Fees
2.1 The fees are due at once, but see Section 3.2.
3. Standard of Care
3.1 The Recipient shall lock the samples away.
3.2 Section 2 is about fees.`;

/** The words by which blocks cite a clause that has the phrase. */
function citing(phrase: string): string[] {
  const index = indexDocument(structured(text), [], trieOf([soughtIn(phrase)]));
  const choice: Choice = { texts: [phrase], phrases: new Map([[0, phrase]]) };
  return [...citedByUnit(index, 'block', choice).values()]
    .flat()
    .map((hit) => quote(index.document, spanOf(index, hit)));
}

test.each<[string, string, string[]]>([
  ['a phrase in the text of the clause', 'lock', ['Section 3']],
  ['a phrase in its heading', 'standard of care', ['Section 3']],
  ['a phrase that two such clauses have', 'about fees', ['Section 3', 'Section 3.2']],
  ['not in the clause that speaks of itself', 'secret', []],
  ['not at the second step', 'due at once', ['Section 2.1', 'Section 2']],
  ['nowhere', 'yarn', []],
])('%s', (_, phrase, expected) => {
  expect(citing(phrase)).toEqual(expected);
});
