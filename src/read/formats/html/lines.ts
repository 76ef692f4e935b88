import type { Piece } from '../../../model/piece.ts';
import type { Style } from './style.ts';

/** Text on its way to pieces. A block of one line is a paragraph; one with line breaks inside is so many printed lines. */
export type Lines = {
  readonly pieces: Piece[];
  /** Of the line that is open. */
  parts: string[];
  /** What lists draw before the next words. */
  labels: string[];
  /** Lines of the block that is open; null for an empty one. */
  block: (Line | null)[];
  line: Line | null;
  /** Characters that may still come; below zero, nothing more is taken. */
  room: number;
};

/** What the words of a line have in common with the place where they stand. */
export type Stand = {
  readonly style: Style;
  readonly zone: Piece['zone'];
  /** Outline level of the heading that they are. */
  readonly heading: number | null;
  readonly cell: NonNullable<Piece['cell']> | null;
  /** How many lists are open. */
  readonly lists: number;
};

type Line = {
  readonly stand: Stand;
  readonly sourceLine: number;
  readonly label: string | null;
  text: string;
  letters: number;
  bold: number;
  italic: number;
};

export function startLines(room: number): Lines {
  return { pieces: [], parts: [], labels: [], block: [], line: null, room };
}

/** Adds text as it stands in the source, whose first character is on that line of it. */
export function addText(lines: Lines, text: string, sourceLine: number, stand: Stand): void {
  if (!stand.style.preformatted) {
    addToLine(lines, text, sourceLine, stand);
    return;
  }
  for (const [index, part] of text.split(/\r\n|[\r\n]/).entries()) {
    if (index > 0) endLine(lines);
    addToLine(lines, part, sourceLine + index, stand);
  }
}

function addToLine(lines: Lines, text: string, sourceLine: number, stand: Stand): void {
  const letters = text.replace(/[\s\u00a0]+/g, '').length;
  if (letters > 0) {
    lines.line ??= opened(lines, sourceLine + breaksBefore(text), stand);
    lines.line.letters += letters;
    if (stand.style.bold) lines.line.bold += letters;
    if (stand.style.italic) lines.line.italic += letters;
  }
  lines.parts.push(text);
  lines.room -= text.length;
}

function opened(lines: Lines, sourceLine: number, stand: Stand): Line {
  const label = lines.labels.length === 0 ? null : lines.labels.join(' ');
  lines.labels = [];
  return { stand, sourceLine, label, text: '', letters: 0, bold: 0, italic: 0 };
}

function breaksBefore(text: string): number {
  return (/^\s*/.exec(text)?.[0].match(/\n/g) ?? []).length;
}

/** Ends the line and not the block. */
export function endLine(lines: Lines): void {
  const { line, parts } = lines;
  const text = parts.join('').replace(/\s+/g, ' ').trim();
  lines.parts = [];
  lines.line = null;
  lines.block.push(line === null || text === '' ? null : { ...line, text });
}

/** Ends the block, if one is open, and hands it on. */
export function endBlock(lines: Lines): void {
  if (lines.line !== null || lines.block.length > 0) endLine(lines);
  lines.parts = [];
  const printed = lines.block.filter((line) => line !== null).length;
  let gap = true;
  for (const line of lines.block) {
    if (line !== null) lines.pieces.push(pieceOf(line, printed > 1 ? { gap } : null));
    gap = line === null;
  }
  lines.block = [];
}

function pieceOf(line: Line, among: { gap: boolean } | null): Piece {
  const { stand, label, letters } = line;
  const { style, zone, heading, cell, lists } = stand;
  const isLine = among !== null && cell === null;
  return {
    text: label === null ? line.text : `${label} ${line.text}`,
    place: { in: 'text', line: line.sourceLine },
    unit: isLine ? 'line' : 'paragraph',
    zone,
    ...(label === null ? {} : { label, listLevel: Math.max(0, lists - 1) }),
    ...(heading === null ? {} : { headingLevel: heading }),
    ...(cell === null ? {} : { cell }),
    look: {
      size: style.size,
      bold: line.bold === letters,
      italic: line.italic === letters,
      left: style.left,
      centred: style.centred,
    },
    ...(isLine && among.gap ? { gapBefore: true } : {}),
  };
}
