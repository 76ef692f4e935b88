import type { Choice } from '../compile.ts';
import { hitsByUnit, type IndexedDocument } from '../indexed-document.ts';
import type { Hit } from '../trie.ts';
import type { Within } from '../units.ts';

/** By unit, where a phrase of the choice stands in the name of a term at the very place where the text defines it. */
export function definedByUnit(
  index: IndexedDocument,
  within: Within,
  any: Choice,
): ReadonlyMap<number, readonly Hit[]> {
  const found = new Map<number, readonly Hit[]>();
  for (const [unit, hits] of hitsByUnit(index, within, any)) {
    const inNames = hits.filter(({ from, to }) => isInName(index, from, to));
    if (inNames.length > 0) found.set(unit, inNames);
  }
  return found;
}

function isInName({ document, words }: IndexedDocument, from: number, to: number): boolean {
  const start = words[from]?.start ?? Infinity;
  const end = words[to - 1]?.end ?? -1;
  return document.terms.some(({ defined }) => defined.start <= start && end <= defined.end);
}
