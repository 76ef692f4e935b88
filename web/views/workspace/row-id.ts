import type { Item } from './items.ts';

/** Id of the row of a finding in the list; of that of the whole paper for null. */
export function rowId(item: Item | null): string {
  return item === null ? 'whole-paper' : `finding-${item.key}`;
}
