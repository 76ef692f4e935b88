import { expect, test } from 'vitest';
import { documentOf } from '../../../test/document-of.ts';
import { indexDocument } from '../indexed-document.ts';
import { tokensOf } from '../scopes.ts';
import { trieOf } from '../trie.ts';
import { negationsIn } from './negation.ts';

/** The words inside the scopes of negations, one text for each scope. */
function negated(sentence: string): string[] {
  const tokens = tokensOf(indexDocument(documentOf(sentence), [], trieOf([])), 0);
  return negationsIn(tokens, false).scopes.map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' '),
  );
}

test.each<[string, string[]]>([
  ['The Recipient shall not disclose the samples.', ['disclose the samples']],
  ['The Recipient will never copy them.', ['copy them']],
  ["You mustn't copy them.", ['copy them']],
  ['Neither party shall copy or sell the samples.', ['party shall copy or sell the samples']],
  ['Nothing in this Agreement shall grant a licence.', ['in this agreement shall grant a license']],
  ['No licence is granted hereby.', ['license is granted hereby']],
  ['The Recipient shall have no right to sell them.', ['right to sell them']],
  ['The Recipient shall neither copy nor sell them.', ['copy nor sell them']],
  ['It shall keep them, nor shall it sell them.', ['shall it sell them']],
  ['The Recipient shall refrain from copying them.', ['copying them']],
  ['The Recipient is prohibited from selling them.', ['selling them']],
  ['The Supplier shall not be required to disclose its costs.', ['be required to disclose its costs']],
  ['In no event shall the Supplier be liable.', ['event shall the supplier be liable']],
  ['The goods are delivered free from any lien.', ['any lien']],
])('what negates: %s', (sentence, expected) => {
  expect(negated(sentence)).toEqual(expected);
});

test.each([
  ['The Supplier shall report no later than two days after the leak.'],
  ['The Supplier shall give not less than ten days for the audit.'],
  ['The term shall be not more than five years.'],
  ['This covers not only drawings but also samples.'],
  ['It covers all data, including but not limited to drawings.'],
  ['It covers all data, including without limitation drawings.'],
  ['Without prejudice to other rights, the Discloser may claim damages.'],
  ['It covers all data, whether or not marked as secret.'],
  ['See No. 5 of the list of drawings.'],
])('what negates nothing: %s', (sentence) => {
  expect(negated(sentence)).toEqual([]);
});

test.each<[string, string[]]>([
  ['The Recipient shall not copy them, and the Customer shall pay.', ['copy them']],
  ['The Recipient shall not copy them and shall keep them secret.', ['copy them']],
  [
    'The Recipient shall not copy what it may receive from the Discloser.',
    ['copy what it may receive from the discloser'],
  ],
  ['The Recipient agrees not to copy them and to keep them secret.', ['to copy them']],
  ['The Recipient shall not copy them but shall return them.', ['copy them']],
  ['The Recipient shall not copy them; it shall return them.', ['copy them']],
  ['The Recipient shall not copy them unless the Discloser agrees.', ['copy them']],
  ['The Recipient shall not tell anybody other than its staff.', ['tell anybody']],
  ['The Recipient (which shall not copy them) returns them.', ['copy them']],
  ['The Recipient shall not: (a) copy them; or (b) sell them; the Discloser may look.', ['a copy them or b sell them']],
])('where a scope ends: %s', (sentence, expected) => {
  expect(negated(sentence)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['The Recipient shall not, without prior consent, copy or sell them.', ['copy or sell them']],
  ['The Recipient shall not, except as required by law, copy them.', ['copy them']],
  ['The Recipient shall not without the prior written consent of the Discloser copy them.', ['copy them']],
  ['No party, other than the Discloser, may copy them.', ['party', 'may copy them']],
])('a scope goes on behind what interrupts it: %s', (sentence, expected) => {
  expect(negated(sentence)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['The Supplier shall without undue delay notify the Customer.', ['undue delay']],
  ['Either party may leave without cause upon notice.', ['cause']],
  ['They may use the samples without disclosing their source, and tell others.', ['disclosing their source']],
])('"without" reaches no further than its noun: %s', (sentence, expected) => {
  expect(negated(sentence)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['The Recipient shall not sell them without the consent of the Discloser.', ['sell them']],
  ['Nothing herein shall prohibit anybody from reporting a crime.', ['herein shall prohibit']],
  ['The Supplier shall not refrain from reporting a crime.', ['refrain']],
  ['That does not relieve the Recipient of its duty to protect them.', ['relieve']],
  ['Consent shall not be unreasonably withheld by the Discloser.', ['be unreasonably withheld']],
])('double negation: %s', (sentence, expected) => {
  expect(negated(sentence)).toEqual(expected);
});
