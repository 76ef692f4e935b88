import { expect, test } from 'vitest';
import { paperBlocks, paperSpan, textSpan } from '../../../parts/paper.ts';
import { boxesOf, type Line } from './boxes.ts';
import { changePieces } from './changes.ts';

// The paper has "ﬁ" for "fi" and a soft hyphen that prints nothing.
const rewrites = [
  { start: 4, end: 6, was: 'ﬁ' },
  { start: 9, end: 9, was: '\u00ad' },
];

test('blocks have the words and offsets of the paper', () => {
  const blocks = [
    { start: 0, end: 7, kind: 'heading', clause: 0 },
    { start: 8, end: 11, kind: 'paragraph', clause: null },
  ];
  const clauses = [{ start: 0, end: 11, depth: 2 }];
  expect(paperBlocks({ text: 'The fix\nabc', blocks, clauses, rewrites })).toEqual([
    { kind: 'heading', depth: 2, start: 0, words: 'The ﬁx' },
    { kind: 'paragraph', depth: 0, start: 7, words: 'a\u00adbc' },
  ]);
});

test.each([
  [
    { start: 4, end: 7 },
    { start: 4, end: 6 },
  ],
  [
    { start: 8, end: 11 },
    { start: 7, end: 11 },
  ],
  [
    { start: 0, end: 4 },
    { start: 0, end: 4 },
  ],
])('the span %o of the text is %o of the paper, and back', (text, paper) => {
  expect(paperSpan(rewrites, text)).toEqual(paper);
  expect(textSpan(rewrites, paper)).toEqual(text);
});

test('words that cross lines have a box on each, cut where they begin and end', () => {
  const lines: readonly Line[] = [
    { start: 0, end: 3, page: 1, box: [10, 90, 30, 10], edges: [10, 20, 30, 40], recognised: false },
    { start: 4, end: 6, page: 2, box: [90, 10, 10, 20], edges: [10, 20, 30], turn: 90, recognised: false },
  ];
  expect(boxesOf(lines, { start: 1, end: 5 })).toEqual([
    { start: 1, end: 3, page: 1, box: [20, 90, 20, 10] },
    { start: 4, end: 5, page: 2, box: [90, 10, 10, 10] },
  ]);
  expect(boxesOf(lines, { start: 3, end: 4 })).toEqual([]);
});

test('tracked changes are told apart, and what stays is laid beside the text with all changes taken', () => {
  expect(changePieces(['Pay [-60-]{+30+} days', '[-Gone.-]', 'End'], 'Pay 30 days\nEnd')).toEqual([
    [
      { is: 'kept', words: 'Pay ', at: [0, 1, 2, 3] },
      { is: 'deleted', words: '60', at: null },
      { is: 'inserted', words: '30', at: [4, 5] },
      { is: 'kept', words: ' days', at: [6, 7, 8, 9, 10] },
    ],
    [{ is: 'deleted', words: 'Gone.', at: null }],
    [{ is: 'kept', words: 'End', at: [12, 13, 14] }],
  ]);
});

test('where a number changes with a change nothing is laid side by side', () => {
  expect(changePieces(['2. End'], '1. End')[0]).toEqual([{ is: 'kept', words: '2. End', at: null }]);
});
