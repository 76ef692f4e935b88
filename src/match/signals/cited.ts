import type { Clause } from '../../model/document.ts';
import { contains } from '../../model/span.ts';
import type { Choice } from '../compile.ts';
import { hitsOf, type IndexedDocument, wordsAt } from '../indexed-document.ts';
import type { Hit } from '../trie.ts';
import type { Within } from '../units.ts';

const known = new WeakMap<IndexedDocument, Map<Choice, readonly Hit[]>>();

/**
 * By unit, the references in it to another clause of this paper that has a phrase of the choice, in its heading, its text or
 * that of a clause within it. The hits are the words that refer ("Section 9.2"), each with the number of the phrase that
 * stands there. One step is followed: what the other clause refers to in turn is not looked at, nor is a clause that speaks
 * of itself ("this Section 9").
 */
export function citedByUnit(index: IndexedDocument, within: Within, any: Choice): ReadonlyMap<number, readonly Hit[]> {
  const found = new Map<number, Hit[]>();
  for (const hit of citing(index, any)) {
    const sentence = index.sentenceOf[hit.from] ?? -1;
    for (const unit of index.units[within].ofSentence[sentence] ?? []) {
      const list = found.get(unit);
      if (list === undefined) found.set(unit, [hit]);
      else list.push(hit);
    }
  }
  return found;
}

function citing(index: IndexedDocument, any: Choice): readonly Hit[] {
  const ofDocument = known.get(index) ?? new Map<Choice, readonly Hit[]>();
  known.set(index, ofDocument);
  const before = ofDocument.get(any);
  if (before !== undefined) return before;
  const inText = hitsOf(index, any);
  const phrases = new Map<number, number | null>();
  const made = index.document.references.flatMap(({ of, target, span }): Hit[] => {
    const clause = target === null ? undefined : index.document.clauses[target];
    if (of !== 'this' || target === null || clause === undefined || contains(clause, span)) return [];
    const phrase = phrases.get(target) ?? phraseIn(index, any, inText, { at: target, clause });
    phrases.set(target, phrase);
    return phrase === null ? [] : [{ phrase, ...wordsAt(index, span) }];
  });
  ofDocument.set(any, made);
  return made;
}

/** The number of the first phrase in a clause: in its headings, else in its text. */
function phraseIn(
  index: IndexedDocument,
  any: Choice,
  inText: readonly Hit[],
  { at, clause }: { readonly at: number; readonly clause: Clause },
): number | null {
  const { clauses } = index.document;
  for (let next = at; (clauses[next]?.start ?? Infinity) < clause.end; next += 1) {
    const hit = index.headings.get(next)?.find(({ phrase }) => any.phrases.has(phrase));
    if (hit !== undefined) return hit.phrase;
  }
  let [low, high] = [0, inText.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.words[inText[middle]?.from ?? 0]?.start ?? 0) < clause.start) low = middle + 1;
    else high = middle;
  }
  const first = inText[low];
  return first !== undefined && (index.words[first.to - 1]?.end ?? Infinity) <= clause.end ? first.phrase : null;
}
