import type { Span } from '../../src/model/span.ts';

type Rewrite = Span & { readonly was: string };

/** What of a document is needed to show its words. */
export type Read = {
  readonly text: string;
  readonly blocks: readonly (Span & { readonly kind: string; readonly clause?: number | null })[];
  readonly clauses: readonly (Span & { readonly depth: number; readonly heading?: Span | null })[];
  /** Here the paper has other characters than the text, sorted. */
  readonly rewrites?: readonly Rewrite[];
};

/** A block with its words as the paper has them; `start` is where they begin in the whole of the paper. `depth` is that of its clause. */
export type PaperBlock = {
  readonly kind: string;
  readonly depth: number;
  readonly start: number;
  readonly words: string;
};

/** All blocks in reading order. */
export function paperBlocks({ text, blocks, clauses, rewrites = [] }: Read): readonly PaperBlock[] {
  let next = 0;
  let shift = 0;
  return blocks.map(({ kind, start, end, clause }) => {
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
    const depth = clause === null || clause === undefined ? 0 : (clauses[clause]?.depth ?? 0);
    return { kind, depth, start: begins, words: words + text.slice(at, end) };
  });
}

/** A span of the paper as a span of the text. What lies inside of a rewrite counts whole. */
export function textSpan(rewrites: readonly Rewrite[], { start, end }: Span): Span {
  return { start: turned(rewrites, start, 'start'), end: turned(rewrites, end, 'end') };
}

/** A span of the text as a span of the paper, as reports give it. */
export function paperSpan(rewrites: readonly Rewrite[], { start, end }: Span): Span {
  let [from, to] = [start, end];
  for (const rewrite of rewrites) {
    if (rewrite.end <= start) from += growth(rewrite);
    if (rewrite.end <= end) to += growth(rewrite);
  }
  return { start: from, end: to };
}

function turned(rewrites: readonly Rewrite[], offset: number, edge: 'start' | 'end'): number {
  let shift = 0;
  for (const rewrite of rewrites) {
    const begins = rewrite.start + shift;
    if (offset <= begins) break;
    if (offset < begins + rewrite.was.length) return rewrite[edge];
    shift += growth(rewrite);
  }
  return offset - shift;
}

function growth(rewrite: Rewrite | undefined): number {
  return rewrite === undefined ? 0 : rewrite.was.length - (rewrite.end - rewrite.start);
}
