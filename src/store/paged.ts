import type { Page, PageAsked } from '../model/archive.ts';

/** A page of rows that were asked for with one more than its limit; `cursor` tells where a row stands in the list. */
export function paged<Row, Item>(
  rows: readonly Row[],
  { limit }: PageAsked,
  { cursor, item }: { readonly cursor: (row: Row) => string; readonly item: (row: Row) => Item },
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), next: rows.length > limit && last !== undefined ? cursor(last) : null };
}
