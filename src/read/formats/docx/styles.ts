import { type RunFormat, runFormat } from './run-format.ts';
import { type TableStyle, tableStyle } from './table-styles.ts';
import { child, children, integer, valOf, type Xml } from './xml.ts';

export type ParagraphFormat = {
  readonly numId?: string;
  readonly level?: number;
  /** Outline level from 0; 9 is body text. */
  readonly outline?: number;
  /** Left indent in points. */
  readonly left?: number;
  readonly centred?: boolean;
  readonly shading?: Xml;
  /** The paragraph's lines, or the frame it stands in, are so low that no letter can be seen. */
  readonly flat?: boolean;
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
  /** The style's own looks after those that it is based on; none where there is no style of this id. */
  readonly table: (id: string | null) => readonly TableStyle[];
  /** A numbering style's `numId`, for `numStyleLink`. */
  readonly numberingOf: (id: string) => string | null;
  readonly defaults: RunFormat;
};

type Definition = {
  readonly id: string;
  readonly element: Xml;
  readonly basedOn: string | null;
  readonly name: string;
  readonly run: RunFormat;
  readonly paragraph: ParagraphFormat;
};

/** Word itself stops at about ten. */
const longestChain = 20;

export function readStyles(root: Xml | null): Styles {
  const definitions = new Map<string, Definition>();
  let defaultParagraph: string | null = null;
  for (const style of children(root, 'w:style')) {
    const id = style.attributes.get('styleId');
    if (id === undefined) continue;
    definitions.set(id, {
      id,
      element: style,
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
    character: (id) => (id === null ? runFormat(null) : resolve(id).run),
    table: (id) =>
      id === null
        ? []
        : chainOf(id, definitions)
            .toReversed()
            .map(({ element }) => tableStyle(element)),
    numberingOf: (id) => definitions.get(id)?.paragraph.numId ?? null,
    defaults: runFormat(child(child(documentDefaults, 'w:rPrDefault'), 'w:rPr')),
  };
}

/** The style and what it is based on, nearest first. A circle ends where it closes. */
function chainOf(id: string, definitions: ReadonlyMap<string, Definition>): readonly Definition[] {
  const links: Definition[] = [];
  let next: string | null = id;
  while (next !== null && links.length < longestChain) {
    const definition: Definition | undefined = definitions.get(next);
    if (definition === undefined || links.includes(definition)) break;
    links.push(definition);
    next = definition.basedOn;
  }
  return links;
}

function inherit(id: string, definitions: ReadonlyMap<string, Definition>, defaults: ParagraphFormat): Style {
  const links = chainOf(id, definitions);
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

export function paragraphFormat(properties: Xml | null): ParagraphFormat {
  if (properties === null) return {};
  const numbering = child(properties, 'w:numPr');
  const numId = valOf(numbering, 'w:numId');
  const level = integer(valOf(numbering, 'w:ilvl'));
  const outline = integer(valOf(properties, 'w:outlineLvl'));
  const left = leftIndent(properties);
  const alignment = valOf(properties, 'w:jc');
  const shading = child(properties, 'w:shd');
  const flat = isFlat(properties);
  return {
    ...(numId === null ? {} : { numId }),
    ...(level === null ? {} : { level }),
    ...(outline === null ? {} : { outline }),
    ...(left === null ? {} : { left }),
    ...(alignment === null ? {} : { centred: alignment === 'center' }),
    ...(shading === null ? {} : { shading }),
    ...(flat === null ? {} : { flat }),
  };
}

/** In twentieths of a point: lines that are so high, and no higher, cut off all but a hairline of their letters. */
const lowest = 40;

/** Null where the properties leave the height of lines open (17.3.1.33, 17.3.1.11). */
function isFlat(properties: Xml): boolean | null {
  const line = child(properties, 'w:spacing')?.attributes;
  const frame = child(properties, 'w:framePr')?.attributes;
  if (frame?.get('hRule') === 'exact' && isLow(frame.get('h'))) return true;
  if (line?.get('line') === undefined) return null;
  return line.get('lineRule') === 'exact' && isLow(line.get('line'));
}

/** Whether a height that is exact, in twentieths of a point, lets nothing be seen. */
export function isLow(height: string | undefined): boolean {
  const twentieths = integer(height);
  // Old converters write an exact height as a negative one.
  return twentieths !== null && Math.abs(twentieths) <= lowest;
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
