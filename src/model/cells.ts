import type { Block } from './document.ts';
import type { Span } from './span.ts';

/** What stands between the cells of a row in `document.text`. */
export const betweenCells = ' | ';

export type Cell = Span & { readonly words: string };

/** The cells of a row, in its order, empty ones too; any other block is one. */
export function cellsIn(text: string, { kind, start, end }: Block): readonly Cell[] {
  const words = text.slice(start, end);
  let from = start;
  return (kind === 'row' ? words.split(betweenCells) : [words]).map((cell) => {
    const found = { start: from, end: from + cell.length, words: cell };
    from = found.end + betweenCells.length;
    return found;
  });
}
