import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import type { ClauseKind, Pattern } from '../model/clause-kind.ts';
import { noModels } from '../model/models.ts';
import { match } from './match.ts';
import { rehearse } from './rehearsal.ts';

const kind: ClauseKind = {
  id: 'tale',
  family: 'tales',
  title: 'Tale',
  says: 'A tale.',
  finds: [{ within: 'sentence', all: [{ phrase: ['narrate', 'recite'] }, { phrase: ['tale'] }], none: [] }],
  stances: [],
  captures: {},
  parts: [],
  fallback: { preferred: '', acceptable: '', walkAway: '' },
  examples: [],
  also: [],
  path: 'clauses/tales/tale.yaml',
};
const documents = ['A narrates the tale.', 'A recites the tale.', 'A narrates.'].map((lines) => ({
  document: documentOf(lines),
  facts: [],
}));

const variant = (...finds: readonly [Pattern]): ClauseKind => ({ ...kind, finds });

test.each<[string, ClauseKind, number[]]>([
  ['the kind itself', kind, [1, 1, 0]],
  [
    'less a word',
    variant({ within: 'sentence', all: [{ phrase: ['recite'] }, { phrase: ['tale'] }], none: [] }),
    [0, 1, 0],
  ],
  ['less a signal', variant({ within: 'sentence', all: [{ phrase: ['narrate', 'recite'] }], none: [] }), [1, 1, 1]],
  ['with a phrase that the kind lacks', variant({ within: 'block', all: [{ phrase: ['the'] }], none: [] }), [0, 0, 0]],
])('%s is held against documents that were read once', (_says, held, counts) => {
  const found = rehearse(kind, documents, noModels);
  expect(documents.map((_, number) => found(held, number).matches.length)).toEqual(counts);
});

test('it finds what matching anew finds', () => {
  const found = rehearse(kind, documents, noModels);
  expect(documents.map((_, number) => found(kind, number).matches)).toEqual(
    documents.map(({ document, facts }) => match(document, facts, { kinds: [kind], models: noModels }).matches),
  );
});

test('a number without a document is an error of ours', () => {
  expect(() => rehearse(kind, documents, noModels)(kind, 3)).toThrow('none of number 3');
});
