import { sentencesIn } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';

/** The first sentence that holds true, or null. Only blocks that may have one are cut into sentences, which costs more than to ask. */
export function firstSentence(
  text: string,
  blocks: readonly Span[],
  mayHave: (block: string) => boolean,
  isIt: (sentence: string) => boolean,
): Span | null {
  for (const block of blocks) {
    if (!mayHave(text.slice(block.start, block.end))) continue;
    const sentence = sentencesIn(text, block).find(({ start, end }) => isIt(text.slice(start, end)));
    if (sentence !== undefined) return sentence;
  }
  return null;
}
