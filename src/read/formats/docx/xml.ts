import { scanXml, type XmlFault } from './scan-xml.ts';
import type { Attribute, StartTag } from './start-tag.ts';

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

/** Word itself nests tables some dozens deep; a table level costs three or four elements. */
const deepest = 400;
/**
 * Elements and texts of one part. An agreement of 2 million characters in runs of eight has about this many; at 1.5 million the tree
 * takes some 400 MB.
 */
const mostNodes = 1_500_000;

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

/** Nobody asks where in the part such an element stands; of a run's properties fifteen of sixteen were written before. */
const repeated = new Set(['w:rPr', 'w:pPr']);
const mostWholes = 5_000;

const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
]);

/** Names and attributes depend on what the prefixes stand for where the tag is. */
type Scope = ReadonlyMap<string, string>;
type Meaning = {
  readonly tag: StartTag;
  readonly scope: Scope;
  /** The scope inside the element. */
  readonly inner: Scope;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly needless: boolean;
};

const usualScope: Scope = new Map([
  ['w', 'w:'],
  ['m', 'm:'],
  ['mc', 'mc:'],
]);
const noAttributes: ReadonlyMap<string, string> = new Map();
const noChildren: readonly Xml[] = [];

/** Parses a part into a tree. Never throws: malformed XML, a DOCTYPE, or a tree too deep or too large ends the reading there. */
export function parseXml(bytes: Uint8Array): XmlReading {
  let scope = usualScope;
  const open: Meaning[] = [];
  /** What is complete but for the element around it; and for each open element how much of that stands before its own. */
  const complete: (Xml | string)[] = [];
  const before: number[] = [];
  /** Elements that stand in many places, by how they are written: one and the same object, as long as the prefixes are. */
  const wholes = new Map<string, { readonly scope: Scope; readonly element: Xml }>();
  let count = 0;
  /** Open elements from the outermost needless one inwards. */
  let skipping = 0;

  const close = (): void => {
    if (skipping > 0) {
      skipping--;
      return;
    }
    const meaning = open.pop();
    const first = before.pop();
    if (meaning === undefined || first === undefined) return;
    scope = meaning.scope;
    const children = first === complete.length ? noChildren : complete.splice(first);
    complete.push({ name: meaning.name, attributes: meaning.attributes, children });
  };
  const fault = scanXml<Meaning>(decode(bytes), {
    meaning: (tag) => meaningOf(tag, scope),
    open: (known) => {
      const meaning = known.scope === scope ? known : meaningOf(known.tag, scope);
      if (skipping > 0 || meaning.needless) {
        skipping++;
        return open.length + skipping > deepest ? 'too-deep' : null;
      }
      scope = meaning.inner;
      open.push(meaning);
      before.push(complete.length);
      count++;
      if (open.length > deepest) return 'too-deep';
      return count > mostNodes ? 'too-large' : null;
    },
    close,
    text: (text) => {
      if (skipping > 0) return;
      complete.push(text);
      count++;
    },
    repeats: ({ name }) => repeated.has(name),
    whole: (spelling) => {
      const element = complete.at(-1);
      if (skipping > 0 || element === undefined || typeof element === 'string') return;
      if (wholes.size === mostWholes) wholes.clear();
      wholes.set(spelling, { scope, element });
    },
    again: (spelling) => {
      const known = wholes.get(spelling);
      if (known?.scope !== scope || skipping > 0) return false;
      complete.push(known.element);
      count++;
      return true;
    },
  });
  skipping = 0;
  while (open.length > 0) close();
  const [root] = complete;
  return { root: root === undefined || typeof root === 'string' ? null : root, fault };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

function meaningOf(tag: StartTag, scope: Scope): Meaning {
  const inner = declarations(tag.attributes, scope);
  const colon = tag.name.indexOf(':');
  const name = (inner.get(colon === -1 ? '' : tag.name.slice(0, colon)) ?? '') + tag.name.slice(colon + 1);
  return { tag, scope, inner, name, attributes: attributesOf(tag.attributes), needless: needless.has(name) };
}

/** What prefixes stand for inside an element; the same object where it is the same as around it. */
function declarations(attributes: readonly Attribute[], outer: Scope): Scope {
  let inner: Map<string, string> | null = null;
  for (const { name, value } of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice(6);
    const standsFor = prefixes.get(value) ?? '';
    if (((inner ?? outer).get(prefix) ?? '') === standsFor) continue;
    inner ??= new Map(outer);
    inner.set(prefix, standsFor);
  }
  return inner ?? outer;
}

function attributesOf(attributes: readonly Attribute[]): ReadonlyMap<string, string> {
  let kept: Map<string, string> | null = null;
  for (const { name, value } of attributes) {
    const local = name.slice(name.indexOf(':') + 1);
    // Revision ids stand on nearly every element and say nothing to a reader.
    if (local.startsWith('rsid') || name.startsWith('xmlns') || local === 'paraId' || local === 'textId') continue;
    kept ??= new Map();
    kept.set(local, value);
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
