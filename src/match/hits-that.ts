import type { Choice } from './compile.ts';
import { hitsByUnit, type IndexedDocument } from './indexed-document.ts';
import type { Hit } from './trie.ts';
import type { Within } from './units.ts';

/** By unit, where a phrase of the choice stands and passes the test; no unit without any. */
export function hitsThat(
  index: IndexedDocument,
  within: Within,
  any: Choice,
  test: (hit: Hit) => boolean,
): ReadonlyMap<number, readonly Hit[]> {
  const found = new Map<number, readonly Hit[]>();
  for (const [unit, hits] of hitsByUnit(index, within, any)) {
    const kept = hits.filter(test);
    if (kept.length > 0) found.set(unit, kept);
  }
  return found;
}
