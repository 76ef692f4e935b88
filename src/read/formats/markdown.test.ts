import { expect, test } from 'vitest';
import { readerContract } from '../../../test/reader-contract.ts';
import { plainWorld } from '../../../test/world.ts';
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
      'Part',
      'Price',
      'Valve',
      '12',
    ].join('\n'),
  },
]);

test('headings and lists bring their level and the number they draw', async () => {
  const bytes = new TextEncoder().encode('## Term\n\n3. Five years\n   1. from signing\n');
  const { pieces } = await markdownReader.read({ name: 'a.md', bytes }, plainWorld);
  expect(pieces).toMatchObject([
    { text: 'Term', headingLevel: 2, place: { line: 1 } },
    { text: '3. Five years', label: '3.', listLevel: 0, place: { line: 3 } },
    { text: '1. from signing', label: '1.', listLevel: 1, place: { line: 4 } },
  ]);
});

test('cells of a table know their row and column, and a bar that is escaped is a sign', async () => {
  const bytes = new TextEncoder().encode('| Part | Price |\n|---|---:|\n| Valve \\| body | 12 |\n');
  const { pieces } = await markdownReader.read({ name: 'a.md', bytes }, plainWorld);
  expect(pieces.map(({ text, cell, place }) => [text, cell, place])).toEqual([
    ['Part', { table: 0, row: 0, column: 0 }, { in: 'text', line: 1 }],
    ['Price', { table: 0, row: 0, column: 1 }, { in: 'text', line: 1 }],
    ['Valve | body', { table: 0, row: 1, column: 0 }, { in: 'text', line: 3 }],
    ['12', { table: 0, row: 1, column: 1 }, { in: 'text', line: 3 }],
  ]);
});

test.each([
  ['quotes', '>'.repeat(20_000)],
  ['lists', '- '.repeat(5_000)],
  ['a list far in', `- a\n${' '.repeat(400)}- `],
])('%s that nobody nests so deep are left to the reader of plain text', (_what, text) => {
  const claims = (words: string) => markdownReader.claims({ name: 'a.md', bytes: new TextEncoder().encode(words) });
  expect(claims(`${text}x`)).toBe(false);
  expect(claims('> - x')).toBe(true);
});
