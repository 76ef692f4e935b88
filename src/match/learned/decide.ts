import type { ClauseKind } from '../../model/clause-kind.ts';
import type { Likeness } from '../../model/match.ts';
import type { IndexedDocument } from '../indexed-document.ts';
import { sayReading } from '../signals/reads-like.ts';

/**
 * How rules and model are combined, kind by kind. A kind is there where one of its patterns fits, whatever its model says. Where
 * none fits anywhere, the sentences at or above `sure` are matches; with none of those, the best at or above `unsure` leaves open
 * whether it is there; with none of those either, it is not.
 */
export function alikeSentences(index: IndexedDocument, { id, readsLike }: ClauseKind): readonly number[] {
  if (readsLike === undefined) return [];
  return [...index.sentences.keys()].filter((sentence) => index.readings.probability(id, sentence) >= readsLike.sure);
}

/** The sentence that leaves open whether a kind is there that has no match; null where none does. */
export function likelyOf(index: IndexedDocument, { id, readsLike }: ClauseKind): Likeness | null {
  const best = readsLike === undefined ? null : index.readings.best(id);
  return best === null || best.probability < (readsLike?.unsure ?? 1) ? null : likenessOf(index, best);
}

/** The sentence that reads most like what a model looks for, and that in words; null where there is no such model. */
export function alikeOf(index: IndexedDocument, model: string): (Likeness & { readonly says: string }) | null {
  const best = index.readings.best(model);
  return best === null ? null : { ...likenessOf(index, best), says: sayReading(index, model, best.sentence) };
}

function likenessOf(index: IndexedDocument, { sentence, probability }: { sentence: number; probability: number }) {
  const { start, end } = index.sentences[sentence] ?? { start: 0, end: 0 };
  return { span: { start, end }, probability };
}
