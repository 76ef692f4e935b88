import type { PdfCharacter, PdfPage } from '../../../model/engines.ts';
import { type Turn, turnBox } from '../../../model/place.ts';

/** Characters of one direction, in content-stream order, with boxes as they stand once the page is turned so that they are upright. */
export type Directed = {
  readonly turn: Turn | undefined;
  /** True for words that run neither along nor across the page (a seal, a watermark): they have no lines. */
  readonly slanted: boolean;
  readonly characters: readonly PdfCharacter[];
  /** What is written over them, such as the values of form fields. */
  readonly overlaid: readonly PdfCharacter[];
};

/** Degrees by which a skewed scan may be off; beside slanted words, a letter that is a little off is one of them. */
const [tolerance, strict] = [10, 2];

/** The characters of a page by direction, that of most of them first: it is how the page is read. */
export function byDirection({
  characters,
  overlaidFrom,
}: Pick<PdfPage, 'characters' | 'overlaidFrom'>): readonly Directed[] {
  if (characters.every(isUpright)) {
    const over = overlaidFrom < characters.length;
    return [
      {
        turn: undefined,
        slanted: false,
        characters: over ? characters.slice(0, overlaidFrom) : characters,
        overlaid: over ? characters.slice(overlaidFrom) : [],
      },
    ];
  }
  const groups = new Map<number, { written: PdfCharacter[]; overlaid: PdfCharacter[] }>();
  let angle = 0;
  const allowed = characters.some((character) => nearest(character.angle ?? 0, tolerance) === -1) ? strict : tolerance;
  for (const [index, character] of characters.entries()) {
    // White space that the engine made up belongs to the words before it.
    if (!character.generated) angle = nearest(character.angle ?? 0, allowed);
    const group = groups.get(angle) ?? { written: [], overlaid: [] };
    groups.set(angle, group);
    (index < overlaidFrom ? group.written : group.overlaid).push(character);
  }
  return [...groups]
    .sort(([, a], [, b]) => b.written.length + b.overlaid.length - a.written.length - a.overlaid.length)
    .map(([turned, { written, overlaid }]) => directed(turned, written, overlaid));
}

function isUpright({ angle = 0 }: PdfCharacter): boolean {
  return angle <= tolerance || angle >= 360 - tolerance;
}

/** 0, 90, 180 or 270 where the angle is near one of these, else -1. */
function nearest(angle: number, allowed: number): number {
  const quarter = Math.round(angle / 90) * 90;
  return Math.abs(angle - quarter) <= allowed ? quarter % 360 : -1;
}

function directed(angle: number, written: readonly PdfCharacter[], overlaid: readonly PdfCharacter[]): Directed {
  if (angle === -1) return { turn: undefined, slanted: true, characters: [...written, ...overlaid], overlaid: [] };
  const turn = angle === 90 || angle === 180 || angle === 270 ? angle : undefined;
  const upright = (characters: readonly PdfCharacter[]) =>
    turn === undefined
      ? characters
      : characters.map((character) => ({ ...character, box: turnBox(character.box, turn) }));
  return { turn, slanted: false, characters: upright(written), overlaid: upright(overlaid) };
}
