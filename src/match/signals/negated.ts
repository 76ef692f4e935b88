import type { Choice } from '../compile.ts';
import { hitsThat } from '../hits-that.ts';
import type { IndexedDocument } from '../indexed-document.ts';
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
