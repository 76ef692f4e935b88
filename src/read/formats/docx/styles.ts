import { child, children, integer, toggle, valOf, type Xml } from './xml.ts';

/** What a run's properties say; what they leave open is absent. */
export type RunFormat = {
  readonly hidden?: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  readonly font?: string;
  readonly white?: boolean;
  /** On a ground of another colour, by shading or highlighting. */
  readonly shaded?: boolean;
};

export type ParagraphFormat = {
  readonly numId?: string;
  readonly level?: number;
  /** Outline level from 0; 9 is body text. */
  readonly outline?: number;
  /** Left indent in points. */
  readonly left?: number;
  readonly centred?: boolean;
  readonly shaded?: boolean;
};

/** A style with all that it inherits. `chain` is itself and then what it is based on, nearest first. */
export type Style = {
  readonly run: RunFormat;
  readonly paragraph: ParagraphFormat;
  readonly chain: readonly StyleLink[];
};

/** What one style itself says, without what it inherits. */
export type StyleLink = { readonly id: string; readonly own: ParagraphFormat };

export type Styles = {
  /** The paragraph style of this id; the default one where there is none of this id. */
  readonly paragraph: (id: string | null) => Style;
  readonly character: (id: string | null) => RunFormat;
  /** A numbering style's `numId`, for `numStyleLink`. */
  readonly numberingOf: (id: string) => string | null;
  readonly defaults: RunFormat;
};

type Definition = { id: string; basedOn: string | null; name: string; run: RunFormat; paragraph: ParagraphFormat };

/** Word itself stops at about ten. */
const longestChain = 50;

export function readStyles(root: Xml | null): Styles {
  const definitions = new Map<string, Definition>();
  let defaultParagraph: string | null = null;
  for (const style of children(root, 'w:style')) {
    const id = style.attributes.get('styleId');
    if (id === undefined) continue;
    definitions.set(id, {
      id,
      basedOn: valOf(style, 'w:basedOn'),
      name: valOf(style, 'w:name') ?? '',
      run: runFormat(child(style, 'w:rPr')),
      paragraph: paragraphFormat(child(style, 'w:pPr')),
    });
    const byDefault = style.attributes.get('default');
    if (
      style.attributes.get('type') === 'paragraph' &&
      (byDefault === '1' || byDefault === 'true' || byDefault === 'on')
    ) {
      defaultParagraph = id;
    }
  }
  const documentDefaults = child(root, 'w:docDefaults');
  const paragraphDefaults = paragraphFormat(child(child(documentDefaults, 'w:pPrDefault'), 'w:pPr'));
  const resolved = new Map<string, Style>();
  const resolve = (id: string): Style => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const style = inherit(id, definitions, paragraphDefaults);
    resolved.set(id, style);
    return style;
  };
  return {
    paragraph: (id) => resolve(id !== null && definitions.has(id) ? id : (defaultParagraph ?? '')),
    character: (id) => (id === null ? {} : resolve(id).run),
    numberingOf: (id) => definitions.get(id)?.paragraph.numId ?? null,
    defaults: runFormat(child(child(documentDefaults, 'w:rPrDefault'), 'w:rPr')),
  };
}

function inherit(id: string, definitions: ReadonlyMap<string, Definition>, defaults: ParagraphFormat): Style {
  const links: Definition[] = [];
  let next: string | null = id;
  while (next !== null && links.length < longestChain) {
    const definition: Definition | undefined = definitions.get(next);
    if (definition === undefined || links.includes(definition)) break;
    links.push(definition);
    next = definition.basedOn;
  }
  let run: RunFormat = {};
  let paragraph: ParagraphFormat = defaults;
  for (const link of links.toReversed()) {
    run = { ...run, ...link.run };
    paragraph = { ...paragraph, ...namedHeading(link), ...link.paragraph };
  }
  return { run, paragraph, chain: links.map(({ id, paragraph }) => ({ id, own: paragraph })) };
}

/** The built-in headings have their level by name, also where a writer left the outline level out (17.7.4.9). */
function namedHeading({ name }: Definition): ParagraphFormat {
  const level = /^heading ([1-9])$/i.exec(name)?.[1];
  return level === undefined ? {} : { outline: Number(level) - 1 };
}

