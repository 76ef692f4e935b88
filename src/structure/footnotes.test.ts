import { expect, test } from 'vitest';
import type { Piece } from '../model/piece.ts';
import { markFootnotes } from './footnotes.ts';
import { linesOf } from './line.ts';

function printed(page: number, row: number, size: number, text: string): Piece {
  return {
    text,
    place: { in: 'pdf', page, box: [60, 700 - 14 * row, text.length * 5, size] },
    unit: 'line',
    zone: 'body',
    look: { size, bold: false, italic: false, left: 60, centred: false },
  };
}

const body = (page: number): readonly Piece[] =>
  Array.from({ length: 6 }, (_, row) => printed(page, row, 11, 'The loom is mended, oiled and kept dry.'));

function footnotes(pieces: readonly Piece[]): readonly string[] {
  return markFootnotes(linesOf(pieces)).flatMap(({ text, piece }) => (piece.zone === 'footnote' ? [text] : []));
}

test('smaller print at the foot of a page that begins with a mark is a footnote, be it one point', () => {
  expect(footnotes([...body(1), printed(1, 7, 10, '3 As the parties agreed.')])).toEqual(['3 As the parties agreed.']);
  expect(footnotes([...body(1), printed(1, 7, 10, 'Printed in Derby.')])).toEqual([]);
});

test('a footnote that breaks off goes on at the foot of the next page', () => {
  const first = [...body(1), printed(1, 7, 10, '3 As the parties agreed before the day')];
  const second = [...body(2), printed(2, 7, 10, 'of this paper.')];
  expect(footnotes([...first, ...second])).toEqual(['3 As the parties agreed before the day', 'of this paper.']);
});
