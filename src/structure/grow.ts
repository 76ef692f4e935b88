import { betweenCells } from '../model/cells.ts';
import type { Anchor, Rewrite } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Draft } from './draft.ts';
import { type Line, slice } from './line.ts';
import { remembered } from './remembered.ts';

/** The text of the document with where each stretch of it came from, and one span for every draft. */
export type Grown = {
  readonly text: string;
  readonly anchors: readonly Anchor[];
  readonly rewrites: readonly Rewrite[];
  readonly spans: readonly Span[];
};

/** Puts the lines of all blocks together to one text. Text and anchors grow in this one loop; nothing changes either afterwards. */
export function grow(drafts: readonly Draft[]): Grown {
  const isKnown = vocabulary(drafts);
  const parts: string[] = [];
  const anchors: Anchor[] = [];
  const rewrites: Rewrite[] = [];
  const spans: Span[] = [];
  let length = 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const draft of drafts) {
    if (spans.length > 0) add('\n');
    const start = length;
    for (const [index, line] of draft.lines.entries()) {
      const before = draft.lines[index - 1];
      const next = draft.lines[index + 1];
      if (before !== undefined) add(between(before, line));
      const shown =
        next !== undefined && losesHyphen(line, next, isKnown) ? slice(line, 0, line.text.length - 1) : line;
      anchors.push(anchorOf(shown, length));
      for (const { start, end, was } of shown.rewrites ?? []) {
        rewrites.push({ start: length + start, end: length + end, was });
      }
      add(shown.text);
    }
    spans.push({ start, end: length });
  }
  return { text: parts.join(''), anchors, rewrites, spans };
}

function anchorOf(line: Line, start: number): Anchor {
  const { edges, confidences, piece, text } = line;
  return {
    start,
    end: start + text.length,
    place: piece.place,
    ...(piece.turn === undefined ? {} : { turn: piece.turn }),
    ...(edges === undefined ? {} : { edges }),
    ...(confidences === undefined ? {} : { confidences }),
  };
}

function between(before: Line, line: Line): string {
  const from = before.piece.cell;
  const to = line.piece.cell;
  if (from !== undefined && to !== undefined) return from.column === to.column ? ' ' : betweenCells;
  return endsInHyphen(before.text) && /^[\p{L}\d]/u.test(line.text) ? '' : ' ';
}

function endsInHyphen(text: string): boolean {
  return isHyphen(text.at(-1)) && /[\p{L}\d]$/u.test(text.slice(-3, -1));
}

function isHyphen(sign: string | undefined): boolean {
  return sign === '-' || sign === '‐';
}

const realPrefixes = new Set(
  'non third co self pre post cross multi anti inter sub semi ex e well all on off up to re so one two three four five six first second long short full high low day year month business month right good state up in decision time mutually legally'.split(
    ' ',
  ),
);

/** Whether the hyphen at the end of the line only broke a word in two. */
function losesHyphen(line: Line, next: Line, isKnown: (word: string) => boolean): boolean {
  if (line.piece.unit !== 'line' || next.piece.unit !== 'line' || line.piece.cell !== undefined) return false;
  if (!isHyphen(line.text.at(-1))) return false;
  const head = /([\p{L}]+(?:-[\p{L}]+)*)[-‐]$/u.exec(line.text.slice(-60))?.[1]?.toLowerCase();
  const tail = /^\p{Ll}[\p{L}]*/u.exec(next.text.slice(0, 40))?.[0]?.toLowerCase();
  if (head === undefined || tail === undefined) return false;
  const hyphened = isKnown(`${head}-${tail}`);
  if (isKnown(head + tail) !== hyphened) return !hyphened;
  return !realPrefixes.has(head) && !/^(?:party|parties|based|free|wide|related|specific|term|day|year)$/.test(tail);
}

/** Whether a word (small letters and hyphens) stands whole within a line somewhere. Few are asked for, where a line ends in a hyphen. */
function vocabulary(drafts: readonly Draft[]): (word: string) => boolean {
  const lines = drafts.flatMap((draft) => draft.lines.map(({ text }) => text));
  if (!lines.some(endsInHyphen)) return () => false;
  const all = lines.join('\n').toLowerCase().replaceAll('‐', '-');
  return remembered((word) => all.includes(word) && new RegExp(`(?<!\\p{L}-?)${word}(?![-\\p{L}])`, 'u').test(all));
}
