import {
  asFill,
  asInk,
  attributeColour,
  black,
  type Colour,
  hex,
  inText,
  mixed,
  type Palette,
  white,
} from './colours.ts';
import { child, type Xml } from './xml.ts';

/** What stands behind words; unknown where a picture or a pattern does. */
export type Ground = Colour | 'unknown';

/** The colour of a `w:color`, or of the page (`w:background`); null where it is left to the program. */
export function textColour(element: Xml, palette: Palette): Colour | null {
  return attributeColour(element, inText, palette);
}

export function pageColour(background: Xml, palette: Palette): Colour | null {
  return attributeColour(background, asInk, palette);
}

/** What a `w:shd` draws (17.3.5), or null where it draws nothing. */
export function shadingGround(shading: Xml, palette: Palette): Ground | null {
  const pattern = shading.attributes.get('val') ?? 'clear';
  const fill = attributeColour(shading, asFill, palette);
  if (pattern === 'nil') return null;
  if (pattern === 'clear') return fill;
  const share = pattern === 'solid' ? 1 : Number(/^pct(\d{1,2})$/.exec(pattern)?.[1] ?? Number.NaN) / 100;
  if (Number.isNaN(share)) return 'unknown';
  return mixed(attributeColour(shading, asInk, palette) ?? black, fill ?? white, share);
}

const highlights: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000ff',
  cyan: '00ffff',
  green: '00ff00',
  magenta: 'ff00ff',
  red: 'ff0000',
  yellow: 'ffff00',
  white: 'ffffff',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'c0c0c0',
};

/** Null for `none` and for a name that the format does not have (17.18.40). */
export function highlightGround(name: string): Colour | null {
  return hex(highlights[name]);
}

/** The colour that an attribute of a drawing's old form names, or null (14.1.2.1). */
export function plainColour(written: string | undefined): Colour | null {
  const name = /^[a-z]+/i.exec(written ?? '')?.[0]?.toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])(?![0-9a-f])/i.exec(written ?? '');
  if (short !== null)
    return hex(
      short
        .slice(1)
        .flatMap((digit) => [digit, digit])
        .join(''),
    );
  return hex(name === undefined ? written?.slice(0, 7) : highlights[name]);
}

/** The colour of a drawing's `solidFill`, changed as its children say; unknown where it is made in a way that is not computed here. */
export function fillGround(fill: Xml, palette: Palette): Ground {
  const named = child(fill, 'schemeClr');
  const source = named ?? child(fill, 'srgbClr') ?? child(fill, 'sysClr');
  const value = source?.attributes.get('val');
  const colour = named === null ? hex(source?.attributes.get('lastClr') ?? value) : (palette(value ?? '') ?? null);
  if (source === null || colour === null) return 'unknown';
  return source.children.reduce(
    (ground: Ground, node) => (typeof node === 'string' ? ground : changed(ground, node)),
    colour,
  );
}

/** Thousandths of a percent (20.1.2.3). Luminance is scaled on each part, which is exact for greys. */
function changed(ground: Ground, { name, attributes }: Xml): Ground {
  if (ground === 'unknown') return ground;
  const share = Number(attributes.get('val') ?? Number.NaN) / 100_000;
  if (Number.isNaN(share)) return 'unknown';
  switch (name) {
    case 'lumMod':
    case 'shade':
      return mixed(ground, black, share);
    case 'lumOff':
      return [ground[0] + share * 255, ground[1] + share * 255, ground[2] + share * 255];
    case 'tint':
      return mixed(ground, white, share);
    case 'alpha':
      // How much shines through is asked where it matters.
      return ground;
    default:
      return 'unknown';
  }
}
