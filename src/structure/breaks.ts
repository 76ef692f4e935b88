import { groupBy } from './group.ts';
import { labelAt } from './label.ts';
import type { Line } from './line.ts';
import { endsSentence, isCapitals, readsLikeHeading } from './words.ts';

/** Whether a line begins a new block. `unsure` is for labels: the numbering decides. */
export type Break = 'begins' | 'goes-on' | 'unsure';

/** Where the lines beside a line usually begin and end: those of its page and column (PDF), or of the whole file. */
export type Margins = (line: Line) => Edges;

type Edges = { readonly left: number; readonly right: number };

/** From 1; 0 where the format has no pages. */
export function pageOf({ piece: { place } }: Line): number {
  switch (place.in) {
    case 'pdf':
      return place.page;
    case 'text':
      return place.page ?? 0;
    case 'docx':
      return 0;
    default:
      return place satisfies never;
  }
}

/** The usual edges of the text: where nine of ten characters' lines end. */
export function marginsOf(lines: readonly Line[]): Margins {
  const all = lines.filter(({ piece }) => piece.unit === 'line' && piece.zone === 'body');
  const usual = edges(all);
  const found = new Map<number, { readonly gutter: number; readonly columns: readonly [Edges, Edges] }>();
  for (const [page, own] of groupBy(all, pageOf)) {
    const gutter = own[0]?.piece.place.in === 'pdf' ? gutterOf(own) : Number.POSITIVE_INFINITY;
    const left = own.filter((line) => line.left < gutter);
    const right = own.filter((line) => line.left >= gutter);
    const measured = (column: readonly Line[]): Edges => (column.length < 12 ? usual : edges(column));
    found.set(page, { gutter, columns: right.length === 0 ? [measured(own), usual] : [edges(left), edges(right)] });
  }
  return (line) => {
    const page = found.get(pageOf(line));
    return page?.columns[line.left < page.gutter ? 0 : 1] ?? usual;
  };
}

/** In lines: fewer on one side are no column. */
const columnLines = 8;

/** x at which the right one of two columns begins, or Infinity where the page has one: no line but a few titles crosses it. */
function gutterOf(lines: readonly Line[]): number {
  if (lines.length < 2 * columnLines) return Number.POSITIVE_INFINITY;
  const { left, right } = edges(lines);
  const middle = left + (right - left) / 2;
  const far = lines.filter((line) => line.left > middle - (right - left) * 0.08);
  if (far.length < Math.max(columnLines, lines.length * 0.25)) return Number.POSITIVE_INFINITY;
  const gutter = Math.min(...far.map((line) => line.left)) - 1;
  const across = lines.filter((line) => line.left < gutter && line.right > gutter).length;
  const near = lines.filter((line) => line.right <= gutter).length;
  return near >= columnLines && across <= lines.length * 0.1 ? gutter : Number.POSITIVE_INFINITY;
}

function edges(lines: readonly Line[]): { left: number; right: number } {
  const rights = Float64Array.from(lines, (line) => line.right).sort();
  const lefts = Float64Array.from(lines, (line) => line.left).sort();
  return {
    left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    right: rights[Math.min(rights.length - 1, Math.floor(rights.length * 0.9))] ?? 0,
  };
}

/** Lines that are never wrapped are longer than anybody prints them, in characters. */
const unwrapped = 220;

export type Neighbour = {
  readonly line: Line;
  /** Whether a label stands at its start. */
  readonly labelled: boolean;
};

