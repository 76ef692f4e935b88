import { expect, test } from 'vitest';
import { readerContract } from '../../../test/reader-contract.ts';
import { defaultLimits } from '../../model/limits.ts';
import { markdownReader } from './markdown.ts';

readerContract(markdownReader, async () => ({ pdf: null }), [
  {
    path: 'fixtures/formats/markdown/list.md',
    words: [
      'Mutual secrecy',
      '1. Each party keeps secret what it receives.',
      '2. Each party tells the other at once if it finds a leak.',
      '• by e-mail',
      '• by telephone',
      '| Part | Price | |---|---| | Valve | 12 |',
    ].join('\n'),
  },
]);

test('headings and lists bring their level and the number they draw', async () => {
  const bytes = new TextEncoder().encode('## Term\n\n3. Five years\n   1. from signing\n');
  const { pieces } = await markdownReader.read({ name: 'a.md', bytes }, { pdf: null }, defaultLimits);
  expect(pieces).toMatchObject([
    { text: 'Term', headingLevel: 2, place: { line: 1 } },
    { text: '3. Five years', label: '3.', listLevel: 0, place: { line: 3 } },
    { text: '1. from signing', label: '1.', listLevel: 1, place: { line: 4 } },
  ]);
});
