import type { Choice } from '../compile.ts';
import { hitsByUnit, type IndexedDocument } from '../indexed-document.ts';
import { scopeTest } from '../scopes.ts';
import type { Hit } from '../trie.ts';
import type { Within } from '../units.ts';
import { negationsIn } from './negation.ts';

const isNegated = scopeTest(negationsIn);

/** By unit, where a phrase of the choice stands inside the scope of a negation, as `negationsIn` reads it. */
export function negatedByUnit(
  index: IndexedDocument,
  within: Within,
  any: Choice,
): ReadonlyMap<number, readonly Hit[]> {
  return hitsThat(index, within, any, (hit) => isNegated(index, hit));
}

/** By unit, where a phrase of the choice stands outside of every negation. */
export function affirmedByUnit(
  index: IndexedDocument,
  within: Within,
  any: Choice,
): ReadonlyMap<number, readonly Hit[]> {
  return hitsThat(index, within, any, (hit) => !isNegated(index, hit));
}

function hitsThat(
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
