import { expect, test } from 'vitest';
import { documentOf } from '../../../test/document-of.ts';
import { indexDocument } from '../indexed-document.ts';
import { tokensOf } from '../scopes.ts';
import { trieOf } from '../trie.ts';
import { exceptionsIn } from './exception.ts';

/** The words inside the exceptions, one text for each. */
function excepted(sentence: string): string[] {
  const tokens = tokensOf(indexDocument(documentOf(sentence), [], trieOf([])), 0);
  return exceptionsIn(tokens, false).scopes.map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' '),
  );
}

test.each<[string, string[]]>([
  ['Keep it secret except from your lawyers.', ['from your lawyers']],
  ['The Recipient tells nobody other than its lawyers.', ['its lawyers']],
  ['It is secret, save as required by law.', ['required by law']],
  ['The Recipient shall not copy it unless the Discloser agrees in writing.', ['the discloser agrees in writing']],
  ['All works are theirs, excluding background works.', ['background works']],
  ['All data are covered, with the exception of public data.', ['public data']],
  ['The Recipient shall not be required to destroy backups.', ['destroy backups']],
  ['The Recipient has no obligation to destroy backups.', ['destroy backups']],
  ['Clause 2 shall not apply to data that become public.', ['data that become public']],
  ['Secret data does not include public data.', ['public data']],
  [
    'Nothing in this clause shall prevent the Recipient from reporting a crime.',
    ['the recipient from reporting a crime'],
  ],
  ['This clause does not restrict reports of crimes.', ['reports of crimes']],
])('what opens an exception: %s', (sentence, expected) => {
  expect(excepted(sentence)).toEqual(expected);
});

test.each([
  ['The Supplier shall save the data for later.'],
  ['The Supplier shall return it, provided that the Customer pays the costs.'],
  ['Information provided by the Discloser shall not apply the paint.'],
  ['Notwithstanding termination of this Agreement, the Recipient shall keep it secret.'],
  ['The Recipient shall not copy the drawings.'],
])('what opens none: %s', (sentence) => {
  expect(excepted(sentence)).toEqual([]);
});

test.each<[string, string[]]>([
  ['Except as permitted here, the Recipient shall keep it secret.', ['as permitted here']],
  [
    'Except for its lawyers, auditors and banks, the Recipient shall tell nobody.',
    ['for its lawyers auditors and banks'],
  ],
  ['Except in an emergency, notice is given in writing.', ['in an emergency']],
  ['The Recipient shall not, except as the law requires, copy it to others.', ['as the law requires']],
  ['The Recipient (except its bank) keeps it secret.', ['its bank']],
  ['It is secret except for public data; the Customer shall pay.', ['for public data']],
  [
    'It tells nobody except persons who must know it and may keep it, and the Customer shall pay.',
    ['persons who must know it and may keep it'],
  ],
  ['It covers all data except: (a) public data; and (b) old data; it ends soon.', ['a public data and b old data']],
])('where an exception ends: %s', (sentence, expected) => {
  expect(excepted(sentence)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['Notwithstanding the duties in Section 2, the Recipient may tell its bank.', ['the recipient may tell its bank']],
  ['Notwithstanding Sections 2, 3 and 4, the Recipient may tell its bank.', ['the recipient may tell its bank']],
  ['The Recipient may tell its bank, notwithstanding Section 2.', ['the recipient may tell its bank']],
  ['The Recipient may, notwithstanding Section 2, tell its bank.', ['the recipient may', 'tell its bank']],
  ['It keeps it; the Recipient may tell its bank notwithstanding Section 2.', ['the recipient may tell its bank']],
])('"notwithstanding" makes the rest of its clause the exception: %s', (sentence, expected) => {
  expect(excepted(sentence)).toEqual(expected);
});

test('a proviso that takes out is an exception as a whole', () => {
  expect(excepted('It keeps it secret, provided that this shall not apply to public data.')).toEqual([
    'that this shall not apply to public data',
  ]);
});
