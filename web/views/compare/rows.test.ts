import { expect, test } from 'vitest';
import type { Change } from '../../api/shapes.ts';
import { neighboursIn } from './neighbours.ts';
import { type Cell, rowsOf } from './rows.ts';

const paper = (words: readonly string[]) => {
  let start = 0;
  return words.map((each) => {
    const block = { kind: 'paragraph', depth: 0, start, words: each };
    start += each.length + 1;
    return block;
  });
};

/** A change of these words in both papers. */
function change(kind: Change['kind'], before: string | null, after: string | null): Change {
  const passage = (text: string, words: string | null) =>
    words === null
      ? null
      : {
          clause: null,
          heading: null,
          place: null,
          quote: words,
          start: text.indexOf(words),
          end: text.indexOf(words) + words.length,
        };
  return {
    kind,
    before: passage(old.join('\n'), before),
    after: passage(now.join('\n'), after),
    runs: [],
    isSure: true,
  };
}

const old = [
  '1. Keep it.',
  '2. Return it in 14 days.',
  '3. Insure it.',
  '4. Notices',
  'To the office.',
  'Signed',
  'Signed',
];
const now = ['1. Keep it.', '3. Notices', 'To the office.', '2. Return it in 90 days.', 'Signed', 'Signed', 'New.'];
const changes = [
  change('changed', 'Return it in 14 days.', 'Return it in 90 days.'),
  change('removed', 'Insure it.', null),
  change('moved', 'Notices', 'Notices'),
  change('added', null, 'New.'),
];

const words = (cell: Cell | null) =>
  cell?.pieces.map((piece) => (piece.is === 'words' ? piece.words : `<${piece.change}>`)).join('') ?? null;

test('what both drafts have stands side by side, and what only one has stands alone', () => {
  const rows = rowsOf(paper(old), paper(now), changes);
  expect(rows.map(({ before, after, changes }) => [words(before), words(after), changes])).toEqual([
    ['1. Keep it.', '1. Keep it.', []],
    [null, '3. <2>', [2]],
    [null, 'To the office.', []],
    ['2. <0>', '2. <0>', [0]],
    ['3. <1>', null, [1]],
    ['4. <2>', null, [2]],
    ['To the office.', null, []],
    ['Signed', 'Signed', []],
    ['Signed', 'Signed', []],
    [null, '<3>', [3]],
  ]);
});

test('a change that goes through several blocks, and several changes of one block, are one row each', () => {
  const [one, two] = [
    ['a b', 'c', 'd e'],
    ['a b', 'x', 'd f'],
  ];
  const at = (start: number, end: number) => ({ clause: null, heading: null, place: null, quote: '', start, end });
  const rows = rowsOf(paper(one), paper(two), [
    { kind: 'changed', before: at(2, 5), after: at(2, 5), runs: [], isSure: true },
    { kind: 'changed', before: at(6, 7), after: at(6, 7), runs: [], isSure: true },
    { kind: 'removed', before: at(8, 9), after: null, runs: [], isSure: true },
    { kind: 'added', before: null, after: at(8, 9), runs: [], isSure: true },
  ]);
  expect(rows.map(({ before, after, changes }) => [words(before), words(after), changes])).toEqual([
    ['a <0>', 'a <0>', [0]],
    ['<1> <2>', '<1> <3>', [1, 2, 3]],
  ]);
});

test('what moved is found by what stands around it in each draft, and not by what moved along', () => {
  const drafts = { rows: rowsOf(paper(old), paper(now), changes), changes };
  expect(neighboursIn('before', 2, drafts)).toEqual({ before: '2.', behind: 'Signed' });
  expect(neighboursIn('after', 2, drafts)).toEqual({ before: '1. Keep it.', behind: '2.' });
  expect(neighboursIn('before', 3, drafts)).toBeNull();
  expect(neighboursIn('after', 3, drafts)).toEqual({ before: 'Signed', behind: null });
});