/** Whether `next` begins a block, or goes on with the one that `last` is the end of. `first` began that block. */
export function breakBefore(next: Neighbour, last: Line, first: Neighbour, margins: Margins): Break {
  const { line } = next;
  if (line.inner === true) return 'unsure';
  const a = last.piece;
  const b = line.piece;
  if (a.unit !== 'line' || b.unit !== 'line' || a.cell !== undefined || b.cell !== undefined) return 'begins';
  if (a.zone !== b.zone || b.headingLevel !== undefined) return 'begins';
  const shape = shapeOf(last, margins);
  const ended = endsSentence(last.text);
  const lowercase = /^["“'‘(]?\p{Ll}/u.test(line.text);
  const turned = pageOf(last) !== pageOf(line) || climbs(last, line);
  if (next.labelled) {
    // A full line that ends in ";" may well go on with "(b)" in the same paragraph.
    const apart = b.gapBefore === true || shape.short || isHeadingLine(last);
    // The second line of a paragraph may stand anywhere beside the first: only the third shows where its lines stand.
    const shifted = last !== first.line && Math.abs(line.left - last.left) > shiftOf(line);
    return apart || (ended && shifted) ? 'begins' : 'unsure';
  }
  if (signature.test(line.text) && last.text.length < signedLine) return 'begins';
  if (lowercase && /\p{L}[-‐]$/u.test(last.text)) return 'goes-on';
  if (turned) {
    if (lowercase && !/[.!?]["”']?$/.test(last.text)) return 'goes-on';
    if (!ended && !changesLook(last, line) && (endsOpen(last) || isFull(last, line, margins))) return 'goes-on';
    return ended || shape.short || changesLook(last, line) ? 'begins' : 'goes-on';
  }
  if (endsOpen(last) && sameLook(last, line) && !ended) return 'goes-on';
  if (wrapsHeading(last, line)) return 'goes-on';
  if (b.gapBefore === true) return lowercase && !ended && !isHeadingLine(last) ? 'goes-on' : 'begins';
  if (lowercase && !ended && !shape.veryShort) return 'goes-on';
  if (changesLook(last, line) && (shape.short || ended)) return 'begins';
  if (a.look?.centred !== b.look?.centred && shape.short) return 'begins';
  if (shape.unwrapped) return 'begins';
  if (ended && shape.short) return 'begins';
  if (indents(line, last, first) && (ended || shape.short)) return 'begins';
  if (outdents(line, last, first) && (ended || shape.short)) return 'begins';
  if (shape.short && (isHeadingLine(last) || shape.veryShort)) {
    return isCapitals(last.text) && isCapitals(line.text) && a.look?.centred === true ? 'goes-on' : 'begins';
  }
  return 'goes-on';
}

/** The lines that somebody who signs fills in. */
const signature =
  /^(?:By|BY|(?:Print(?:ed)? )?Name|(?:PRINT )?NAME|Title|TITLE|Its|Dated?|DATE|Executed on|Signature|SIGNATURE|Signed)\s?:|^\/s\/|^[-–—=]{5,}$/;

/** In characters: what stands above such a line is shorter than a line of a paragraph. */
const signedLine = 80;

/** Whether the line stands on top of the next column. */
function climbs(last: Line, line: Line): boolean {
  const from = last.piece.place;
  const to = line.piece.place;
  return from.in === 'pdf' && to.in === 'pdf' && line.left > last.left && to.box[1] > from.box[1] + 3 * to.box[3];
}

type Shape = { readonly short: boolean; readonly veryShort: boolean; readonly unwrapped: boolean };

function shapeOf(line: Line, margins: Margins): Shape {
  const margin = margins(line);
  const width = margin.right - margin.left;
  const room = margin.right - line.right;
  return {
    short: room > width * 0.1,
    veryShort: room > width * 0.4,
    unwrapped: line.piece.place.in === 'text' && margin.right > unwrapped,
  };
}

/** Whether the first word of the next line had no room on this one. Only in plain text, where lines are measured in characters. */
function isFull(line: Line, next: Line, margins: Margins): boolean {
  const [word = ''] = next.text.split(' ', 1);
  return line.piece.place.in === 'text' && line.right + 1 + word.length > margins(line).right;
}

function changesLook(a: Line, b: Line): boolean {
  const from = a.piece.look;
  const to = b.piece.look;
  if (from === undefined || to === undefined) return false;
  return Math.abs(from.size - to.size) > Math.max(from.size, to.size) * 0.08 || from.bold !== to.bold;
}

/** How far a line must stand in to be noticed: points on paper, columns of text. */
function shiftOf(line: Line): number {
  return line.piece.place.in === 'text' ? 1.5 : 4;
}

/** A heading that breaks off at a small word has not ended. */
function endsOpen(line: Line): boolean {
  return /(?:\s(?:and|of|the|for|to|or|in|on|by|with|a)|[,&])$/i.test(line.text) && line.text.length < 90;
}

/** Two bold lines close below each other and at the same left edge are one heading, unless the first is a label and no more. */
function wrapsHeading(last: Line, line: Line): boolean {
  if (line.piece.gapBefore === true || last.piece.look?.bold !== true || !sameLook(last, line)) return false;
  if (Math.abs(last.left - line.left) > 1 || /[.:]$/.test(last.text) || labelAt(last.text)?.end === last.text.length)
    return false;
  return isHeadingLine(last) && isHeadingLine(line) && last.text.split(' ').length + line.text.split(' ').length <= 12;
}

function sameLook(a: Line, b: Line): boolean {
  return a.piece.look !== undefined && b.piece.look !== undefined && !changesLook(a, b);
}

/** A first line that stands in, as book paragraphs do; not the text that hangs beside a label. */
function indents(line: Line, last: Line, first: Neighbour): boolean {
  if (line.left <= last.left + shiftOf(line)) return false;
  return !(first.line === last && first.labelled);
}

/** Back to the left of where the block's own lines stand; not the second line below a first line that stands in. */
function outdents(line: Line, last: Line, first: Neighbour): boolean {
  const shift = shiftOf(line);
  return line.left < last.left - shift && first.line !== last && line.left < first.line.left - shift;
}

function isHeadingLine(line: Line): boolean {
  const look = line.piece.look;
  if (!readsLikeHeading(line.text)) return false;
  return isCapitals(line.text) || look?.bold === true || look?.centred === true;
}
