import type { Rewrite } from '../model/document.ts';
import type { Piece } from '../model/piece.ts';
import { turnBox } from '../model/place.ts';
import { isOrdinary, plainSigns } from './disguise.ts';

/** A piece with its text as it goes into the document: single spaces, nothing invisible, plain letters. Never empty. */
export type Line = {
  readonly text: string;
  /** The piece that it came from: all that is not text is asked there. */
  readonly piece: Piece;
  /** As on a piece: one per UTF-16 unit of `text`, and last the right edge. */
  readonly edges?: Float32Array;
  /** As on a piece: one per UTF-16 unit of `text`. */
  readonly confidences?: readonly number[];
  /** Where the piece has other characters, as on a document but in offsets of `text`. */
  readonly rewrites?: readonly Rewrite[];
  /** x of the first character in points (PDF, DOCX), or columns of white space before it (text). */
  readonly left: number;
  /** x where it ends (PDF), or columns (text). Infinity where the format does not say. */
  readonly right: number;
  /** True where it was cut out of a long piece, so that its start is no start of a printed line. */
  readonly inner?: boolean;
};

/** Pieces as lines. Pieces without a visible character are left out. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    const cleaned = clean(piece.text, usable(piece), piece.confidences);
    if (cleaned.text !== '') lines.push({ ...cleaned, piece, left: leftOf(piece), right: rightOf(piece) });
  }
  return lines;
}

/** A stretch of a line as a line of its own. */
export function slice(line: Line, start: number, end: number): Line {
  const { edges, confidences, rewrites } = line;
  return {
    ...line,
    text: line.text.slice(start, end),
    ...(edges === undefined ? {} : { edges: edges.subarray(start, end + 1) }),
    ...(confidences === undefined ? {} : { confidences: confidences.slice(start, end) }),
    ...(rewrites === undefined ? {} : { rewrites: within(rewrites, start, end) }),
  };
}

function within(rewrites: readonly Rewrite[], from: number, to: number): readonly Rewrite[] {
  return rewrites
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end, was }) => ({ start: start - from, end: end - from, was }));
}

function usable(piece: Piece): Float32Array | undefined {
  return piece.edges?.length === piece.text.length + 1 ? piece.edges : undefined;
}

function leftOf(piece: Piece): number {
  if (piece.look !== undefined) return piece.look.left;
  if (piece.place.in === 'pdf') return piece.place.box[0];
  return /^\s*/.exec(piece.text)?.[0].replace(/\t/g, '    ').length ?? 0;
}

function rightOf(piece: Piece): number {
  if (piece.unit === 'paragraph') return Number.POSITIVE_INFINITY;
  if (piece.place.in === 'pdf') {
    const [x, , width] = turnBox(piece.place.box, piece.turn);
    return x + width;
  }
  return piece.text.trimEnd().length;
}

// Zero-width and bidirectional controls, soft hyphens and the like: default-ignorable code points of Unicode that print nothing.
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const untidy = /[\s\p{Cc}]{2}|(?! )[\s\p{Cc}\uFFFE]|^\s|\s$|\p{Surrogate}/u;
const space = /[\s\p{Cc}]/u;

type Cleaned = Pick<Line, 'text' | 'edges' | 'confidences' | 'rewrites'>;

function clean(text: string, edges?: Float32Array, confidences?: readonly number[]): Cleaned {
  const unchanged = {
    text,
    ...(edges === undefined ? {} : { edges }),
    ...(confidences === undefined ? {} : { confidences }),
  };
  if (isOrdinary(text) && !text.startsWith(' ') && !text.endsWith(' ') && !text.includes('  ')) return unchanged;
  const plain = plainSigns(text);
  if (plain.size === 0 && !untidy.test(text) && !invisible.test(text)) return unchanged;
  let out = '';
  const kept: number[] = [];
  const rewrites: Rewrite[] = [];
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  let at = 0;
  for (const sign of wellFormed) {
    const from = at;
    at += sign.length;
    if (invisible.test(sign)) {
      // A soft hyphen is layout, as the end of a line is.
      if (sign !== '\u00ad') rewrites.push({ start: out.length, end: out.length, was: sign });
      continue;
    }
    const blank = space.test(sign);
    if (blank && (out === '' || out.endsWith(' '))) continue;
    const other = plain.get(from);
    if (other !== undefined) {
      rewrites.push({ start: out.length, end: out.length + other.length, was: sign });
      for (let unit = 0; unit < other.length; unit += 1) kept.push(Math.min(from + unit, at - 1));
      out += other;
      continue;
    }
    // PDFium's mark for a hyphen at the end of a line.
    out += blank ? ' ' : sign === '\uFFFE' ? '-' : sign;
    for (let unit = from; unit < at; unit += 1) kept.push(unit);
  }
  if (out.endsWith(' ')) out = out.slice(0, -1);
  const units = kept.slice(0, out.length);
  const cleaned: Cleaned = {
    text: out,
    ...(rewrites.length === 0 ? {} : { rewrites: within(rewrites, 0, out.length) }),
    ...(confidences === undefined ? {} : { confidences: units.map((unit) => confidences[unit] ?? 0) }),
  };
  if (edges === undefined) return cleaned;
  const ends = [...units, (units.at(-1) ?? -1) + 1];
  return { ...cleaned, edges: Float32Array.from(ends, (unit) => edges[unit] ?? 0) };
}
