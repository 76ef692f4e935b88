import { child, type Xml } from './xml.ts';

/** Red, green and blue, 0 to 255 each. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The colours of the theme by the names that a document calls them (17.18.97) and that drawings call them (20.1.10.54). */
export type Palette = (name: string) => Colour | undefined;

export const white: Colour = [255, 255, 255];
export const black: Colour = [0, 0, 0];

/** What Office draws with where the file has no theme. */
const officeTheme: Readonly<Record<string, Colour>> = {
  dk1: black,
  lt1: white,
  dk2: [31, 73, 125],
  lt2: [238, 236, 225],
};

/** The theme's own names of its colours, and what a document calls them besides. */
const slots = {
  dk1: ['dark1'],
  lt1: ['light1'],
  dk2: ['dark2'],
  lt2: ['light2'],
  accent1: [],
  accent2: [],
  accent3: [],
  accent4: [],
  accent5: [],
  accent6: [],
  hlink: ['hyperlink'],
  folHlink: ['followedHyperlink'],
};

/** What text and ground are, the settings say: attribute, what it is where they say nothing, and the names of the part. */
const roles = [
  ['t1', 'dark1', 'text1', 'tx1'],
  ['bg1', 'light1', 'background1', 'bg1'],
  ['t2', 'dark2', 'text2', 'tx2'],
  ['bg2', 'light2', 'background2', 'bg2'],
] as const;

/** From the theme part and the settings part (20.1.6.2, 17.15.1.20), as far as there are such. Read when the first colour is asked for. */
export function openPalette(theme: () => Xml | null, settings: Xml | null): Palette {
  let colours: ReadonlyMap<string, Colour> | null = null;
  return (name) => {
    colours ??= readColours(theme(), settings);
    return colours.get(name);
  };
}

function readColours(theme: Xml | null, settings: Xml | null): ReadonlyMap<string, Colour> {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  const mapping = child(settings, 'w:clrSchemeMapping');
  const palette = new Map<string, Colour>();
  for (const [own, others] of Object.entries(slots)) {
    const colour = themeColour(child(scheme, own)) ?? officeTheme[own];
    if (colour !== undefined) for (const name of [own, ...others]) palette.set(name, colour);
  }
  for (const [role, usual, ...parts] of roles) {
    const colour = palette.get(mapping?.attributes.get(role) ?? usual) ?? palette.get(usual);
    if (colour !== undefined) for (const name of parts) palette.set(name, colour);
  }
  return palette;
}

function themeColour(element: Xml | null): Colour | null {
  const system = child(element, 'sysClr');
  return hex(system?.attributes.get('lastClr') ?? child(element, 'srgbClr')?.attributes.get('val'));
}

export function hex(written: string | undefined): Colour | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(written ?? '')?.[1];
  if (digits === undefined) return null;
  const number = Number.parseInt(digits, 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

/** Which attributes of an element name a colour: `color` of text, and ink or fill of a shading. */
type Attributes = { readonly value: string; readonly theme: string; readonly tint: string; readonly shade: string };
export const inText: Attributes = { value: 'val', theme: 'themeColor', tint: 'themeTint', shade: 'themeShade' };
export const asInk: Attributes = { ...inText, value: 'color' };
export const asFill: Attributes = { value: 'fill', theme: 'themeFill', tint: 'themeFillTint', shade: 'themeFillShade' };

/** Null where the element leaves it to the program (`auto`). A theme's colour goes before a value (17.3.2.6). */
export function attributeColour({ attributes }: Xml, of: Attributes, palette: Palette): Colour | null {
  const themed = themedColour(attributes.get(of.theme), palette);
  if (themed === undefined) return hex(attributes.get(of.value));
  const lighter = Number.parseInt(attributes.get(of.tint) ?? 'ff', 16) / 255;
  const darker = Number.parseInt(attributes.get(of.shade) ?? 'ff', 16) / 255;
  return mixed(mixed(themed, white, lighter), black, darker);
}

function themedColour(name: string | undefined, palette: Palette): Colour | undefined {
  return name === undefined ? undefined : palette(name);
}

/** `share` of the first colour, the rest of the second. */
export function mixed(first: Colour, second: Colour, share: number): Colour {
  const part = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 1;
  const [red, green, blue] = [0, 1, 2].map((at) => (first[at] ?? 0) * part + (second[at] ?? 0) * (1 - part));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Brightness of 255 (Rec. 601) by which ink must stand out. Of the greys of the palette, white less 5 % does not; less 15 % does. */
const least = 16;
/** So far apart in one part, two colours differ to the eye though they are as bright. */
const leastPart = 64;

/** Whether words of the one colour can be seen on the other. */
export function standsOut(ink: Colour, ground: Colour): boolean {
  const parts = [0, 1, 2].map((at) => Math.abs((ink[at] ?? 0) - (ground[at] ?? 0)));
  return Math.abs(brightness(ink) - brightness(ground)) >= least || Math.max(...parts) >= leastPart;
}

/** Words whose colour is left to the program are white where the ground is dark, else black. */
export function automaticInk(ground: Colour): Colour {
  return brightness(ground) < 60 ? white : black;
}

function brightness([red, green, blue]: Colour): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
