import type { GridPlace, GridSort } from '../model/grid.ts';

/** In order; no two places are equal, so a page goes on after one of them whatever came in meanwhile. */
export function placesInOrder(places: readonly GridPlace[], sort: GridSort): readonly GridPlace[] {
  return [...places].sort(comparisons[sort]);
}

/** Those that come after a place, which itself need not be there any more. */
export function placesAfter(places: readonly GridPlace[], after: Ranked, sort: GridSort): readonly GridPlace[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place !== undefined && comparisons[sort](place, after) <= 0) low = middle + 1;
    else high = middle;
  }
  return places.slice(low);
}

/** A place in a text that goes through an address, and back; null for what is none. */
export function cursorOf({ agreement, unread, open, folded }: GridPlace, sort: GridSort): string {
  const title = sort === 'title' ? folded : '';
  const { must, should, consider } = open;
  return Buffer.from(JSON.stringify([agreement, unread, must, should, consider, title])).toString('base64url');
}

export function placeOf(cursor: string): Ranked | null {
  try {
    const [agreement, unread, must, should, consider, folded] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    if (typeof agreement !== 'string' || typeof folded !== 'string' || typeof unread !== 'boolean') return null;
    if (![must, should, consider].every((each) => Number.isInteger(each))) return null;
    return { agreement, unread, open: { must, should, consider }, folded };
  } catch {
    return null;
  }
}

/** What an order looks at. */
type Ranked = Omit<GridPlace, 'route'>;

type Compare = (a: Ranked, b: Ranked) => number;

const newest: Compare = (a, b) => (a.agreement > b.agreement ? -1 : a.agreement < b.agreement ? 1 : 0);

const comparisons = {
  worst: (a, b) =>
    b.open.must - a.open.must ||
    Number(b.unread) - Number(a.unread) ||
    b.open.should - a.open.should ||
    b.open.consider - a.open.consider ||
    newest(a, b),
  newest,
  title: (a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : newest(a, b)),
} as const satisfies Record<GridSort, Compare>;
