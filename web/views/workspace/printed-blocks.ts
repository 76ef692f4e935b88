import type { Span } from '../../../src/model/span.ts';

/** What of a document is needed to show its words. */
export type Read = {
  readonly text: string;
  readonly blocks: readonly (Span & { readonly kind: string })[];
  /** As in `Document`: here the paper has other characters than the text. */
  readonly rewrites?: readonly (Span & { readonly was: string })[];
};

/** A block with its words as the paper has them; `start` is where these begin in the whole text as the paper has it, as in reports. */
export type PrintedBlock = { readonly kind: string; readonly start: number; readonly words: string };

/** All blocks in reading order. */
export function printedBlocks({ text, blocks, rewrites = [] }: Read): readonly PrintedBlock[] {
  let next = 0;
  let shift = 0;
  return blocks.map(({ kind, start, end }) => {
    for (; (rewrites[next]?.end ?? Number.POSITIVE_INFINITY) <= start; next++) shift += growth(rewrites[next]);
    const begins = start + shift;
    let words = '';
    let at = start;
    for (; (rewrites[next]?.start ?? Number.POSITIVE_INFINITY) < end; next++) {
      const rewrite = rewrites[next];
      if (rewrite === undefined) break;
      words += text.slice(at, rewrite.start) + rewrite.was;
      at = rewrite.end;
      shift += growth(rewrite);
    }
    return { kind, start: begins, words: words + text.slice(at, end) };
  });
}

function growth(rewrite: (Span & { readonly was: string }) | undefined): number {
  return rewrite === undefined ? 0 : rewrite.was.length - (rewrite.end - rewrite.start);
}

/** The words of a block cut where marks begin and end; `marks` are those that a piece lies in, of whole-text spans. */
export function cut<Mark extends Span>(
  { start, words }: PrintedBlock,
  marks: readonly Mark[],
): readonly { readonly start: number; readonly words: string; readonly marks: readonly Mark[] }[] {
  const end = start + words.length;
  const here = marks.filter((mark) => mark.start < end && start < mark.end);
  const edges = new Set([start, end]);
  for (const mark of here) {
    if (mark.start > start) edges.add(mark.start);
    if (mark.end < end) edges.add(mark.end);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end;
    return {
      start: from,
      words: words.slice(from - start, to - start),
      marks: here.filter((mark) => mark.start <= from && to <= mark.end),
    };
  });
}
