import { cellsIn } from '../model/cells.ts';
import type { Block, Passage } from '../model/document.ts';
import { sentencesIn } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { clauseWords, detected, isAllEnglish, spokenAtFirstSight, wordsIn } from './spoken.ts';

/** A paragraph of more characters than these can hold two languages, one after the other. */
const long = 300;

/**
 * What each stretch of the text is written in, in reading order: stretches whose language cannot be told (headings, addresses)
 * belong to a passage where they stand inside it, and to none where they stand between two languages.
 */
export function passagesOf(text: string, blocks: readonly Block[]): readonly Passage[] {
  const passages: Passage[] = [];
  for (const { start, end, language } of decided(
    text,
    blocks.flatMap((block) => partsOf(text, block)),
  )) {
    if (language === null) continue;
    const last = passages.at(-1);
    if (last?.language === language) passages[passages.length - 1] = { ...last, end };
    else passages.push({ start, end, language });
  }
  return passages;
}

type Part<Language> = Span & { readonly language: Language | null };

/** Left open are those alone that, with the open ones beside them, are too few words to hold a clause. */
function decided(text: string, parts: readonly Part<'en' | 'open'>[]): readonly Part<string>[] {
  const found: Part<string>[] = [];
  let run: Part<'en' | 'open'>[] = [];
  const close = (): void => {
    const words = run.reduce((sum, { start, end }) => sum + wordsIn(text.slice(start, end)), 0);
    const isClause = words >= clauseWords;
    found.push(
      ...run.map((part) => ({ ...part, language: isClause ? detected(text.slice(part.start, part.end)) : null })),
    );
    run = [];
  };
  for (const part of parts) {
    if (part.language === 'open') run.push(part);
    else if (part.language === 'en') {
      close();
      found.push(part);
    }
  }
  close();
  return found;
}

/** The cells of a row, each by itself, and the sentences of a paragraph that may be in two languages. */
function partsOf(text: string, block: Block): readonly Part<'en' | 'open'>[] {
  return cellsIn(text, block).flatMap(({ start: from, end: to, words }): readonly Part<'en' | 'open'>[] => {
    const cell = { start: from, end: to };
    if (isAllEnglish(words)) return [{ ...cell, language: 'en' }];
    const whole = { ...cell, language: spokenAtFirstSight(words) };
    if (words.length <= long) return [whole];
    const sentences = sentencesIn(text, cell).map(({ start, end }) => ({
      start,
      end,
      language: spokenAtFirstSight(text.slice(start, end)),
    }));
    const languages = new Set(sentences.flatMap(({ language }) => language ?? []));
    return languages.size > 1 ? sentences : [whole];
  });
}
