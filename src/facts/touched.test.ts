import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import type { Document } from '../model/document.ts';
import { quote } from '../model/document.ts';
import { facts } from './facts.ts';
import { touched } from './touched.ts';

function said(lines: string, dataWords: string | null = null, change: Partial<Document> = {}): readonly string[] {
  const document = { ...documentOf(lines), ...change };
  const at = dataWords === null ? -1 : document.text.indexOf(dataWords);
  const spans = dataWords === null || at === -1 ? [] : [{ start: at, end: at + dataWords.length }];
  return touched(document, facts(document), spans).map(
    ({ value, by, span }) => `${value} ${by}: ${quote(document, span)}`,
  );
}

test.each<[string, readonly string[]]>([
  ['This Agreement is governed by the laws of Ireland.', ['ie governing law: Ireland']],
  [
    'Disputes are finally settled by arbitration under the Rules of the ICC, seated in Singapore.',
    [
      'sg seat of arbitration: Disputes are finally settled by arbitration under the Rules of the ICC, seated in Singapore.',
    ],
  ],
  [
    'The Supplier shall deliver the castings to Milan, Italy.',
    ['it place of performance: deliver the castings to Milan'],
  ],
  ['“Territory” means Germany and Austria.', ['de place of performance: Territory” means Germany']],
  ['It handles data of patients residing in Texas.', ['us-tx people concerned: patients residing in Texas']],
  ['The Supplier delivers in good time and performs to the standards of the trade.', []],
  ['The Supplier shall deliver the castings to the Buyer. France is pleasant.', []],
])('%s', (lines, expected) => {
  expect(said(lines)).toEqual(expected);
});

test('the last place of an address is where a party has its seat', () => {
  const text = 'Alder Ltd, of 3 Paris Road, Cardiff, Wales, and Birch.';
  const party = { name: 'Alder Ltd', named: { start: 0, end: 9 }, role: null, address: '3 Paris Road, Cardiff, Wales' };
  expect(said(text, null, { parties: [party] })).toEqual(['uk seat of a party: Wales']);
});

test('a party whose address is not known, or in no place that we know, has no seat', () => {
  const party = { name: 'Alder', named: { start: 0, end: 5 }, role: null, address: null };
  const text = 'Alder, of 3 Weir Lane, Nowhereham.';
  expect(said(text, null, { parties: [party, { ...party, address: '3 Weir Lane, Nowhereham' }] })).toEqual([]);
});

test('a passage on the place of data names its places, once each', () => {
  const words = 'Personal data stay in Germany, in France or in Germany or Indiana';
  expect(said(`${words}.`, words)).toEqual([
    'de place of data: Germany',
    'fr place of data: France',
    'us place of data: Indiana',
  ]);
});
