import { type Box, type Turn, turnBox, turnBoxBack } from '../../../../src/model/place.ts';
import type { Span } from '../../../../src/model/span.ts';

/** A line of a page, as the service gives it: of the text, in points. */
export type Line = Span & {
  readonly page: number;
  readonly box: Box;
  readonly edges: readonly number[];
  readonly turn?: Turn;
  readonly recognised: boolean;
};

/** Where words stand: a box on a page for every line that they stand on. */
export type WordsBox = Span & { readonly page: number; readonly box: Box };

/** A box of marked words, and whose it is. */
export type Mark = WordsBox & { readonly id: string };

/** Words beside a page: what a reader of it would not know. */
export type Note = { readonly page: number; readonly says: string };

/** Where a span of the text stands, line by line; empty where no line has any of it. `lines` are sorted. */
export function boxesOf(lines: readonly Line[], span: Span): readonly WordsBox[] {
  const boxes: WordsBox[] = [];
  for (let at = firstEndingAfter(lines, span.start); at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.start >= span.end) break;
    boxes.push(part(line, { start: Math.max(span.start, line.start), end: Math.min(span.end, line.end) }));
  }
  return boxes;
}

function part({ start, page, box, edges, turn }: Line, span: Span): WordsBox {
  const left = edges[span.start - start];
  const right = edges[span.end - start];
  if (left === undefined || right === undefined || right < left) return { ...span, page, box };
  const [, y, , height] = turnBox(box, turn);
  return { ...span, page, box: turnBoxBack([left, y, right - left, height], turn) };
}

function firstEndingAfter(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
