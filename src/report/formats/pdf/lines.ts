import { plain, type Run } from '../printed/block.ts';
import { colours, inkColour, linkColour } from '../printed/colours.ts';
import { type Face, type Shaped, settable, type Typefaces } from './typeface.ts';

/** How words are set where they do not stand out. `size` in points. */
export type Look = { readonly face: Face; readonly size: number; readonly colour: string };

/** A stretch of a line in one look. Points: `x` from the left of the text, `down` from the top of its line to the feet of its letters. */
export type Fragment = {
  readonly x: number;
  readonly down: number;
  readonly width: number;
  readonly look: Look;
  readonly words: readonly Shaped[];
  readonly link: string | null;
  readonly to: string | null;
  /** Of a row of a table, which of its cells, from 0. */
  readonly cell: number;
};

/** `height` in points. `endsInWord`: a word goes on in the next line. */
export type Line = { readonly height: number; readonly fragments: readonly Fragment[]; readonly endsInWord: boolean };

/** Where lines are to stand: points from the left of the text. */
export type Measure = { readonly left: number; readonly width: number; readonly leading: number };

/** Words broken into lines, at spaces; what is longer than a line, where an address or a path may be broken, or else anywhere. */
export function setLines(runs: readonly Run[], look: Look, measure: Measure, faces: Typefaces): readonly Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let width = 0;
  const end = (endsInWord = false) => {
    lines.push({ height: measure.leading, fragments: fragments(pieces, measure, faces), endsInWord });
    pieces = [];
    width = 0;
  };
  for (const unit of units(runs, look, faces)) {
    const space = pieces.length === 0 ? 0 : spaceWidth(unit.pieces[0], faces);
    if (width + space + unit.width <= measure.width) {
      if (space > 0) pieces.push(spaceBefore(unit, pieces));
      pieces.push(...unit.pieces);
      width += space + unit.width;
      continue;
    }
    if (unit.width <= measure.width) {
      if (pieces.length > 0) end();
      pieces.push(...unit.pieces);
      width = unit.width;
      continue;
    }
    if (space > 0) pieces.push(spaceBefore(unit, pieces));
    width += space;
    for (const part of unit.pieces.flatMap((piece) => parts(piece, measure.width, faces))) {
      const own = widthOf(part, faces);
      if (width + own > measure.width && pieces.length > 0) end(true);
      pieces.push(part);
      width += own;
    }
  }
  if (pieces.length > 0 || lines.length === 0) end();
  return lines;
}

type Piece = { readonly words: string; readonly look: Look; readonly link: string | null; readonly to: string | null };

/** What stands between two spaces, in as many looks as it has. */
type Unit = { readonly pieces: readonly Piece[]; readonly width: number };

function* units(runs: readonly Run[], look: Look, faces: Typefaces): Iterable<Unit> {
  let pieces: Piece[] = [];
  const unit = (): Unit => ({ pieces, width: pieces.reduce((sum, each) => sum + widthOf(each, faces), 0) });
  for (const run of runs) {
    const own = lookOf(run, look);
    for (const { face, words } of settable(plain(run.words), own.face, faces)) {
      const set = face === own.face ? own : { ...own, face };
      for (const [at, word] of words.split(' ').entries()) {
        if (at > 0 && pieces.length > 0) {
          yield unit();
          pieces = [];
        }
        if (word !== '') pieces.push({ words: word, look: set, link: run.link ?? null, to: run.to ?? null });
      }
    }
  }
  if (pieces.length > 0) yield unit();
}

function lookOf({ ink, link, to }: Run, look: Look): Look {
  if (link !== undefined || to !== undefined) return { ...look, colour: linkColour };
  if (ink === undefined) return look;
  const face = ink === 'quiet' ? (look.face === 'serif' ? 'serif' : 'sans') : 'bold';
  return { ...look, face, colour: ink === 'strong' ? inkColour : colours[ink] };
}

function widthOf({ words, look }: Pick<Piece, 'words' | 'look'>, faces: Typefaces): number {
  return (faces[look.face].shape(words).width * look.size) / 1000;
}

function spaceWidth(next: Piece | undefined, faces: Typefaces): number {
  return next === undefined ? 0 : widthOf({ words: ' ', look: next.look }, faces);
}

/** Part of a link where it stands between two words of one. */
function spaceBefore({ pieces: [next] }: Unit, before: readonly Piece[]): Piece {
  const last = before.at(-1);
  const isWithin = last !== undefined && next !== undefined && last.link === next.link && last.to === next.to;
  const look = next?.look ?? last?.look;
  if (look === undefined) throw new Error('a space stands between two words');
  return { words: ' ', look, link: isWithin ? next.link : null, to: isWithin ? next.to : null };
}

/** The piece in parts of which each fits. */
function parts(piece: Piece, width: number, faces: Typefaces): readonly Piece[] {
  return piece.words
    .split(/(?<=[/\\\-_.,;:?&=@)\]])/u)
    .flatMap((words) => (widthOf({ ...piece, words }, faces) <= width ? [words] : Array.from(words)))
    .map((words) => ({ ...piece, words }));
}

/** Neighbours in one look and of one link stand together. */
function fragments(pieces: readonly Piece[], { left, leading }: Measure, faces: Typefaces): readonly Fragment[] {
  const all: (Fragment & { words: Shaped[] })[] = [];
  let x = left;
  for (const piece of pieces) {
    const { look, link, to } = piece;
    const own = widthOf(piece, faces);
    const last = all.at(-1);
    const shaped = faces[look.face].shape(piece.words);
    if (last !== undefined && last.look === look && last.link === link && last.to === to) {
      last.words.push(shaped);
      all[all.length - 1] = { ...last, width: last.width + own };
    } else all.push({ x, down: feet(look, leading), width: own, look, words: [shaped], link, to, cell: 0 });
    x += own;
  }
  return all;
}

/** The letters in the middle of their line: Source has its capitals .66 of the size high. */
function feet({ size }: Look, leading: number): number {
  return (leading + 0.66 * size) / 2;
}
