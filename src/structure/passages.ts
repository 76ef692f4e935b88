import type { Block, Passage } from '../model/document.ts';
import { sentencesIn } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { isAllEnglish, spokenIn } from './spoken.ts';

/** A paragraph of more characters than these can hold two languages, one after the other. */
const long = 300;

/**
 * What each stretch of the text is written in, in reading order: stretches whose language cannot be told (headings, addresses)
 * belong to a passage where they stand inside it, and to none where they stand between two languages.
 */
export function passagesOf(text: string, blocks: readonly Block[]): readonly Passage[] {
  const passages: Passage[] = [];
  for (const block of blocks) {
    for (const { start, end, language } of partsOf(text, block)) {
      if (language === null) continue;
      const last = passages.at(-1);
      if (last?.language === language) passages[passages.length - 1] = { ...last, end };
      else passages.push({ start, end, language });
    }
  }
  return passages;
}

type Part = Span & { readonly language: string | null };

/** The cells of a row, each by itself, and the sentences of a paragraph that may be in two languages. */
function partsOf(text: string, block: Block): readonly Part[] {
  return cellsIn(text, block).flatMap((cell): readonly Part[] => {
    const words = text.slice(cell.start, cell.end);
    if (isAllEnglish(words)) return [{ ...cell, language: 'en' }];
    const alone = (): readonly Part[] => [{ ...cell, language: spokenIn(words) }];
    if (words.length <= long) return alone();
    const sentences = sentencesIn(text, cell).map(({ start, end }) => ({
      start,
      end,
      language: spokenIn(text.slice(start, end)),
    }));
    const languages = new Set(sentences.flatMap(({ language }) => language ?? []));
    if (languages.size > 1) return sentences;
    // Of many sentences some are too short to tell, and the whole tells more.
    return languages.has('en') ? [{ ...cell, language: 'en' }] : alone();
  });
}

function cellsIn(text: string, { kind, start, end }: Block): readonly Span[] {
  if (kind !== 'row') return [{ start, end }];
  const cells: Span[] = [];
  let from = start;
  for (const hit of text.slice(start, end).matchAll(/ \| /g)) {
    cells.push({ start: from, end: start + hit.index });
    from = start + hit.index + hit[0].length;
  }
  cells.push({ start: from, end });
  return cells;
}
