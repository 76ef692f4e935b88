import { quote } from '../../model/document.ts';
import { sayProbability } from '../../model/models.ts';
import type { CompiledSignal } from '../compile.ts';
import { type IndexedDocument, spanOf } from '../indexed-document.ts';
import type { Occurrence } from '../occurrence.ts';
import type { Within } from '../units.ts';

type Asked = Pick<Extract<CompiledSignal, { is: 'reads-like' }>, 'model' | 'atLeast'>;

/** Those of a unit's own sentences that read like what a model was trained on. */
export function readsLike(
  index: IndexedDocument,
  own: readonly number[],
  { model, atLeast }: Asked,
): readonly Occurrence[] {
  return own.flatMap((sentence): Occurrence[] => {
    const { from = 0, to = 0 } = index.sentences[sentence] ?? {};
    if (index.readings.probability(model, sentence) < atLeast || from === to) return [];
    return [{ from, to, parts: [{ from, to, found: sayReading(index, model, sentence) }] }];
  });
}

/** The units of one size that have such a sentence of their own, each with its sentences. */
export function alikeByUnit(
  index: IndexedDocument,
  within: Within,
  { model, atLeast }: Asked,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const sentence of index.sentences.keys()) {
    if (index.readings.probability(model, sentence) < atLeast) continue;
    for (const unit of index.units[within].ofSentence[sentence] ?? []) {
      if (!index.units[within].list[unit]?.own.includes(sentence)) continue;
      found.set(unit, [...(found.get(unit) ?? []), sentence]);
    }
  }
  return found;
}

/** `reads like one (probability .93) by the words “return or destroy”, “all copies”`: how probable it is, and the words that weighed most. */
export function sayReading(index: IndexedDocument, model: string, sentence: number): string {
  const words = index.readings
    .reasons(model, sentence)
    .map((stretch) => `“${quote(index.document, spanOf(index, stretch))}”`);
  const because = words.length === 0 ? '' : ` by the words ${[...new Set(words)].join(', ')}`;
  return `reads like one (probability ${sayProbability(index.readings.probability(model, sentence))})${because}`;
}
