import { expect, test } from 'vitest';
import { documentOf } from '../../../test/document-of.ts';
import type { Choice } from '../compile.ts';
import { indexDocument, spanOf } from '../indexed-document.ts';
import { trieOf } from '../trie.ts';
import { soughtIn } from '../words.ts';
import { heading } from './heading.ts';

const lines = `1. Audit and Records
1.1 Inspections
1.1.1 The Buyer may inspect an audit.
2. Fees
2.1 The Buyer pays.`;

/** The heading's words that hold the phrase, as seen from the clause at this place among the clauses. */
function seenFrom(clause: number, phrase: string): string | null {
  const index = indexDocument(documentOf(lines), [], trieOf([soughtIn(phrase)]));
  const choice: Choice = { texts: [phrase], phrases: new Map([[0, phrase]]) };
  const part = heading(index, clause, choice);
  if (part === null) return null;
  const { start, end } = spanOf(index, part);
  return index.document.text.slice(start, end);
}

test.each<[string, number, string, string | null]>([
  ['its own heading', 0, 'audit', 'Audit'],
  ['the heading above', 1, 'inspection', 'Inspections'],
  ['the heading two levels above', 2, 'record', 'Records'],
  ['not one of another chapter', 4, 'audit', null],
  ['not its own text', 2, 'inspect an audit', null],
  ['a phrase of several words', 2, 'audit and record', 'Audit and Records'],
])('a clause stands under %s', (_, clause, phrase, expected) => {
  expect(seenFrom(clause, phrase)).toBe(expected);
});
