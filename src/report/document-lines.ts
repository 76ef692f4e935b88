import type { Document } from '../model/document.ts';
import type { Box, Turn } from '../model/place.ts';
import type { Span } from '../model/span.ts';

/**
 * A line of a page, or a part of one, with where each of its characters stands: `edges` are the left edges of its code units and last the
 * right edge of the last one, in points to a tenth, on the page as turned by `turn` (`turnBox`). `box` is that of the whole line.
 * `recognised`: its words were recognised from a picture.
 */
export type DocumentLine = Span & {
  readonly page: number;
  readonly box: Box;
  readonly edges: readonly number[];
  readonly turn?: Turn;
  readonly recognised: boolean;
};

/** Where every character of a PDF stands, in reading order; nothing of what has no page. */
export function documentLines({ anchors }: Document): readonly DocumentLine[] {
  return anchors.flatMap(({ start, end, place, edges, confidences, turn }) => {
    if (place.in !== 'pdf') return [];
    const line = {
      start,
      end,
      page: place.page,
      box: place.box,
      edges: edges === undefined ? [] : Array.from(edges, tenth),
      recognised: confidences !== undefined,
    };
    return [turn === undefined ? line : { ...line, turn }];
  });
}

function tenth(points: number): number {
  return Math.round(points * 10) / 10;
}
