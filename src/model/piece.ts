import type { Comment } from './comment.ts';
import type { Place, Turn } from './place.ts';
import type { Problem } from './problem.ts';
import type { Source } from './source.ts';

/**
 * What a reader hands on: one printed line (PDF, plain text) or one paragraph (DOCX, Markdown), in reading order.
 * `text` holds every visible character of it, automatic numbers included, and no line break.
 */
export type Piece = {
  readonly text: string;
  readonly place: Place;
  /** A line may go on with the paragraph of the line before it; a paragraph never does. */
  readonly unit: 'line' | 'paragraph';
  /** Where on the paper it stands, as far as the format says so. PDF and text do not: theirs is `body`, or `footnote` for what PDF sets beside the text. */
  readonly zone: 'body' | 'header' | 'footer' | 'footnote';
  /** The automatic number that the word processor draws ("7.2", "(a)"); `text` already begins with it. */
  readonly label?: string;
  /** Depth of that automatic number in its list, from 0. */
  readonly listLevel?: number;
  /** Names that list within the file: numbers of one list count on together. */
  readonly list?: string;
  /** Outline level of its heading style, from 1. */
  readonly headingLevel?: number;
  /** Set when it is a cell of a table: table, row and cell of the row, each from 0. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  readonly look?: Look;
  /**
   * PDF only: x of the left edge of every UTF-16 unit of `text`, and last the right edge of the last one (so length + 1 values),
   * on the page as turned by `turn` (`turnBox`). A view of what all lines of the page share: a list for each line took most of
   * the memory of a long agreement.
   */
  readonly edges?: Float32Array;
  /** Set where the words were recognised from a picture: how sure the engine is of each, 0 to 100, for every UTF-16 unit of `text`. */
  readonly confidences?: readonly number[];
  /** PDF only: set where the line does not run from left to right. */
  readonly turn?: Turn;
  /** True where a blank line or a larger gap than usual stands before this line. */
  readonly gapBefore?: boolean;
};

/** How it looks, in points. `left` is the distance of the first character from the left edge of the page (PDF) or the indent (DOCX). */
export type Look = {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly left: number;
  readonly centred: boolean;
};

/** What reading gives: all that could be read, what could not, and which file it was. */
export type Reading = {
  readonly source: Source;
  readonly pieces: readonly Piece[];
  /** Where the format has such a thing. */
  readonly comments?: readonly Comment[];
  readonly problems: readonly Problem[];
};
