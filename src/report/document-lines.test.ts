import { expect, test } from 'vitest';
import type { Document } from '../model/document.ts';
import { documentLines } from './document-lines.ts';

test('a line of a page says where each character stands, and a paragraph of a word processor has no page', () => {
  const anchors: Document['anchors'] = [
    {
      start: 0,
      end: 2,
      place: { in: 'pdf', page: 3, box: [10, 700, 20.5, 12] },
      edges: new Float32Array([10, 20.26, 30.5]),
      turn: 90,
    },
    { start: 3, end: 4, place: { in: 'pdf', page: 3, box: [10, 680, 5, 12] }, confidences: [91] },
    { start: 5, end: 9, place: { in: 'docx', paragraph: 1 } },
  ];
  expect(documentLines({ anchors } as unknown as Document)).toEqual([
    { start: 0, end: 2, page: 3, box: [10, 700, 20.5, 12], edges: [10, 20.3, 30.5], recognised: false, turn: 90 },
    { start: 3, end: 4, page: 3, box: [10, 680, 5, 12], edges: [], recognised: true },
  ]);
});
