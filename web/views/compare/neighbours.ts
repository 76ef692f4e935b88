import type { Change } from '../../api/shapes.ts';
import type { Cell, Row } from './rows.ts';

/** What stands next to a change in one draft, in its first words; null at the beginning and the end of it. */
export type Neighbours = { readonly before: string | null; readonly behind: string | null };

/** So many words tell which paragraph is meant. */
const enough = 9;

/**
 * Between what a change stands in one draft; null where it does not stand there. What moved along with it, and all else that the other
 * draft has not got beside it, is passed over: a reader finds the place by what stands in both.
 */
export function neighboursIn(
  side: 'before' | 'after',
  change: number,
  { rows, changes }: { readonly rows: readonly Row[]; readonly changes: readonly Change[] },
): Neighbours | null {
  const at = rows.findIndex((row) =>
    row[side]?.pieces.some((piece) => piece.is === 'change' && piece.change === change),
  );
  if (at === -1) return null;
  const words = (row: Row | undefined) => (row?.[side] == null ? null : beginning(row[side], side, changes));
  return { before: words(rows.slice(0, at).findLast(isInBoth)), behind: words(rows.slice(at + 1).find(isInBoth)) };
}

function isInBoth({ before, after }: Row): boolean {
  return before !== null && after !== null;
}

function beginning({ pieces }: Cell, side: 'before' | 'after', changes: readonly Change[]): string {
  const gone = side === 'before' ? 'in' : 'out';
  const text = pieces.flatMap((piece) =>
    piece.is === 'words'
      ? piece.words
      : (changes[piece.change]?.runs ?? []).flatMap(({ is, quote }) => (is === gone ? [] : quote)),
  );
  const words = text.join('').trim().split(/\s+/);
  return words.length <= enough ? words.join(' ') : `${words.slice(0, enough).join(' ')} …`;
}
