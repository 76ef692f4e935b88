import type { Choice } from '../compile.ts';
import { hitsByUnit, type IndexedDocument } from '../indexed-document.ts';
import { scopeTest } from '../scopes.ts';
import type { Hit } from '../trie.ts';
import type { Within } from '../units.ts';
import { exceptionsIn } from './exception.ts';

const isExcepted = scopeTest(exceptionsIn);

/** By unit, where a phrase of the choice stands inside an exception, as `exceptionsIn` reads it. */
export function exceptedByUnit(
  index: IndexedDocument,
  within: Within,
  any: Choice,
): ReadonlyMap<number, readonly Hit[]> {
  const found = new Map<number, readonly Hit[]>();
  for (const [unit, hits] of hitsByUnit(index, within, any)) {
    const kept = hits.filter((hit) => isExcepted(index, hit));
    if (kept.length > 0) found.set(unit, kept);
  }
  return found;
}
