import type { Comment } from '../../../model/comment.ts';
import type { Piece } from '../../../model/piece.ts';
import type { Xml } from './xml.ts';

/** What comments are about, gathered while the text is read: a range may reach over several paragraphs (17.13.4.3, 17.13.4.4). */
export type Ranges = {
  /** By id: the words so far, and the number of the paragraph in which the range begins or the mark stands. */
  readonly found: Map<string, { words: string; paragraph: number }>;
  readonly open: Set<string>;
};

/** In characters: enough to know the passage by. */
const longestQuote = 200;
/** Ranges open at a time beyond any that people wrote: bounds what a hostile file makes of each run. */
const mostOpen = 100;

export function noRanges(): Ranges {
  return { found: new Map(), open: new Set() };
}

/** Takes note of `w:commentRangeStart`, `w:commentRangeEnd` and `w:commentReference`; says whether the element was one. */
export function markRange(element: Xml, { found, open }: Ranges, paragraph: number): boolean {
  const id = element.attributes.get('id') ?? '';
  switch (element.name) {
    case 'w:commentRangeStart':
    case 'w:commentReference':
      if (!found.has(id)) found.set(id, { words: '', paragraph });
      if (element.name === 'w:commentRangeStart' && open.size < mostOpen) open.add(id);
      return true;
    case 'w:commentRangeEnd':
      open.delete(id);
      return true;
    default:
      return false;
  }
}

/** Adds words that are shown to every range that is open. */
export function addToRanges(words: string, { found, open }: Ranges): void {
  for (const id of open) {
    const range = found.get(id);
    if (range !== undefined && range.words.length < longestQuote) range.words += words;
  }
}

/** The comments of the part, with where they stand; `read` gives the paragraphs inside one. */
export function commentsOf(
  elements: readonly Xml[],
  { found }: Ranges,
  read: (comment: Xml) => readonly Piece[],
): readonly Comment[] {
  return elements.map((element) => {
    const range = found.get(element.attributes.get('id') ?? '');
    return {
      author: attribute(element, 'author'),
      date: attribute(element, 'date'),
      text: read(element)
        .map(({ text }) => text)
        .join(' '),
      about: quoteOf(range),
      place: range === undefined ? null : { in: 'docx', paragraph: range.paragraph },
    };
  });
}

/** The words of a range, or the first of them. */
export function quoteOf(range: { readonly words: string } | undefined): string {
  const about = (range?.words ?? '').replace(/\s+/g, ' ').trim();
  return about.length > longestQuote ? `${about.slice(0, longestQuote)}…` : about;
}

function attribute(element: Xml, name: string): string | null {
  const value = element.attributes.get(name)?.trim() ?? '';
  return value === '' ? null : value;
}
