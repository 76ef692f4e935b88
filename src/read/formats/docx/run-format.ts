import { integer, isOn, type Xml } from './xml.ts';

/** What a run's properties say; what they leave open is absent. */
export type RunFormat = {
  readonly hidden?: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  readonly font?: string;
  /** The `w:color`, or the `w14:textFill` that newer programs draw instead of it. */
  readonly paint?: Xml;
  /** A `w14:textOutline`: letters without fill may still show their edges. */
  readonly outline?: Xml;
  readonly shading?: Xml;
  readonly highlight?: string;
  /** Width of the letters, 1 as the font draws them. */
  readonly stretch?: number;
  /** What is added to the width of every letter, in points. */
  readonly gap?: number;
  /** How far above the line it stands, in points. */
  readonly raised?: number;
  /** Small and high, as the mark of a note or the cents of a price. */
  readonly superscript?: boolean;
};

type Growing = { -readonly [property in keyof RunFormat]: RunFormat[property] };

const nothingSaid: RunFormat = {};
/** Of properties that were met before: those that are written alike are one object. */
const formats = new WeakMap<Xml, RunFormat>();

export function runFormat(properties: Xml | null): RunFormat {
  if (properties === null) return nothingSaid;
  const known = formats.get(properties);
  if (known !== undefined) return known;
  const format = formatIn(properties);
  formats.set(properties, format);
  return format;
}

function formatIn(properties: Xml): RunFormat {
  const format: Growing = {};
  let colour: Xml | undefined;
  let fill: Xml | undefined;
  for (const node of properties.children) {
    if (typeof node === 'string') continue;
    switch (node.name) {
      case 'w:vanish':
        format.hidden = isOn(node);
        break;
      case 'w:specVanish':
        // Hidden even where a program shows what is hidden (17.3.2.36).
        if (isOn(node)) format.hidden = true;
        break;
      case 'w:b':
        format.bold = isOn(node);
        break;
      case 'w:i':
        format.italic = isOn(node);
        break;
      case 'w:sz': {
        const halfPoints = number(node);
        if (halfPoints !== null && halfPoints > 0) format.size = halfPoints / 2;
        break;
      }
      case 'w:rFonts': {
        const font = node.attributes.get('ascii') ?? node.attributes.get('hAnsi');
        if (font !== undefined) format.font = font;
        break;
      }
      case 'w:color':
        colour = node;
        break;
      case 'textFill':
        fill = node;
        break;
      case 'textOutline':
        format.outline = node;
        break;
      case 'w:shd':
        format.shading = node;
        break;
      case 'w:highlight':
        format.highlight = node.attributes.get('val') ?? 'none';
        break;
      case 'w:w': {
        const percent = integer(node.attributes.get('val')?.replace('%', ''));
        // Real files have 0, which is drawn as 100.
        if (percent !== null && percent > 0) format.stretch = percent / 100;
        break;
      }
      case 'w:spacing': {
        const twentieths = number(node);
        if (twentieths !== null) format.gap = twentieths / 20;
        break;
      }
      case 'w:vertAlign':
        format.superscript = node.attributes.get('val') === 'superscript';
        break;
      case 'w:position': {
        const halfPoints = number(node);
        if (halfPoints !== null) format.raised = halfPoints / 2;
        break;
      }
    }
  }
  const paint = fill ?? colour;
  if (paint !== undefined) format.paint = paint;
  return format;
}

function number(node: Xml): number | null {
  return integer(node.attributes.get('val'));
}

/** From the nearest to the farthest: what the run says, and the styles of its characters, its paragraph and its table, and the defaults. */
type Layers = {
  readonly direct: RunFormat;
  readonly character: RunFormat;
  readonly paragraph: RunFormat;
  readonly table: RunFormat;
  readonly defaults: RunFormat;
};

/**
 * A run's format. Bold, italic and hidden are toggles: two styles that both set one cancel out, direct properties decide alone
 * (17.7.3).
 */
export function effectiveRun(layers: Layers): RunFormat {
  const { direct, paragraph } = layers;
  const ofParagraph = effective.get(paragraph) ?? new WeakMap<RunFormat, Effective>();
  effective.set(paragraph, ofParagraph);
  const last = ofParagraph.get(direct);
  if (last !== undefined && isSame(last.layers, layers)) return last.format;
  const format = merged(layers);
  ofParagraph.set(direct, { layers, format });
  return format;
}

type Effective = { readonly layers: Layers; readonly format: RunFormat };

/** What came out last for a paragraph style and what a run says: a document has few pairs of them, and the rest seldom differs. */
const effective = new WeakMap<RunFormat, WeakMap<RunFormat, Effective>>();

function isSame(a: Layers, b: Layers): boolean {
  return a.character === b.character && a.table === b.table && a.defaults === b.defaults;
}

function merged({ direct, character, paragraph, table, defaults }: Layers): RunFormat {
  const toggled = (name: 'hidden' | 'bold' | 'italic'): boolean =>
    direct[name] ??
    (defaults[name] === true || ((character[name] === true) !== (paragraph[name] === true)) !== (table[name] === true));
  return {
    ...defaults,
    ...table,
    ...paragraph,
    ...character,
    ...direct,
    hidden: toggled('hidden'),
    bold: toggled('bold'),
    italic: toggled('italic'),
  };
}
