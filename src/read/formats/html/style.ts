import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** How words look where an element stands, as far as it matters for reading. Sizes and lengths in points. */
export type Style = {
  /** Not on the page, nor anything inside, whatever it says of itself. */
  readonly gone: boolean;
  /** On the page and not drawn; something inside may be. */
  readonly invisible: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly size: number;
  readonly white: boolean;
  /** Something that is not white lies behind them, as far as the file says. */
  readonly shaded: boolean;
  readonly centred: boolean;
  readonly left: number;
  /** White space and line breaks of the source are kept. */
  readonly preformatted: boolean;
  /** Of the list that is open; CSS name ("lower-alpha"). */
  readonly listType: string | null;
};

/** What a page begins with: 12 points is the 16 pixels of every browser. */
export const plainStyle: Style = {
  gone: false,
  invisible: false,
  bold: false,
  italic: false,
  struck: false,
  size: 12,
  white: false,
  shaded: false,
  centred: false,
  left: 0,
  preformatted: false,
  listType: null,
};

/** The rules of a page's own style sheets whose selector is one simple word: `p`, `.note`, `#mark`, `p.note`. */
export type Sheet = ReadonlyMap<string, Declarations>;
type Declarations = ReadonlyMap<string, string>;

/** Enough for any word processor's export. */
const mostRules = 5_000;

