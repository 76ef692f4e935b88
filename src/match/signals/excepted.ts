import type { Choice } from '../compile.ts';
import { hitsThat } from '../hits-that.ts';
import type { IndexedDocument } from '../indexed-document.ts';
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
  return hitsThat(index, within, any, (hit) => isExcepted(index, hit));
}
