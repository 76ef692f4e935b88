import { expect, test } from 'vitest';
import { documentOf } from '../../../test/document-of.ts';
import { duties } from '../../facts/duty.ts';
import type { AskedDuty } from '../compile.ts';
import { indexDocument, spanOf } from '../indexed-document.ts';
import { trieOf } from '../trie.ts';
import type { Within } from '../units.ts';
import { dutiesByUnit, duty } from './duty.ts';

/** By unit, the words that show a duty of the sort asked for. */
function shown(lines: string, asked: Partial<AskedDuty>, within: Within = 'sentence'): string[] {
  const document = documentOf(lines);
  const index = indexDocument(document, duties(document), trieOf([]));
  return [...dutiesByUnit(index, within)].flatMap(([unit, list]) =>
    duty(index, list, { modality: null, bearer: null, ...asked }, (word) => word).map(({ parts }) => {
      const words = parts.map((part) => {
        const { start, end } = spanOf(index, part);
        return document.text.slice(start, end);
      });
      return `${unit}: ${words.join(' … ')}`;
    }),
  );
}

const list = '1. The Recipient shall:\n(a) keep it secret;\n(b) not copy it; and\n(c) return it.';

test.each<[string, string, Partial<AskedDuty>, string[]]>([
  ['a modality', 'The Buyer shall pay. The Buyer may rest.', { modality: ['may'] }, ['1: may']],
  ['one of two', 'It is free. The Buyer must not copy it.', { modality: ['may', 'shall-not'] }, ['1: must not']],
  ['a bearer', 'The Recipient shall pay. The Buyer shall rest.', { bearer: ['named'] }, ['1: Buyer']],
  [
    'both of one duty, in the order of the text',
    'The Recipient shall keep it and the Discloser may look. The samples may be kept by the Recipient.',
    { modality: ['may'], bearer: ['recipient'] },
    ['1: may … the Recipient'],
  ],
  ['no duty at all', 'This Agreement shall end.', {}, []],
  ['items with the modality of their lead-in', list, { modality: ['shall-not'] }, ['2: shall']],
  [
    'items with the bearer of their lead-in',
    list,
    { bearer: ['recipient'] },
    [0, 1, 2, 3].map((n) => `${n}: The Recipient`),
  ],
])('%s', (_, lines, asked, expected) => {
  expect(shown(lines, asked)).toEqual(expected);
});

test('an item that lays down a duty of its own is not covered by that of its lead-in', () => {
  const lines = '1. The Recipient shall:\n(a) keep it; and\n(b) the Discloser may look.';
  expect(shown(lines, { modality: ['shall'] })).toEqual(['0: shall', '1: shall']);
});
