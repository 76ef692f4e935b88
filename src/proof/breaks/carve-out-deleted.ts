import { quote } from '../../model/document.ts';
import { contains, type Span } from '../../model/span.ts';
import type { Break, Sound } from './break.ts';

/**
 * A carve-out goes in which the clause shows itself: a sentence that is one ("Nothing in this Agreement prevents …", "Notwithstanding
 * …"), or what follows "except", "unless" or "provided that" up to the next semicolon or the end. Not where no sign of a match lies in it:
 * an exception from a duty is no part of what is asked for.
 */
export const carveOutDeleted: Break = {
  id: 'carve-out-deleted',
  edits: (sound) =>
    carveOuts(sound)
      .filter((carveOut) => sound.signs.some((sign) => contains(carveOut, sign)))
      .map(({ start, end }) => ({ start, end, text: '' })),
};

function carveOuts({ document, sentences }: Sound): readonly Span[] {
  return sentences.flatMap((sentence) => {
    const words = quote(document, sentence);
    if (/^[^\p{L}]*(?:nothing\b|notwithstanding\b|no\s+provision\b)/iu.test(words)) return [sentence];
    const inside =
      /,?\s*\b(?:except|save|unless|other\s+than|provided,?\s+(?:however,?\s+)?that)\b[^;]*?(?=;|[.\s]*$)/gi;
    return [...words.matchAll(inside)].map((hit) => ({
      start: sentence.start + hit.index,
      end: sentence.start + hit.index + hit[0].length,
    }));
  });
}
