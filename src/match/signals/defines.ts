import type { Choice } from '../compile.ts';
import { hitsThat } from '../hits-that.ts';
import type { IndexedDocument } from '../indexed-document.ts';
import type { Hit } from '../trie.ts';
import type { Within } from '../units.ts';

/** By unit, where a phrase of the choice stands in the name of a term at the very place where the text defines it. */
export function definedByUnit(
  index: IndexedDocument,
  within: Within,
  any: Choice,
): ReadonlyMap<number, readonly Hit[]> {
  return hitsThat(index, within, any, ({ from, to }) => isInName(index, from, to));
}

function isInName({ document, words }: IndexedDocument, from: number, to: number): boolean {
  const start = words[from]?.start ?? Infinity;
  const end = words[to - 1]?.end ?? -1;
  return document.terms.some(({ defined }) => defined.start <= start && end <= defined.end);
}
