import type { Document, Passage } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { wordsIn } from './spoken.ts';

/** A translation has about as many words as what it translates. */
const fewestPerWord = 0.4;
const mostPerWord = 2.5;
/** Fewer pairs than these may be chance: a foreign clause behind an English one of its length. */
const fewestPairs = 3;
/** With so many clause numbers the same, and no other, a part of the paper is another part over again. */
const fewestNumbers = 5;
const sameNumbers = 0.8;

/**
 * Of the passages in other languages, those whose English version stands in the paper too: in the next cell or paragraph, or as a
 * whole paper of its own with the same clause numbers. Empty where they are too few to be sure.
 */
export function translated(document: Document, foreign: readonly Passage[]): ReadonlySet<Passage> {
  const paired = pairs(document);
  if (paired.size >= fewestPairs) return paired;
  return new Set(isSecondVersion(document, foreign) ? foreign : []);
}

/** Foreign passages with an English neighbour of about their length, each of which stands for one of them. */
function pairs({ text, passages }: Document): ReadonlySet<Passage> {
  const found = new Set<Passage>();
  const taken = new Set<Passage>();
  for (const [index, passage] of passages.entries()) {
    if (passage.language === 'en') continue;
    const words = wordsIn(text.slice(passage.start, passage.end));
    const neighbours = [passages[index - 1], passages[index + 1]];
    const english = neighbours.find((next) => {
      if (next?.language !== 'en' || taken.has(next)) return false;
      const ratio = wordsIn(text.slice(next.start, next.end)) / words;
      return ratio >= fewestPerWord && ratio <= mostPerWord;
    });
    if (english === undefined) continue;
    taken.add(english);
    found.add(passage);
  }
  return found;
}

/** The English paper first and the other behind it, or the other way round. */
function isSecondVersion(document: Document, foreign: readonly Passage[]): boolean {
  const english = document.passages.filter(({ language }) => language === 'en');
  const ratio = words(document, english) / Math.max(1, words(document, foreign));
  if (ratio < 1 / mostPerWord || ratio > mostPerWord) return false;
  const theirs = numbersIn(document, foreign);
  const ours = new Set(numbersIn(document, english));
  return (
    theirs.length >= fewestNumbers && theirs.filter((label) => ours.has(label)).length >= sameNumbers * theirs.length
  );
}

function numbersIn({ clauses }: Document, passages: readonly Passage[]): readonly string[] {
  return clauses
    .filter(
      ({ start, label }) => label !== '' && passages.some((within) => within.start <= start && start < within.end),
    )
    .map(({ label }) => label);
}

function words({ text }: Document, spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + wordsIn(text.slice(start, end)), 0);
}
