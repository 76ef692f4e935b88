import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readerContract } from '../../../test/reader-contract.ts';
import { plainWorld } from '../../../test/world.ts';
import type { View } from '../../model/view.ts';
import { htmlReader } from './html.ts';

const fixture = (name: string, words: readonly string[]) => ({
  path: `fixtures/formats/html/${name}`,
  words: words.join('\n'),
});

readerContract(htmlReader, async () => ({ pdf: null }), [
  fixture('lists.html', [
    'Supply of castings',
    '1. Scope',
    'a. iron parts',
    'd. steel parts',
    '2. Secrecy',
    'IX. Term',
    'X. Exit',
    '2. last but one',
    '1. last',
    '• by e-mail',
    '◦ in English',
    '(c) by hand',
    '1. i. Two numbers on one line',
  ]),
  fixture('table.html', ['Layout around everything.', 'Prices', 'Part', 'Price', 'Valve', 'body', 'EUR 12', 'After.']),
  fixture('hidden.html', ['Seen and shown.', 'White on blue.', 'but this is']),
  fixture('changes.html', [
    'Notice is due in two days or so 1.',
    '1. The Supplier keeps the moulds',
    'in a locked room.',
    '2. It lends them to nobody.',
    'Annex',
    'two lines',
    'Signed: Ada Quill ☒ yes maybe',
    '1 A note.',
  ]),
  fixture('latin-2.htm', ['Tajemství případu']),
]);

const read = (html: string, view: View = 'final') =>
  htmlReader.read({ name: 'a.html', bytes: new TextEncoder().encode(html) }, { ...plainWorld, reading: { view } });
const readFixture = async (name: string) => read(await readFile(`fixtures/formats/html/${name}`, 'utf8'));

test('a number that the list draws is the label, with the depth of its list and the line of the source', async () => {
  const { pieces } = await readFixture('lists.html');
  expect(
    pieces.slice(0, 4).map(({ label, listLevel, headingLevel, place }) => [label, listLevel, headingLevel, place]),
  ).toEqual([
    [undefined, undefined, 1, { in: 'text', line: 5 }],
    ['1.', 0, undefined, { in: 'text', line: 7 }],
    ['a.', 1, undefined, { in: 'text', line: 9 }],
    ['d.', 1, undefined, { in: 'text', line: 10 }],
  ]);
});

test('cells know their row and column, and a table that arranges the page is none', async () => {
  const { pieces } = await readFixture('table.html');
  expect(pieces.map(({ cell }) => (cell === undefined ? null : [cell.table, cell.row, cell.column]))).toEqual([
    null,
    null,
    [0, 0, 0],
    [0, 0, 1],
    [0, 1, 0],
    [0, 1, 0],
    [0, 1, 1],
    null,
  ]);
});

test('a block with line breaks is so many printed lines, and an empty one is a gap', async () => {
  const { pieces } = await readFixture('changes.html');
  expect(pieces.slice(0, 6).map(({ unit, gapBefore }) => [unit, gapBefore ?? false])).toEqual([
    ['paragraph', false],
    ['line', true],
    ['line', false],
    ['line', true],
    ['line', true],
    ['line', false],
  ]);
});

test.each([
  ['original', 'due in five days'],
  ['markup', 'due in [-five-]{+two+} days'],
  ['final', 'due in two days'],
] as const)('the %s view of marked changes reads "%s"', async (view, words) => {
  const reading = await read('<p>due in <del>five</del><ins>two</ins> days</p>', view);
  expect(reading.pieces.map(({ text }) => text)).toEqual([words]);
  expect(reading.view).toBe(view);
});

test.each([
  ['hidden.html', [['hidden-text', 'nothing']]],
  [
    'changes.html',
    [
      ['note', 'nothing'],
      ['tracked-changes', 'nothing'],
      ['note', 'nothing'],
    ],
  ],
])('%s reads with the Problems %j', async (name, expected) => {
  expect((await readFixture(name)).problems.map(({ code, hides }) => [code, hides])).toEqual(expected);
});

test.each([
  ['a page of one picture', '<img src=scan.png>', 'no-text', 'everything'],
  ['a page in a page', 'Hello<iframe src="b.html"></iframe>', 'broken', 'part'],
  ['elements nested too deep', `Hello${'<div>'.repeat(600)}deep`, 'broken', 'part'],
  ['numbers of a style sheet', '<head><style>p:before{content:counter(n)}</style></head><p>Hello', 'note', 'nothing'],
])('%s is a Problem', async (_what, html, code, hides) => {
  expect((await read(html)).problems).toMatchObject([{ code, hides }]);
});

test('words that are bold and centred say so, whoever makes them so', async () => {
  const { pieces } = await read(
    '<style>.t{text-align:center;font-weight:700}</style><div class=t>Title</div><p><b>A</b> b',
  );
  expect(pieces.map(({ look }) => [look?.bold, look?.centred])).toEqual([
    [true, true],
    [false, false],
  ]);
});

test.each([
  ['<?xml version="1.0"?><!-- saved --><html xmlns="x"><body>a</body></html>', 'a.txt', true],
  ['<p>Hello</p>', 'a.html', true],
  ['<p>Hello</p>', 'a.txt', false],
  ['Hello', 'a.html', false],
])('%j named %s is claimed: %s', (html, name, expected) => {
  expect(htmlReader.claims({ name, bytes: new TextEncoder().encode(html) })).toBe(expected);
});
