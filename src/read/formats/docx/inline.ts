import type { View } from '../../../model/view.ts';
import type { Palette } from './colours.ts';
import { addToRanges, markRange, type Ranges } from './comments.ts';
import { type Drawn, inside, undrawn } from './drawn.ts';
import type { Ground } from './ground.ts';
import { addHidden, type Hiding } from './hidden.ts';
import { effectiveRun, type RunFormat, runFormat } from './run-format.ts';
import type { Style, Styles } from './styles.ts';
import { plainSymbol, plainText } from './symbols.ts';
import { type Way, whyUnseen } from './unseen.ts';
import { isAbsent, marks, runProperties } from './views.ts';
import { child, children, integer, toggle, valOf, type Xml } from './xml.ts';

/** What stands inside a paragraph. Mutable while it is gathered: a paragraph whose mark is deleted goes on with the next. */
export type Content = {
  readonly parts: string[];
  /** Visible characters other than white space, and how many of them look like this. */
  letters: number;
  bold: number;
  italic: number;
  readonly sizes: Map<number, number>;
  readonly hiding: Hiding;
  readonly notes: { readonly of: 'footnote' | 'endnote'; readonly id: string }[];
  readonly boxes: { readonly element: Xml; readonly drawn: Drawn }[];
};

/** A complex field that is open: its text is an instruction until `separate`, and the result from there to `end` (17.16.18). */
export type Field = { readonly begin: Xml; instruction: string; result: boolean };

export type Inline = {
  readonly view: View;
  readonly content: Content;
  readonly styles: Styles;
  readonly paragraph: Style;
  /** Open fields of the story, which may reach over several paragraphs. */
  readonly fields: Field[];
  readonly closedFields: ReadonlySet<Xml>;
  readonly comments: Ranges;
  /** Number of the paragraph in the main part. */
  readonly place: number;
  readonly palette: Palette;
  /** What stands behind the words where they have no ground of their own. */
  readonly ground: Ground;
  /** What the style of the table around says of the words. */
  readonly table: RunFormat;
  /** Why none of the words here can be seen, whatever their own format. */
  readonly way: Way | null;
};

/** How a run looks, and why nobody sees it, if so. */
type Shown = { readonly format: RunFormat; readonly way: Way | null };

export function emptyContent(): Content {
  const hiding = { passages: [], open: false };
  return { parts: [], letters: 0, bold: 0, italic: 0, sizes: new Map(), hiding, notes: [], boxes: [] };
}

/** Adds what a paragraph shows in a view: results of fields, no hidden text. */
export function gather(paragraph: Xml, inline: Inline): void {
  gatherInside(paragraph, inline, formatOf(null, inline));
}

function formatOf(properties: Xml | null, inline: Inline): Shown {
  const { styles, paragraph, table, ground, palette } = inline;
  const format = effectiveRun({
    direct: runFormat(properties),
    character: styles.character(valOf(properties, 'w:rStyle')),
    paragraph: paragraph.run,
    table,
    defaults: styles.defaults,
  });
  return { format, way: whyUnseen(format, ground, palette) ?? inline.way };
}

const silent = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:rt', 'mc:Fallback']);

function gatherInside(element: Xml, inline: Inline, plain: Shown): void {
  for (const node of element.children) {
    if (typeof node === 'string' || silent.has(node.name) || isAbsent(node, inline.view)) continue;
    const mark = inline.view === 'markup' ? marks.get(node.name) : undefined;
    if (mark !== undefined) gatherMarked(node, mark, inline, plain);
    else if (node.name === 'w:r') gatherRun(node, inline, plain);
    else if (node.name === 'm:t') emit(textOf(node), plain, inline);
    else if (!markRange(node, inline.comments, inline.place)) gatherInside(node, inline, plain);
  }
}

/** Both texts of a change stand in the markup view, between marks; an element without words gets none. */
function gatherMarked(element: Xml, [open, close]: readonly [string, string], inline: Inline, plain: Shown): void {
  const { parts } = inline.content;
  const before = parts.length;
  gatherInside(element, inline, plain);
  if (parts.length === before) return;
  parts.splice(before, 0, open);
  parts.push(close);
}

function gatherRun(run: Xml, inline: Inline, plain: Shown): void {
  const properties = runProperties(run, inline.view);
  gatherRunContent(run, inline, properties === null ? plain : formatOf(properties, inline));
}

function gatherRunContent(run: Xml, inline: Inline, shown: Shown): void {
  let marksNote = false;
  for (const node of run.children) {
    if (typeof node === 'string' || (marksNote && isNoteMark(node))) continue;
    switch (node.name) {
      case 'w:t':
      case 'm:t':
        emit(asShown(textOf(node), shown.format), shown, inline);
        break;
      case 'w:tab':
      case 'w:ptab':
      case 'w:br':
      case 'w:cr':
        emit(' ', shown, inline);
        break;
      case 'w:noBreakHyphen':
        emit('-', shown, inline);
        break;
      case 'w:sym':
        emit(symbolOf(node), shown, inline);
        break;
      case 'w:delText':
        // Word shows it nowhere in its own final view.
        if (inline.view !== 'final') emit(plainText(textOf(node), shown.format.font), shown, inline);
        break;
      case 'w:delInstrText':
      case 'w:instrText': {
        const field = inline.fields.at(-1);
        // Longer than any instruction whose own text is shown.
        if (field !== undefined && field.instruction.length < 1000) field.instruction += textOf(node);
        break;
      }
      case 'w:fldChar':
        fieldMark(node, inline, shown);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (isShown(shown, inline)) {
          const of = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
          inline.content.notes.push({ of, id: node.attributes.get('id') ?? '' });
        }
        marksNote = ['1', 'true', 'on'].includes(node.attributes.get('customMarkFollows') ?? '');
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent':
        if (isShown(shown, inline)) gatherDrawn(node, inline, shown, undrawn);
        break;
      case 'w:ruby':
        gatherInside(node, inline, shown);
        break;
      case 'w:r':
        gatherRun(node, inline, shown);
        break;
      default:
        markRange(node, inline.comments, inline.place);
        break;
    }
  }
}

