import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Piece } from '../../../model/piece.ts';
import type { View } from '../../../model/view.ts';
import { addText, endBlock, endLine, type Lines, startLines } from './lines.ts';
import { type List, nextLabel, openList } from './lists.ts';
import { attribute, isUnseen, plainStyle, type Sheet, type Style, styleOf } from './style.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A page while it is read: its pieces, and what a person should know of it. Letters are visible characters other than spaces. */
export type Page = Lines & {
  readonly sheet: Sheet;
  readonly view: View;
  tables: number;
  hiddenLetters: number;
  struckLetters: number;
  insertions: number;
  deletions: number;
  comments: number;
  pictures: number;
  /** Pages within the page, which are files of their own. */
  frames: number;
  tooDeep: boolean;
};

export function readBody(
  body: Element,
  { sheet, view, room }: { readonly sheet: Sheet; readonly view: View; readonly room: number },
): Page {
  const page: Page = {
    ...startLines(room),
    sheet,
    view,
    tables: 0,
    hiddenLetters: 0,
    struckLetters: 0,
    insertions: 0,
    deletions: 0,
    comments: 0,
    pictures: 0,
    frames: 0,
    tooDeep: false,
  };
  walk(body, { style: plainStyle, zone: 'body', heading: null, list: null, lists: 0, cell: null, depth: 0 }, page);
  endBlock(page);
  return page;
}

type Context = {
  readonly style: Style;
  readonly zone: Piece['zone'];
  /** Outline level of the heading around. */
  readonly heading: number | null;
  readonly list: List | null;
  /** How many lists are open. */
  readonly lists: number;
  readonly cell: { table: number; row: number; column: number } | null;
  readonly depth: number;
};

/** Browsers nest no deeper than 512. */
const deepest = 512;

function walkInside(element: Element, context: Context, page: Page): void {
  for (const node of element.childNodes) {
    if (page.room < 0) return;
    if (isElement(node)) walk(node, { ...context, depth: context.depth + 1 }, page);
    else if (node.nodeName === '#text') show((node as DefaultTreeAdapterTypes.TextNode).value, node, context, page);
  }
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function show(text: string, node: Node, { style, zone, heading, cell, lists }: Context, page: Page): void {
  if (isUnseen(style)) {
    page.hiddenLetters += lettersOf(text);
    return;
  }
  if (style.struck) page.struckLetters += lettersOf(text);
  const from = node.sourceCodeLocation?.startLine ?? 1;
  addText(page, text, from, { style, zone, heading, cell, lists });
}

function lettersIn(element: Element, depth = 0): number {
  if (silent.has(element.tagName) || depth > deepest) return 0;
  let letters = 0;
  for (const node of element.childNodes) {
    if (isElement(node)) letters += lettersIn(node, depth + 1);
    else if ('value' in node) letters += lettersOf(node.value);
  }
  return letters;
}

function lettersOf(text: string): number {
  return text.replace(/[\s\u00a0]+/g, '').length;
}

/** Nothing of these is on the page. */
const silent = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'rt',
  'rp',
  'datalist',
  'desc',
  'audio',
  'video',
  'canvas',
]);
const frames = new Set(['iframe', 'frame', 'object', 'embed']);
const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p plaintext pre search section summary table tbody td ' +
    'tfoot th thead tr ul xmp'
  ).split(' '),
);

function walk(element: Element, context: Context, page: Page): void {
  const name = element.tagName;
  if (silent.has(name)) return;
  if (context.depth > deepest) {
    page.tooDeep = true;
    return;
  }
  const own = attribute(element, 'style') ?? '';
  if (/mso-element:\s*comment/i.test(own)) {
    page.comments++;
    return;
  }
  const style = styleOf(element, context.style, page.sheet);
  if (style.gone) {
    page.hiddenLetters += lettersIn(element);
    return;
  }
  const isBlock = blocks.has(name) || /display:\s*(?:block|list-item|table|flex|grid)/i.test(own);
  if (isBlock) endBlock(page);
  const heading = /^h[1-6]$/.test(name) ? Number(name.slice(1)) : context.heading;
  walkNamed(element, { ...context, style, heading, zone: zoneOf(own) ?? context.zone }, page);
  if (isBlock) endBlock(page);
}