/** Reads style sheets. Selectors of several words, and rules under a condition (`@media print`), are left out. */
export function readSheet(css: string): Sheet {
  const sheet = new Map<string, Map<string, string>>();
  const plain = css.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, ' ');
  let rules = 0;
  for (const part of plain.split('}')) {
    const [selectors, body, nested] = part.split('{');
    // A third part is a rule inside another one: "@media print { p { …".
    if (selectors === undefined || body === undefined || nested !== undefined || rules++ > mostRules) continue;
    const declarations = declarationsOf(body);
    for (const selector of selectors.split(',')) {
      const name = selector.trim().toLowerCase();
      if (!/^[a-z0-9]*[.#]?[\w-]+$/.test(name)) continue;
      const known = sheet.get(name);
      if (known === undefined) sheet.set(name, new Map(declarations));
      else for (const [property, value] of declarations) known.set(property, value);
    }
  }
  return sheet;
}

function declarationsOf(css: string): Declarations {
  const found = new Map<string, string>();
  for (const declaration of css.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const value = declaration.slice(colon + 1).replace(/!\s*important/i, '');
    found.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return found;
}

/** The style inside an element: what it inherits, what its name means, the sheets, its own attributes. */
export function styleOf(element: Element, outer: Style, sheet: Sheet): Style {
  let style = byName(element, outer);
  const own = attribute(element, 'style');
  for (const declarations of rulesFor(element, sheet)) style = withDeclarations(style, declarations, outer);
  return own === null ? style : withDeclarations(style, declarationsOf(own), outer);
}

function rulesFor(element: Element, sheet: Sheet): readonly Declarations[] {
  if (sheet.size === 0) return [];
  const name = element.tagName;
  const id = attribute(element, 'id')?.toLowerCase();
  const classes = (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/).slice(0, 20);
  const selectors = [name, ...classes.flatMap((each) => [`.${each}`, `${name}.${each}`])];
  return [...selectors, `#${id}`, `${name}#${id}`].flatMap((selector) => sheet.get(selector) ?? []);
}

function byName(element: Element, outer: Style): Style {
  const opens = indents.has(element.tagName) ? { listType: null, left: outer.left + indentPoints } : {};
  const named = { ...outer, ...opens, ...(meanings[element.tagName] ?? {}) };
  if (attribute(element, 'hidden') !== null) return { ...named, gone: true };
  const centred = { center: true, left: false, right: false, justify: false }[attribute(element, 'align') ?? ''];
  const white = isWhite(attribute(element, 'color'));
  const shade = attribute(element, 'bgcolor');
  return {
    ...named,
    ...(centred === undefined ? {} : { centred }),
    ...(white === null ? {} : { white }),
    ...(shade === null ? {} : { shaded: isWhite(shade) !== true }),
  };
}

const bold = { bold: true };
const italic = { italic: true };
const struck = { struck: true };
const preformatted = { preformatted: true };
const meanings: Readonly<Record<string, Partial<Style>>> = {
  b: bold,
  strong: bold,
  th: bold,
  h1: { bold: true, size: 24 },
  h2: { bold: true, size: 18 },
  h3: { bold: true, size: 14 },
  h4: bold,
  h5: { bold: true, size: 10 },
  h6: { bold: true, size: 8 },
  i: italic,
  em: italic,
  cite: italic,
  s: struck,
  strike: struck,
  center: { centred: true },
  pre: preformatted,
  textarea: preformatted,
  listing: preformatted,
  xmp: preformatted,
};

/** The 40 pixels by which browsers indent these. */
const indentPoints = 30;
const indents = new Set(['ul', 'ol', 'menu', 'dir', 'blockquote', 'dd']);

function withDeclarations(style: Style, declarations: Declarations, outer: Style): Style {
  let changed = style;
  for (const [name, value] of declarations) changed = { ...changed, ...changeOf(name, value, outer) };
  return changed;
}

function changeOf(name: string, value: string, outer: Style): Partial<Style> {
  switch (name) {
    case 'display':
      return value === 'none' ? { gone: true } : {};
    case 'visibility':
      return value === 'inherit' ? {} : { invisible: value !== 'visible' };
    case 'mso-hide':
      return value === 'all' ? { gone: true } : {};
    case 'opacity':
      return Number.parseFloat(value) < 0.05 ? { gone: true } : {};
    case 'font-size': {
      const size = points(value, outer.size);
      return size === null ? {} : { size };
    }
    case 'color': {
      const white = isWhite(value);
      return white === null ? {} : { white };
    }
    case 'background':
    case 'background-color':
      return /^(?:none|transparent|inherit|initial)/.test(value) ? {} : { shaded: isWhite(value) !== true };
    case 'font-weight':
      return { bold: value.startsWith('bold') || Number.parseInt(value, 10) >= 600 };
    case 'font-style':
      return { italic: value === 'italic' || value === 'oblique' };
    case 'text-decoration':
    case 'text-decoration-line':
      return value.includes('line-through') ? { struck: true } : {};
    case 'text-align':
      return { centred: value === 'center' };
    case 'margin-left':
    case 'padding-left':
      return { left: Math.max(0, outer.left + (points(value, outer.size) ?? 0)) };
    case 'white-space':
      return { preformatted: value.startsWith('pre') && value !== 'pre-line' };
    case 'list-style':
    case 'list-style-type':
      return { listType: value.split(/\s+/).find((word) => word !== 'outside' && word !== 'inside') ?? null };
    default:
      return {};
  }
}

/** CSS Values 3, 5.1 and 5.2; null for what is no plain length. */
function points(value: string, em: number): number | null {
  const [, digits, unit = ''] = /^(-?[\d.]+)(pt|px|em|rem|%|in|cm|mm)?$/.exec(value) ?? [];
  if (digits === undefined) return null;
  const factors: Readonly<Record<string, number>> = {
    pt: 1,
    px: 0.75,
    em,
    rem: 12,
    '%': em / 100,
    in: 72,
    cm: 72 / 2.54,
    mm: 7.2 / 2.54,
  };
  const length = Number(digits) * (factors[unit] ?? 0.75);
  return Number.isFinite(length) ? length : null;
}

/** Whether a colour is white or nearly; null where there is none. */
function isWhite(colour: string | null): boolean | null {
  if (colour === null || colour === '' || /^(?:inherit|initial|unset|currentcolor)/.test(colour)) return null;
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (hex !== undefined) return /^(?:[f][a-f\d]?){3}$/i.test(hex);
  const parts = /^rgba?\(([^)]*)\)/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (parts !== undefined) return parts.slice(0, 3).every((part) => part >= 240) || parts[3] === 0;
  return /^(?:white|snow|ivory|transparent)\b/i.test(colour.trim());
}

/** At this size, in points, and below, a line of words is a hairline. */
const unreadable = 1;

/** Whether words of this style are on the page and yet seen by nobody, or not on it at all. */
export function isUnseen({ gone, invisible, size, white, shaded }: Style): boolean {
  return gone || invisible || size <= unreadable || (white && !shaded);
}

/** The value of an attribute, or null where it is not there. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}
