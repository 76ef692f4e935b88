import { SaxesParser } from 'saxes';

/**
 * An element as WordprocessingML needs it. `name` has the prefix `w:` (main), `m:` (mathematics) or `mc:` (compatibility)
 * by namespace, whatever the file calls it, transitional or strict; elements of all other namespaces have their local name alone.
 * Attributes go by local name.
 */
export type Xml = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Xml | string)[];
};

/** `root` holds what came before the fault. */
export type XmlReading = { readonly root: Xml | null; readonly fault: XmlFault | null };
export type XmlFault = 'malformed' | 'doctype' | 'too-deep' | 'too-large';

/** Word itself nests tables some dozens deep; a table level costs three or four elements. */
const deepest = 400;
/**
 * Elements and texts of one part. An agreement of 2 million characters in runs of eight has about this many; at 1.5 million the tree
 * takes some 400 MB.
 */
const mostNodes = 1_500_000;
/** On one element. Word's own root has about forty. */
const mostAttributes = 256;

/** Elements that say nothing about words, numbers or looks, dropped with all inside: half of what an edited document holds. */
const needless = new Set(
  (
    'proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak lang szCs bCs iCs u kern ' +
    'sectPrChange tblPrChange tcPrChange trPrChange tblBorders tcBorders tabs pBdr widowControl ' +
    'keepNext keepLines noProof lsdException rsids fldData'
  )
    .split(' ')
    .map((name) => `w:${name}`),
);

const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
]);

class Stop extends Error {
  readonly code: XmlFault;
  constructor(code: XmlFault) {
    super(code);
    this.code = code;
  }
}

type Growing = { name: string; attributes: ReadonlyMap<string, string>; children: (Xml | string)[] };
type Scope = { readonly uris: ReadonlyMap<string, string>; readonly names: Map<string, string> };
const noAttributes: ReadonlyMap<string, string> = new Map();

/** Parses a part into a tree. Never throws: malformed XML, a DOCTYPE, or a tree too deep or too large ends the reading there. */
export function parseXml(bytes: Uint8Array): XmlReading {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: Growing[] = [];
  const scopes: (Scope | null)[] = [];
  let scope: Scope = {
    uris: new Map([
      ['w', 'w:'],
      ['m', 'm:'],
      ['mc', 'mc:'],
    ]),
    names: new Map(),
  };
  let root: Growing | null = null;
  let nodes = 0;
  let attributes = 0;
  /** Open elements from the outermost needless one inwards. */
  let skipping = 0;

  parser.on('doctype', () => {
    throw new Stop('doctype');
  });
  parser.on('error', () => {
    throw new Stop('malformed');
  });
  parser.on('attribute', () => {
    attributes++;
    if (attributes > mostAttributes) throw new Stop('too-large');
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    if (skipping > 0 || needless.has(nameIn(scope, tag.name))) {
      skipping++;
      if (open.length + skipping > deepest) throw new Stop('too-deep');
      return;
    }
    const declared = declarations(tag.attributes, scope);
    scopes.push(declared === null ? null : scope);
    if (declared !== null) scope = declared;
    const element: Growing = { name: nameIn(scope, tag.name), attributes: attributesOf(tag.attributes), children: [] };
    const parent = open.at(-1);
    if (parent !== undefined) parent.children.push(element);
    else root ??= element;
    open.push(element);
    nodes++;
    if (open.length > deepest) throw new Stop('too-deep');
    if (nodes > mostNodes) throw new Stop('too-large');
  });
  parser.on('closetag', () => {
    if (skipping > 0) {
      skipping--;
      return;
    }
    open.pop();
    scope = scopes.pop() ?? scope;
  });
  const addText = (text: string): void => {
    if (skipping > 0) return;
    open.at(-1)?.children.push(text);
    nodes++;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  try {
    parser.write(decode(bytes)).close();
    return { root, fault: null };
  } catch (error) {
    if (error instanceof Stop) return { root, fault: error.code };
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

function declarations(attributes: Record<string, string>, outer: Scope): Scope | null {
  let uris: Map<string, string> | null = null;
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue;
    uris ??= new Map(outer.uris);
    uris.set(key === 'xmlns' ? '' : key.slice(6), prefixes.get(attributes[key] ?? '') ?? '');
  }
  return uris === null ? null : { uris, names: new Map() };
}

function nameIn(scope: Scope, raw: string): string {
  const known = scope.names.get(raw);
  if (known !== undefined) return known;
  const colon = raw.indexOf(':');
  const name = (scope.uris.get(colon === -1 ? '' : raw.slice(0, colon)) ?? '') + raw.slice(colon + 1);
  scope.names.set(raw, name);
  return name;
}

function attributesOf(attributes: Record<string, string>): ReadonlyMap<string, string> {
  let kept: Map<string, string> | null = null;
  for (const key in attributes) {
    const local = key.slice(key.indexOf(':') + 1);
    // Revision ids stand on nearly every element and say nothing to a reader.
    if (local.startsWith('rsid') || key.startsWith('xmlns') || local === 'paraId' || local === 'textId') continue;
    kept ??= new Map();
    kept.set(local, attributes[key] ?? '');
  }
  return kept ?? noAttributes;
}

/** The first child element of this name, or null. */
export function child(element: Xml | null, name: string): Xml | null {
  if (element === null) return null;
  for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node;
  return null;
}

/** All child elements of this name. */
export function children(element: Xml | null, name: string): Xml[] {
  const found: Xml[] = [];
  for (const node of element?.children ?? []) if (typeof node !== 'string' && node.name === name) found.push(node);
  return found;
}

/** The `val` attribute of the first child of this name, or null. */
export function valOf(element: Xml | null, name: string): string | null {
  return child(element, name)?.attributes.get('val') ?? null;
}

/** A whole number as the format writes it, or null where it is none (or none that a document could mean). */
export function integer(text: string | null | undefined): number | null {
  if (text === null || text === undefined || !/^[+-]?\d{1,9}(?:\.\d+)?$/.test(text.trim())) return null;
  return Math.trunc(Number(text));
}

/** An on-off property (ECMA-376 Part 1, 17.17.4): present without a value is on. */
export function isOn(property: Xml): boolean {
  const value = property.attributes.get('val');
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

/** The on-off property of this name, or null where it is not there. */
export function toggle(element: Xml | null, name: string): boolean | null {
  const found = child(element, name);
  return found === null ? null : isOn(found);
}

/** The element itself or the first paragraph inside it, in document order. */
export function firstParagraph(element: Xml): Xml | null {
  if (element.name === 'w:p') return element;
  for (const node of element.children) {
    const found = typeof node === 'string' ? null : firstParagraph(node);
    if (found !== null) return found;
  }
  return null;
}
