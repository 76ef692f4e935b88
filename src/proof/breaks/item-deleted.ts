import { quote } from '../../model/document.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Break, Sound } from './break.ts';

/**
 * The items of a list go in which the clause shows itself: what follows "(a)" on a line of its own, or between the semicolons of one
 * sentence. Not where all of the list would go, and not where the lead-in shows it by itself: there another item may do as well.
 */
export const itemDeleted: Break = {
  id: 'item-deleted',
  edits: (sound) => {
    const items = itemsOf(sound);
    const gone = items.filter((item) => sound.signs.some((sign) => overlaps(sign, item)));
    return items.length < 2 || gone.length === items.length
      ? []
      : gone.map(({ start, end }) => ({ start, end, text: '' }));
  },
};

function itemsOf({ document, sentences }: Sound): readonly Span[] {
  const blocks = document.blocks.filter((block) => /^\((?:[a-z]{1,4}|\d{1,2})\)\s/.test(quote(document, block)));
  if (blocks.some((block) => sentences.some((sentence) => overlaps(block, sentence)))) return blocks;
  return sentences.flatMap((sentence) =>
    [...quote(document, sentence).matchAll(/\((?:[a-z]{1,4}|\d{1,2})\)\s[^;.]+/g)].map((hit) => ({
      start: sentence.start + hit.index,
      end: sentence.start + hit.index + hit[0].length,
    })),
  );
}
