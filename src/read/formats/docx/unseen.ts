import { automaticInk, type Colour, type Palette, standsOut } from './colours.ts';
import { fillGround, type Ground, highlightGround, shadingGround, textColour } from './ground.ts';
import type { RunFormat } from './run-format.ts';
import { child, type Xml } from './xml.ts';

/** Why nobody sees words, in the order in which a Problem lists the ways. */
export const ways = [
  'formatted as hidden',
  'in the colour of what stands behind them',
  'without a fill',
  'tiny',
  'squeezed together',
  'on lines without height',
  'off the page',
  'in a row or cell that is not shown',
  'in a box that is not shown',
] as const;
export type Way = (typeof ways)[number];

/** In points, as for PDF: print of a credit card's back is 4. */
const tiny = 2.5;
/** In points: the width of a letter, half of its height where nothing changes it, below which it is a stroke. */
const narrowest = 0.5;
/** Of its size, by which a letter overlaps the one before it; a letter is about half as wide as its size. */
const overlap = 0.35;
/** In points: the largest size of a page that a word processor allows. */
const largestPage = 1584;

/** Why words of this format are not seen where they stand, or null. */
export function whyUnseen(format: RunFormat, ground: Ground, palette: Palette): Way | null {
  if (format.hidden === true) return 'formatted as hidden';
  const size = format.size ?? 10;
  if (size < tiny) return 'tiny';
  if ((format.stretch ?? 1) * size * 0.5 < narrowest || (format.gap ?? 0) <= -overlap * size)
    return 'squeezed together';
  if (Math.abs(format.raised ?? 0) >= largestPage) return 'off the page';
  // Words that leave their colour to the program stand out from all but a highlight.
  if (format.paint === undefined && format.highlight === undefined) return null;
  return withoutContrast(format, ground, palette);
}

function withoutContrast(
  { paint, outline, shading, highlight }: RunFormat,
  around: Ground,
  palette: Palette,
): Way | null {
  const under = (shading === undefined ? null : shadingGround(shading, palette)) ?? around;
  const ground = highlightGround(highlight ?? 'none') ?? under;
  const ink = paint === undefined ? null : inkOf(paint, palette);
  if (ink === 'none') return outline !== undefined && child(outline, 'solidFill') !== null ? null : 'without a fill';
  if (ground === 'unknown' || under === 'unknown' || ink === 'unknown') return null;
  const colour = ink ?? automaticInk(under);
  return standsOut(colour, ground) ? null : 'in the colour of what stands behind them';
}

/** The colour that letters are drawn in: none where they have no fill, null where it is left to the program. */
function inkOf(paint: Xml, palette: Palette): Colour | 'unknown' | 'none' | null {
  if (paint.name !== 'textFill') return textColour(paint, palette);
  if (child(paint, 'noFill') !== null) return 'none';
  const solid = child(paint, 'solidFill');
  if (solid === null) return 'unknown';
  return isTransparent(solid) ? 'none' : fillGround(solid, palette);
}

/** In the fill of words, unlike that of drawings, `alpha` is how much shines through ([MS-DOCX] 2.6.1.1). */
function isTransparent(solid: Xml): boolean {
  const colour = child(solid, 'srgbClr') ?? child(solid, 'schemeClr');
  return Number(child(colour, 'alpha')?.attributes.get('val') ?? 0) >= 95_000;
}