export function runFormat(properties: Xml | null): RunFormat {
  if (properties === null) return {};
  const hidden = toggle(properties, 'w:vanish');
  const bold = toggle(properties, 'w:b');
  const italic = toggle(properties, 'w:i');
  const halfPoints = integer(valOf(properties, 'w:sz'));
  const fonts = child(properties, 'w:rFonts');
  const font = fonts?.attributes.get('ascii') ?? fonts?.attributes.get('hAnsi');
  const colour = valOf(properties, 'w:color');
  const shaded = isShaded(properties);
  return {
    ...(hidden === null ? {} : { hidden }),
    ...(bold === null ? {} : { bold }),
    ...(italic === null ? {} : { italic }),
    ...(halfPoints === null ? {} : { size: halfPoints / 2 }),
    ...(font === undefined ? {} : { font }),
    ...(colour === null ? {} : { white: /^ffffff$/i.test(colour) }),
    ...(shaded === null ? {} : { shaded }),
  };
}

/** Whether the ground behind the words is coloured; null where the properties leave it open (17.3.5). */
function isShaded(properties: Xml): boolean | null {
  const highlight = valOf(properties, 'w:highlight');
  const shading = child(properties, 'w:shd');
  if (highlight === null && shading === null) return null;
  const fill = shading?.attributes.get('fill') ?? 'auto';
  const pattern = shading?.attributes.get('val') ?? 'clear';
  return (highlight ?? 'none') !== 'none' || !/^(?:auto|ffffff)$/i.test(fill) || !/^(?:clear|nil)$/.test(pattern);
}

export function paragraphFormat(properties: Xml | null): ParagraphFormat {
  if (properties === null) return {};
  const numbering = child(properties, 'w:numPr');
  const numId = valOf(numbering, 'w:numId');
  const level = integer(valOf(numbering, 'w:ilvl'));
  const outline = integer(valOf(properties, 'w:outlineLvl'));
  const left = leftIndent(properties);
  const alignment = valOf(properties, 'w:jc');
  const shaded = isShaded(properties);
  return {
    ...(numId === null ? {} : { numId }),
    ...(level === null ? {} : { level }),
    ...(outline === null ? {} : { outline }),
    ...(left === null ? {} : { left }),
    ...(alignment === null ? {} : { centred: alignment === 'center' }),
    ...(shaded === null ? {} : { shaded }),
  };
}

/** In points; the format has twentieths of one, or from 2010 on a number with its unit (17.18.81). */
export function leftIndent(properties: Xml | null): number | null {
  const indent = child(properties, 'w:ind');
  const written = indent?.attributes.get('left') ?? indent?.attributes.get('start');
  if (written === undefined) return null;
  const [, number, unit] = /^(-?\d{1,6}(?:\.\d{1,6})?)(mm|cm|in|pt|pc|pi)?$/.exec(written) ?? [];
  if (number === undefined) return null;
  return Number(number) * pointsPer[unit === undefined ? 'twentieth' : (unit as keyof typeof pointsPer)];
}

const pointsPer = { twentieth: 1 / 20, mm: 72 / 25.4, cm: 72 / 2.54, in: 72, pt: 1, pc: 12, pi: 12 };

/**
 * A run's format from its direct properties, its character style and its paragraph's style. Bold, italic and hidden are toggles:
 * two styles that both set one cancel out, direct properties decide alone (17.7.3).
 */
export function effectiveRun(
  direct: RunFormat,
  character: RunFormat,
  paragraph: RunFormat,
  defaults: RunFormat,
): RunFormat {
  const toggled = (name: 'hidden' | 'bold' | 'italic'): boolean =>
    direct[name] ?? (defaults[name] === true || (character[name] === true) !== (paragraph[name] === true));
  const size = direct.size ?? character.size ?? paragraph.size ?? defaults.size;
  const font = direct.font ?? character.font ?? paragraph.font ?? defaults.font;
  const white = direct.white ?? character.white ?? paragraph.white ?? defaults.white ?? false;
  const shaded = direct.shaded ?? character.shaded ?? paragraph.shaded ?? defaults.shaded ?? false;
  return {
    hidden: toggled('hidden'),
    bold: toggled('bold'),
    italic: toggled('italic'),
    white,
    shaded,
    ...(size === undefined ? {} : { size }),
    ...(font === undefined ? {} : { font }),
  };
}
