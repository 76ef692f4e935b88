import type { Palette } from './colours.ts';
import { fillGround, type Ground, plainColour } from './ground.ts';
import type { Way } from './unseen.ts';
import { child, integer, type Xml } from './xml.ts';

/** What is known of the drawing around a text box: what its words stand on (null: what lies under it), and why nobody sees it. */
export type Drawn = { readonly ground: Ground | null; readonly low: boolean; readonly way: Way | null };

export const undrawn: Drawn = { ground: null, low: false, way: null };

/** English Metric Units: 12,700 to the point, 914,400 to the inch. */
const [point, inch] = [12_700, 914_400];
/** In points: of a box so narrow or low, nothing but its edge is drawn. */
const thinnest = 2;
/** In points. A margin is seldom wider, and a place is measured from the margin, the column or the edge of the page. */
const widestMargin = 144;
/** In points, of the largest page that a word processor allows. */
const largestPage = 1584;

/** What is known inside an element of a drawing, given what was known around it. */
export function inside(element: Xml, outer: Drawn, palette: Palette): Drawn {
  switch (element.name) {
    case 'anchor':
    case 'inline':
      return anchored(element, outer);
    case 'wsp': {
      const way = outer.low && !growsWithText(element) ? 'in a box that is not shown' : outer.way;
      return { ground: shapeGround(element, palette) ?? outer.ground, low: false, way };
    }
    case 'shape':
    case 'rect':
    case 'roundrect':
    case 'oval':
      return oldShape(element, outer);
    default:
      return outer;
  }
}

/** Size and place as drawings have them (20.4.2.7, 20.4.2.3); `hidden` stands on their properties (20.4.2.5). */
function anchored(element: Xml, outer: Drawn): Drawn {
  const extent = child(element, 'extent');
  const [width, height] = [extent?.attributes.get('cx'), extent?.attributes.get('cy')].map((size) => integer(size));
  const low = [width, height].some((size) => typeof size === 'number' && size < thinnest * point);
  const away = [
    isAway(offset(element, 'positionH'), (width ?? 0) / point),
    isAway(offset(element, 'positionV'), (height ?? 0) / point),
  ].includes(true);
  const unseen = ['1', 'true'].includes(child(element, 'docPr')?.attributes.get('hidden') ?? '');
  return { ...outer, low, way: unseen ? 'in a box that is not shown' : away ? 'off the page' : outer.way };
}

/** In points, or null where the place is given by a word (`center`). */
function offset(anchor: Xml, name: string): number | null {
  const written = child(child(anchor, name), 'posOffset')?.children[0];
  const units = typeof written === 'string' ? integer(written) : null;
  return units === null ? null : units / point;
}

function isAway(from: number | null, size: number): boolean {
  return from !== null && (from >= largestPage || from + size <= -widestMargin);
}

function growsWithText(shape: Xml): boolean {
  return child(child(shape, 'bodyPr'), 'spAutoFit') !== null;
}

/** Null where the shape has no fill. */
function shapeGround(shape: Xml, palette: Palette): Ground | null {
  const properties = child(shape, 'spPr');
  if (child(properties, 'noFill') !== null) return null;
  const solid = child(properties, 'solidFill');
  if (solid !== null) return isClear(solid) ? 'unknown' : fillGround(solid, palette);
  if (['gradFill', 'blipFill', 'pattFill', 'grpFill'].some((name) => child(properties, name) !== null))
    return 'unknown';
  const styled = child(child(shape, 'style'), 'fillRef');
  return styled === null || styled.attributes.get('idx') === '0' ? null : fillGround(styled, palette);
}

/** Whether what lies under a fill shines through it (20.1.2.3.1). */
function isClear(fill: Xml): boolean {
  return fill.children.some(
    (colour) => typeof colour !== 'string' && Number(child(colour, 'alpha')?.attributes.get('val') ?? 100_000) < 90_000,
  );
}

/** A shape of the old form (VML, part 4, 14.1.2): white where nothing else is said. */
function oldShape(element: Xml, outer: Drawn): Drawn {
  const style = new Map(
    (element.attributes.get('style') ?? '')
      .split(';')
      .map((entry) => entry.split(':').map((word) => word.trim().toLowerCase()))
      .map(([name = '', value = '']) => [name, value]),
  );
  const [width, height] = [points(style.get('width')), points(style.get('height'))];
  const grows = /mso-fit-shape-to-text:\s*t/i.test(child(element, 'textbox')?.attributes.get('style') ?? '');
  const low = !grows && [width, height].some((size) => size !== null && size < thinnest);
  const away =
    isAway(points(style.get('margin-left') ?? style.get('left')), width ?? 0) ||
    isAway(points(style.get('margin-top') ?? style.get('top')), height ?? 0);
  const unseen = style.get('visibility') === 'hidden' || style.get('display') === 'none' || low;
  return {
    ground: oldGround(element) ?? outer.ground,
    low: false,
    way: unseen ? 'in a box that is not shown' : away ? 'off the page' : outer.way,
  };
}

function oldGround(element: Xml): Ground | null {
  if (['f', 'false', '0'].includes(element.attributes.get('filled') ?? '')) return null;
  const fill = child(element, 'fill');
  if (fill !== null && (fill.attributes.get('type') ?? 'solid') !== 'solid') return 'unknown';
  if (fill?.attributes.get('opacity') !== undefined) return 'unknown';
  const written = element.attributes.get('fillcolor') ?? fill?.attributes.get('color');
  return written === undefined ? [255, 255, 255] : (plainColour(written) ?? 'unknown');
}

/** A length with its unit in points; without one it counts pixels, 96 to the inch. Null where it is none. */
function points(length: string | undefined): number | null {
  const [, number, unit] = /^(-?[\d.]{1,12})(pt|in|cm|mm|px|pc)?$/.exec(length ?? '') ?? [];
  if (number === undefined || Number.isNaN(Number(number))) return null;
  const each = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75, pc: 12 };
  return Number(number) * (unit === undefined ? 0.75 : each[unit as keyof typeof each]);
}

/** Whether a drawing lies behind the words and is large enough to be their ground. */
export function isBehind(anchor: Xml): boolean {
  if (!['1', 'true'].includes(anchor.attributes.get('behindDoc') ?? '')) return false;
  const extent = child(anchor, 'extent');
  const [width, height] = [integer(extent?.attributes.get('cx')), integer(extent?.attributes.get('cy'))];
  return (width ?? inch) >= inch && (height ?? inch) >= inch / 4;
}
