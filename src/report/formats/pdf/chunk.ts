import { shortened } from '../../layout.ts';
import { type Block, type Column, inWords, type Run } from '../printed/block.ts';
import { colours, inkColour } from '../printed/colours.ts';
import { type Fragment, type Line, type Look, setLines } from './lines.ts';
import type { Typefaces } from './typeface.ts';

// A4 in points, and the text on it: 22 mm at the sides.
export const page = { width: 595.28, height: 841.89, left: 62, top: 76, bottom: 770 } as const;
export const textWidth = page.width - 2 * page.left;
const labelWidth = 78;

/** Names of structure types (ISO 32000-1, 14.8.4). */
export type Tag = 'P' | 'H1' | 'H2' | 'H3' | 'BlockQuote' | 'Caption' | 'LBody' | 'TOCI' | 'TH' | 'TD';

/** What stands on pages as one: lines with white space before. Points. */
export type Chunk = {
  readonly tag: Tag;
  /** The list, table of contents or table that it is part of. */
  readonly group: 'L' | 'TOC' | 'Table' | null;
  readonly lines: readonly Line[];
  readonly before: number;
  /** Never the last on its page. */
  readonly leads: boolean;
  /** On one page, where one has room for it. */
  readonly isWhole: boolean;
  readonly onNewPage: boolean;
  /** Of a heading: where links and the outline lead. */
  readonly heading: { readonly level: 1 | 2 | 3; readonly words: string; readonly anchor: string } | null;
  /** Of a quote: how far from the left its rule stands. */
  readonly bar: number | null;
  /** Of a table: the row of heads comes again on each page that the table goes on to; how many cells. */
  readonly row: { readonly isHead: boolean; readonly cells: number } | null;
  readonly isTableEnd: boolean;
};

const usual = {
  group: null,
  before: 0,
  leads: false,
  isWhole: false,
  onNewPage: false,
  heading: null,
  bar: null,
  row: null,
  isTableEnd: false,
} as const;

const text: Look = { face: 'sans', size: 9.5, colour: inkColour };
const small: Look = { ...text, size: 8.2 };
const label: Look = { ...text, colour: colours.quiet };
const leading = 13;

const headings = {
  1: { size: 15, leading: 19, before: 14 },
  2: { size: 12.5, leading: 17, before: 20 },
  3: { size: 10.5, leading: 14, before: 14 },
} as const;