/** A mark that somebody chose for a note stands beside its reference (17.11.14); like the numbers of other notes it is no part of the word before. */
function isNoteMark(node: Xml): boolean {
  return node.name === 'w:sym' || (node.name === 'w:t' && /^\s*\S{1,5}\s*$/.test(textOf(node)));
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Plain characters for those of picture fonts, and digits as small and high as they are: A⁹² is not A92, nor 500⁰⁰ the number 50000. */
function asShown(text: string, { font, superscript }: RunFormat): string {
  const plain = plainText(text, font);
  return superscript === true && /^\s*\d+\s*$/.test(plain)
    ? plain.replace(/\d/g, (digit) => superscripts.charAt(Number(digit)))
    : plain;
}

/** Text boxes of a drawing. Compatibility markup may also wrap plain run content. */
function gatherDrawn(element: Xml, inline: Inline, shown: Shown, around: Drawn): void {
  const drawn = inside(element, around, inline.palette);
  for (const node of element.children) {
    if (typeof node === 'string' || node.name === 'mc:Fallback') continue;
    if (node.name === 'w:txbxContent') inline.content.boxes.push({ element: node, drawn });
    else if (node.name === 'mc:Choice' && !hasDrawing(node)) gatherRunContent(node, inline, shown);
    else gatherDrawn(node, inline, shown, drawn);
  }
}

function hasDrawing(choice: Xml): boolean {
  return choice.children.some((node) => typeof node !== 'string' && !node.name.startsWith('w:t'));
}

function fieldMark(mark: Xml, inline: Inline, shown: Shown): void {
  const type = mark.attributes.get('fldCharType');
  if (type === 'begin') {
    if (inline.closedFields.has(mark)) inline.fields.push({ begin: mark, instruction: '', result: false });
    return;
  }
  const field = inline.fields.at(-1);
  if (field === undefined) return;
  if (type === 'separate') field.result = true;
  if (type !== 'end') return;
  inline.fields.pop();
  if (!field.result) emit(shownWithoutResult(field), shown, inline);
}

/** Fields that show something without storing a result: a button's caption (17.16.5.31), a check box and a drop-down list (17.16.17). */
function shownWithoutResult({ begin, instruction }: Field): string {
  const caption = /^\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.*)$/is.exec(instruction)?.[1];
  if (caption !== undefined) return caption;
  const data = child(begin, 'w:ffData');
  const box = child(data, 'w:checkBox');
  if (box !== null) return (toggle(box, 'w:checked') ?? toggle(box, 'w:default') ?? false) ? '☒' : '☐';
  const list = child(data, 'w:ddList');
  const chosen = integer(valOf(list, 'w:result')) ?? integer(valOf(list, 'w:default')) ?? 0;
  return children(list, 'w:listEntry')[chosen]?.attributes.get('val') ?? '';
}

function isShown({ way }: Shown, { fields }: Inline): boolean {
  return way === null && fields.every((field) => field.result);
}

function emit(text: string, { format, way }: Shown, inline: Inline): void {
  if (text === '' || !inline.fields.every((field) => field.result)) return;
  const { content } = inline;
  if (way !== null) {
    addHidden(content.hiding, text, way);
    return;
  }
  const letters = lettersOf(text);
  content.parts.push(text);
  addToRanges(text, inline.comments);
  if (letters === 0) return;
  content.hiding.open = false;
  content.letters += letters;
  if (format.bold === true) content.bold += letters;
  if (format.italic === true) content.italic += letters;
  // 10 points where nothing sets a size (17.3.2.38).
  const size = format.size ?? 10;
  content.sizes.set(size, (content.sizes.get(size) ?? 0) + letters);
}

/** Characters other than spaces and controls. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code !== 0xa0) letters++;
  }
  return letters;
}

/** Leading and trailing white space counts only where the file says so (17.3.3.31). */
function textOf(element: Xml): string {
  let text = '';
  for (const node of element.children) if (typeof node === 'string') text += node;
  return element.attributes.get('space') === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

function symbolOf(element: Xml): string {
  const written = element.attributes.get('char') ?? '';
  if (!/^[0-9a-f]{1,4}$/i.test(written)) return '';
  const code = Number.parseInt(written, 16);
  const plain = plainSymbol(element.attributes.get('font'), code);
  // Half of a surrogate pair is no character.
  return plain ?? (code >= 0xd800 && code <= 0xdfff ? '' : String.fromCharCode(code));
}

/** The text of a paragraph on one line: tabs and line breaks are spaces, and several spaces are one. */
export function oneLine(parts: readonly string[]): string {
  const text = parts.join('');
  return (
    / {2}|[\t\r\n\f\v\u0085\u2028\u2029]/.test(text) ? text.replace(/[ \t\r\n\f\v\u0085\u2028\u2029]+/g, ' ') : text
  ).trim();
}

/** The words inside an element that is not shown as a whole: a hidden row, a cell behind a merged one, a box without size. */
export function wordsIn(element: Xml, view: View): string {
  const words: string[] = [];
  const walk = (inside: Xml): void => {
    for (const node of inside.children) {
      if (typeof node === 'string' || silent.has(node.name) || isAbsent(node, view)) continue;
      if (node.name === 'w:t') words.push(textOf(node));
      else walk(node);
    }
    if (inside.name === 'w:p') words.push(' ');
  };
  walk(element);
  return words.join('');
}
