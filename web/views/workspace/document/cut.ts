import type { PaperBlock } from '../../../parts/paper.ts';
import type { ChangePiece } from './changes.ts';
import type { MarkedQuote } from './pane.ts';

/** Words that are shown alike. `start`: where they begin in the paper, null of what is not of the text that was judged. `ids`: of the quotes that they lie in. */
export type Cut = {
  readonly key: number;
  readonly is: ChangePiece['is'];
  readonly words: string;
  readonly start: number | null;
  readonly ids: readonly string[];
};

/** The words of a block, cut where marks and changes begin and end. */
export function cut(
  block: PaperBlock & { readonly pieces: readonly ChangePiece[] | null },
  quotes: readonly MarkedQuote[],
): readonly Cut[] {
  const { start, words } = block;
  const pieces = block.pieces ?? [
    { is: 'kept', words, at: Array.from({ length: words.length }, (_, at) => start + at) } as const,
  ];
  let key = 0;
  return pieces.flatMap(({ is, words, at }) => {
    const [first] = at ?? [];
    const last = at?.at(-1);
    const base = key;
    key += words.length;
    if (at === null || first === undefined || last === undefined)
      return [{ key: base, is, words, start: null, ids: [] }];
    const here = quotes.filter((quote) => quote.start <= last && first < quote.end);
    const edges = new Set([0]);
    for (const quote of here) {
      const from = at.findIndex((offset) => offset >= quote.start);
      const to = at.findIndex((offset) => offset >= quote.end);
      if (from > 0) edges.add(from);
      if (to > 0) edges.add(to);
    }
    const sorted = [...edges].sort((a, b) => a - b);
    return sorted.map((from, index): Cut => {
      const offset = at[from] ?? first;
      const ids = here.filter((quote) => quote.start <= offset && offset < quote.end).map(({ id }) => id);
      return {
        key: base + from,
        is,
        words: words.slice(from, sorted[index + 1] ?? words.length),
        start: offset,
        ids: [...new Set(ids)],
      };
    });
  });
}