/** Blocks set in lines. `pageOf`: as the contents say it. What is held is the columns of the table that is open. */
export async function* chunksOf(
  blocks: AsyncIterable<Block>,
  faces: Typefaces,
  pageOf: (anchor: string) => number,
): AsyncIterable<Chunk> {
  let columns: readonly Column[] = [];
  const set = (runs: readonly Run[], look: Look, left = 0, right = 0, high = leading) =>
    setLines(runs, look, { left, width: textWidth - left - right, leading: high }, faces);

  for await (const block of blocks) {
    switch (block.is) {
      case 'title':
        yield {
          ...usual,
          tag: 'P',
          lines: set([{ words: block.words }], { face: 'bold', size: 24, colour: inkColour }, 0, 0, 30),
          leads: true,
        };
        if (block.below === null) break;
        yield {
          ...usual,
          tag: 'P',
          lines: set([{ words: block.below }], { face: 'sans', size: 13, colour: colours.quiet }, 0, 0, 18),
        };
        break;
      case 'heading': {
        const { level, runs, anchor, onNewPage } = block;
        const { size, leading: high, before } = headings[level];
        const spaced = runs.flatMap((run, at) => (at === 0 ? [run] : [{ words: ' ' }, run]));
        yield {
          ...usual,
          tag: `H${level}`,
          lines: set(spaced, { face: 'bold', size, colour: inkColour }, 0, 0, high),
          before,
          leads: true,
          isWhole: true,
          onNewPage,
          heading: { level, words: inWords(runs), anchor },
        };
        break;
      }
      case 'paragraph':
        yield { ...usual, tag: 'P', lines: set(block.runs, text), before: 6 };
        break;
      case 'row': {
        const words = set(block.runs, text, labelWidth);
        const named = setLines([block.label], label, { left: 0, width: labelWidth - 6, leading }, faces);
        yield { ...usual, tag: 'P', lines: beside(named, words), before: 3, leads: block.leads };
        break;
      }
      case 'quote': {
        const lines = set([{ words: block.words }], { ...text, face: 'serif', size: 9.2 }, labelWidth + 12, 0, leading);
        yield { ...usual, tag: 'BlockQuote', lines, before: 3, isWhole: lines.length <= 14, bar: labelWidth + 2 };
        break;
      }
      case 'item': {
        const lines = set(block.runs, text, 12);
        const sign = set([{ words: '•' }], text);
        yield { ...usual, tag: 'LBody', group: 'L', lines: beside(sign, lines), before: 6, leads: block.leads };
        break;
      }
      case 'table': {
        columns = block.columns;
        yield {
          ...usual,
          tag: 'Caption',
          group: 'Table',
          lines: set([{ words: block.caption }], { ...text, face: 'bold' }),
          before: 12,
          leads: true,
        };
        const heads = columns.map(({ name }): Run => ({ words: name, ink: 'strong' }));
        yield { ...tableRow(heads, columns, faces, true), leads: true };
        break;
      }
      case 'cells':
        yield tableRow(block.cells, columns, faces, false);
        break;
      case 'table-end':
        yield { ...usual, tag: 'P', lines: [], isTableEnd: true };
        break;
      case 'contents': {
        yield {
          ...usual,
          tag: 'P',
          lines: set([{ words: block.title }], { face: 'bold', size: 10.5, colour: inkColour }),
          before: 16,
          leads: true,
        };
        for (const { level, words, to } of block.entries) {
          const look: Look = level === 2 ? { ...text, face: 'bold' } : text;
          const left = level === 2 ? 0 : 12;
          const lines = set([{ words, to }], look, left, 40);
          const number = atRight(set([{ words: `${pageOf(to)}`, to }], look), textWidth);
          const [first, ...rest] = lines;
          const withNumber = {
            height: leading,
            fragments: [...(first?.fragments ?? []), ...(number?.fragments ?? [])],
            endsInWord: first?.endsInWord ?? false,
          };
          yield {
            ...usual,
            tag: 'TOCI',
            group: 'TOC',
            lines: [withNumber, ...rest],
            before: level === 2 ? 4 : 0,
            leads: level === 2,
            isWhole: true,
          };
        }
        break;
      }
      default:
        block satisfies never;
    }
  }
}

/** Two columns of lines as one. */
function beside(left: readonly Line[], right: readonly Line[]): readonly Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => ({
    height: leading,
    fragments: [...(left[at]?.fragments ?? []), ...(right[at]?.fragments ?? [])],
    endsInWord: right[at]?.endsInWord ?? false,
  }));
}

/** The line with its end at `right`. */
function atRight([line]: readonly Line[], right: number): Line | undefined {
  if (line === undefined) return undefined;
  const end = Math.max(0, ...line.fragments.map(({ x, width }) => x + width));
  return { ...line, fragments: line.fragments.map((each) => ({ ...each, x: each.x + right - end })) };
}

const cellLength = 300;
const cellLeading = 11;
const padding = { x: 3, y: 2.5 } as const;

/** A row as one line, as high as the highest of its cells. */
function tableRow(cells: readonly Run[], columns: readonly Column[], faces: Typefaces, isHead: boolean): Chunk {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const fragments: Fragment[] = [];
  let [left, lines] = [0, 1];
  for (const [cell, column] of columns.entries()) {
    const width = (textWidth * column.share) / shares;
    const run = cells[cell] ?? { words: '' };
    const set = setLines(
      [{ ...run, words: shortened(run.words, cellLength) }],
      small,
      { left: left + padding.x, width: width - 2 * padding.x, leading: cellLeading },
      faces,
    );
    for (const [at, line] of set.entries()) {
      const placed = column.isNumber ? atRight([line], left + width - padding.x) : line;
      for (const each of placed?.fragments ?? [])
        fragments.push({ ...each, cell, down: each.down + padding.y + at * cellLeading });
    }
    lines = Math.max(lines, set.length);
    left += width;
  }
  return {
    ...usual,
    tag: isHead ? 'TH' : 'TD',
    group: 'Table',
    lines: [{ height: lines * cellLeading + 2 * padding.y, fragments, endsInWord: false }],
    row: { isHead, cells: columns.length },
    before: isHead ? 3 : 0,
    isWhole: true,
  };
}
