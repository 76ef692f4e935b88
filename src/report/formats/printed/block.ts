import type { Ink } from '../text/ink.ts';
import { writable } from '../writable.ts';

/** Words that stand out in one way. `link`: an address outside; `to`: an anchor of the same report. */
export type Run = {
  readonly words: string;
  readonly ink?: Ink;
  readonly link?: string;
  readonly to?: string;
};

/** `share`: of the width, among the other columns. Numbers stand at the right. */
export type Column = { readonly name: string; readonly share: number; readonly isNumber: boolean };

/**
 * What a report on paper is made of, one after the other, whatever program prints it. A table is opened, has its rows, and is closed,
 * so that nobody holds it whole. Anchors are letters, digits and "_", at most 40 of them, as Word wants them.
 */
export type Block =
  | { readonly is: 'title'; readonly words: string; readonly below: string | null }
  | {
      readonly is: 'heading';
      readonly level: 1 | 2 | 3;
      readonly runs: readonly Run[];
      readonly anchor: string;
      readonly onNewPage: boolean;
    }
  | { readonly is: 'paragraph'; readonly runs: readonly Run[] }
  /** A label in its column, and words beside it. `leads`: what it says goes on in the next block. */
  | {
      readonly is: 'row';
      readonly label: Run;
      readonly runs: readonly Run[];
      readonly leads: boolean;
    }
  /** Words of a paper, below a row and in its column. */
  | { readonly is: 'quote'; readonly words: string }
  | { readonly is: 'item'; readonly runs: readonly Run[]; readonly leads: boolean }
  | { readonly is: 'table'; readonly caption: string; readonly columns: readonly Column[] }
  /** As many as the table has columns; the first says what the row is about. */
  | { readonly is: 'cells'; readonly cells: readonly Run[] }
  | { readonly is: 'table-end' }
  | { readonly is: 'contents'; readonly title: string; readonly entries: readonly Entry[] };

/** A column of numbers, wide enough for its head in one line. */
export function numbers(name: string): Column {
  return { name, share: name.length + 4, isNumber: true };
}

/** A heading as the contents list it. */
export type Entry = { readonly level: 2 | 3; readonly words: string; readonly to: string };

/** A heading in plain words, without what only tells it from others by name. */
export function inWords(runs: readonly Run[]): string {
  return runs
    .filter(({ ink }) => ink !== 'quiet')
    .map(({ words }) => words)
    .join(' ');
}

/** Words on one line, spaces at their ends kept, without what a program would obey instead of showing and what XML does not allow. */
export function plain(words: string): string {
  return writable(words).replace(/\s+/g, ' ');
}
