import { expect, test } from 'vitest';
import { governingLaws } from './governing-law.ts';

test.each<[string, string[]]>([
  [
    'This Agreement is governed by and construed in accordance with the laws of the State of Delaware, without regard to its conflict of laws rules.',
    ['the State of Delaware = us-de'],
  ],
  ['English law shall apply.', ['English law = uk']],
  ['German law, excluding the CISG, shall govern this contract.', ['German law = de']],
  ['It is governed by German law excluding the CISG.', ['German law = de']],
  ['The law of the Federal Republic of Germany shall apply.', ['the Federal Republic of Germany = de']],
  ['This deed shall be governed by the laws of England and Wales.', ['England and Wales = uk']],
  [
    'governed by the internal laws (and not the law of conflicts) of the Commonwealth of Massachusetts',
    ['the Commonwealth of Massachusetts = us-ma'],
  ],
  ['governed by, and construed under, Swiss substantive law', ['Swiss substantive law = ch']],
  ['shall be governed by New York law', ['New York law = us-ny']],
  ['THIS AGREEMENT SHALL BE GOVERNED BY THE LAWS OF THE STATE OF TEXAS.', ['THE STATE OF TEXAS = us-tx']],
  [
    'governed by the laws of the Province of Ontario and the federal laws of Canada applicable therein',
    ['the Province of Ontario = ca'],
  ],
  ['governed by the laws of the State of Ohio', ['the State of Ohio = us']],
  ['governed by the laws of the Republic of Ruritania', ['the Republic of Ruritania = null']],
  ['governed by the laws of [State]', []],
  ['governed by the laws of the State of ________.', []],
  ['governed by the laws of [Ireland]', ['Ireland = ie']],
  ['governed by the laws of the country named in the order', []],
  ['Governing Law: England and Wales', ['England and Wales = uk']],
  ['The governing law is that of Singapore.', ['Singapore = sg']],
  ['subject to French law', ['French law = fr']],
  ['a company governed by the laws of France', []],
  ['a corporation organised and existing under the laws of Japan', []],
  ['The Supplier shall comply with the laws of Brazil that apply to it.', []],
  ['shall not be governed by the laws of Spain', []],
  [
    'It is governed by German law where the Buyer is sued, and by English law where the Seller is sued.',
    ['German law = de', 'English law = uk'],
  ],
  ["governed by the laws of the People's Republic of China", ["the People's Republic of China = cn"]],
  ['governed by the laws of Hong Kong', ['Hong Kong = hk']],
  ['governed by the laws of New South Wales, Australia', ['New South Wales, Australia = au']],
  ['governed by the law of the EU Member State in which the exporter is established', []],
])('%j', (text, expected) => {
  const found = governingLaws(text).map((fact) =>
    fact.kind === 'governing-law' ? `${fact.place} = ${fact.code}` : '?',
  );
  expect(found).toEqual(expected);
});
