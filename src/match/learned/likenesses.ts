import type { Likeness } from '../../model/match.ts';
import type { IndexedDocument } from '../indexed-document.ts';

/** Less than this tells nothing, and most sentences read like most things a hundred times less. */
const least = 0.01;

/** The sentences that read like what a model was trained on, best first, then in reading order. */
export function likenesses({ sentences, readings }: IndexedDocument, model: string): readonly Likeness[] {
  return sentences
    .map(({ start, end }, sentence) => ({
      span: { start, end },
      probability: readings.probability(model, sentence),
    }))
    .filter(({ probability }) => probability >= least)
    .sort((a, b) => b.probability - a.probability);
}
