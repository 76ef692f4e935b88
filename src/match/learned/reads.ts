import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { firstFrom } from '../first-from.ts';
import type { Units } from '../units.ts';
import type { Word } from '../words.ts';
import type { Read } from './features.ts';

/** What must be known of a document to read its sentences: its words, and how they hang together. */
export type Readable = {
  readonly document: Pick<Document, 'clauses'>;
  readonly words: readonly Word[];
  readonly sentences: readonly (Span & { readonly from: number; readonly to: number })[];
  readonly units: { readonly sentence: Units };
};

/** What the models read of each sentence, by its index; null where it is a heading and nothing else. */
export function readsOf({ document, sentences, words, units }: Readable): readonly (Read<Word> | null)[] {
  const known = new Map<number, readonly Word[]>();
  const headings = (clause: number | null): readonly Word[] => {
    if (clause === null) return [];
    const before = known.get(clause);
    if (before !== undefined) return before;
    const { heading = null, parent = null } = document.clauses[clause] ?? {};
    const own = heading === null ? [] : words.slice(firstFrom(words, heading.start), firstFrom(words, heading.end));
    const all = [...own, ...headings(parent)];
    known.set(clause, all);
    return all;
  };
  const reads: (Read<Word> | null)[] = sentences.map(() => null);
  for (const { own, lead, clause } of units.sentence.list) {
    const sentence = sentences[own[0] ?? -1];
    if (sentence === undefined) continue;
    reads[own[0] ?? -1] = {
      own: words.slice(Math.max(sentence.from, firstFrom(words, sentence.start)), sentence.to),
      lead: lead.flatMap((each) => words.slice(sentences[each]?.from, sentences[each]?.to)),
      heading: headings(clause),
    };
  }
  return reads;
}