function walkNamed(element: Element, context: Context, page: Page): void {
  const { style } = context;
  switch (element.tagName) {
    case 'br':
      endLine(page);
      return;
    case 'del':
      page.deletions++;
      if (page.view !== 'final') showChange(element, ['[-', '-]'], context, page);
      return;
    case 'ins':
      page.insertions++;
      if (page.view !== 'original') showChange(element, ['{+', '+}'], context, page);
      return;
    case 'img':
      if (!isUnseen(style) && !isDot(element)) page.pictures++;
      return;
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      walkInside(element, { ...context, list: openList(element, style), lists: context.lists + 1 }, page);
      return;
    case 'li': {
      const list: List = context.list ?? { ordered: false, type: null, step: 1, next: 1 };
      const label = nextLabel(element, list, style, Math.max(0, context.lists - 1));
      if (label !== '' && !isUnseen(style)) page.labels.push(label);
      walkInside(element, { ...context, list: null }, page);
      return;
    }
    case 'table':
      walkTable(element, context, page);
      return;
    case 'input':
      show(shownByInput(element), element, context, page);
      return;
    case 'select':
      show(chosen(element), element, context, page);
      return;
    case 'q':
      show('“', element, context, page);
      walkInside(element, context, page);
      show('”', element, context, page);
      return;
    case 'sup':
      // The mark of a footnote is no part of the word before it.
      if (/[^\s\d]$/.test(page.parts.at(-1) ?? '')) show(' ', element, context, page);
      walkInside(element, context, page);
      return;
    default:
      if (frames.has(element.tagName)) page.frames++;
      else walkInside(element, context, page);
  }
}

/** Both texts of a change stand in the markup view, between marks. */
function showChange(element: Element, [open, close]: readonly [string, string], context: Context, page: Page): void {
  const marked = page.view === 'markup';
  if (marked) show(open, element, context, page);
  walkInside(element, context, page);
  if (marked) show(close, element, context, page);
}

/** Word writes notes, headers and footers as parts of the page, and says so in their style. */
function zoneOf(style: string): Piece['zone'] | null {
  const says = /mso-element:\s*(footnote|endnote|header|footer)\b(?!-)/i.exec(style)?.[1];
  if (says === undefined) return null;
  const zone = says.toLowerCase();
  return zone === 'header' || zone === 'footer' ? zone : 'footnote';
}

/** Pixels that count readers, and spacers. */
function isDot(picture: Element): boolean {
  return ['width', 'height'].some((side) => Number.parseInt(attribute(picture, side) ?? '99', 10) <= 3);
}

function walkTable(table: Element, context: Context, page: Page): void {
  // What never puts two cells with words side by side arranges the page.
  const isLayout = rowsOf(table).every((row) => cellsOf(row).filter((cell) => hasText(cell)).length <= 1);
  const ordinal = isLayout ? 0 : page.tables++;
  let row = 0;
  for (const part of partsOf(table)) {
    if (part.tagName !== 'tr') {
      walk(part, context, page);
      continue;
    }
    const style = styleOf(part, context.style, page.sheet);
    for (const [column, cell] of cellsOf(part).entries()) {
      const inner = isLayout ? context : { ...context, cell: { table: ordinal, row, column } };
      walk(cell, { ...inner, style, list: null, depth: context.depth + 3 }, page);
    }
    row++;
  }
}

/** Rows and whatever else stands in a table (its caption), in order. */
function partsOf(table: Element): readonly Element[] {
  return table.childNodes
    .filter(isElement)
    .flatMap((part) => (/^t(?:head|body|foot)$/.test(part.tagName) ? part.childNodes.filter(isElement) : [part]));
}

function rowsOf(table: Element): readonly Element[] {
  return partsOf(table).filter(({ tagName }) => tagName === 'tr');
}

function cellsOf(row: Element): readonly Element[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** Fifty deep in a cell, nobody has words. */
function hasText(element: Element, depth = 0): boolean {
  if (depth > 50 || silent.has(element.tagName)) return false;
  return element.childNodes.some((node) =>
    isElement(node) ? hasText(node, depth + 1) : 'value' in node && lettersOf(node.value) > 0,
  );
}

function shownByInput(input: Element): string {
  const on = attribute(input, 'checked') !== null;
  switch ((attribute(input, 'type') ?? 'text').toLowerCase()) {
    case 'hidden':
    case 'password':
    case 'file':
    case 'image':
    case 'range':
    case 'color':
      return '';
    case 'checkbox':
      return on ? '☒' : '☐';
    case 'radio':
      return on ? '◉' : '○';
    default:
      return attribute(input, 'value') ?? '';
  }
}

function chosen(select: Element): string {
  const options = select.childNodes
    .filter(isElement)
    .flatMap((node) => (node.tagName === 'optgroup' ? node.childNodes.filter(isElement) : [node]))
    .filter(({ tagName }) => tagName === 'option');
  const option = options.find((each) => attribute(each, 'selected') !== null) ?? options[0];
  const text = option?.childNodes.find(({ nodeName }) => nodeName === '#text');
  return text !== undefined && 'value' in text ? text.value : '';
}
