import type { Likeness } from '../../model/match.ts';
import type { IndexedDocument } from '../indexed-document.ts';

/** Less than this tells nothing, and most sentences read like most things a hundred times less. */
const least = 0.002;

/** The sentences and items of lists that read like what a model was trained on, best first, then in reading order. */
export function likenesses({ readings }: IndexedDocument, model: string): readonly Likeness[] {
  return readings
    .likenesses(model)
    .filter(({ probability }) => probability >= least)
    .sort((a, b) => b.probability - a.probability);
}
