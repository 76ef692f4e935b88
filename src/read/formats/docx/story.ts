import type { Look, Piece } from '../../../model/piece.ts';
import type { View } from '../../../model/view.ts';
import { markRange, type Ranges } from './comments.ts';
import type { Counters } from './counters.ts';
import { type Content, emptyContent, type Field, gather, lettersIn, oneLine } from './inline.ts';
import type { List, Numbering } from './numbering.ts';
import { effectiveRun, type ParagraphFormat, paragraphFormat, runFormat, type Style, type Styles } from './styles.ts';
import type { Survey } from './survey.ts';
import { isAbsent, isAbsentCell, isAbsentRow, losesMark, paragraphProperties, runProperties } from './views.ts';
import { child, type Xml } from './xml.ts';

/** All that reading a paragraph needs to know of its document, and what has come out so far. */
export type Paper = {
  readonly view: View;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly counters: Counters;
  readonly survey: Survey;
  /** Taken out once read, so that a note stands once and cannot hold itself. */
  readonly notes: { readonly footnote: Map<string, Xml>; readonly endnote: Map<string, Xml> };
  readonly pieces: Piece[];
  readonly comments: Ranges;
  tables: number;
  /** Letters left out because nobody sees them. */
  hidden: number;
  /** UTF-16 code units that may still be read. */
  room: number;
};

/** A run of text on its own: the body, one header, one note, one text box. */
type Story = {
  readonly paper: Paper;
  readonly zone: Piece['zone'];
  /** For stories outside the main part: the number of the paragraph where they belong. */
  readonly at: number | null;
  readonly fields: Field[];
  /** Straight on the page, and not in a box or a margin. */
  readonly open: boolean;
  /** A paragraph whose mark is deleted: its words go on in the next one. */
  pending: { readonly element: Xml; readonly content: Content; readonly cell: Piece['cell'] } | null;
};

/** Reads everything inside an element into `paper.pieces`: first each paragraph, then its notes and text boxes. */
export function readStory(
  element: Xml,
  paper: Paper,
  zone: Piece['zone'],
  at: number | null,
  cell?: Piece['cell'],
): void {
  const open = zone === 'body' && element.name === 'w:body';
  const story: Story = { paper, zone, at, fields: [], open, pending: null };
  readBlocks(element, story, cell);
  flush(story);
}

const silent = new Set(['w:sdtPr', 'w:sdtEndPr', 'w:sectPr', 'w:tcPr', 'mc:Fallback']);

function readBlocks(element: Xml, story: Story, cell: Piece['cell']): void {
  for (const node of element.children) {
    if (typeof node === 'string' || silent.has(node.name) || isAbsent(node, story.paper.view)) continue;
    if (node.name === 'w:p') readParagraph(node, story, cell);
    else if (node.name === 'w:tbl') readTable(node, story);
    else if (!markRange(node, story.paper.comments, paragraphAt(story))) readBlocks(node, story, cell);
  }
}

function readParagraph(element: Xml, story: Story, cell: Piece['cell']): void {
  const { paper } = story;
  const content = story.pending?.content ?? emptyContent();
  story.pending = null;
  const properties = paragraphProperties(element, paper.view);
  const style = styleOf(properties, paper);
  const shaded = paragraphFormat(properties).shaded ?? style.paragraph.shaded ?? false;
  gather(element, {
    content,
    view: paper.view,
    styles: paper.styles,
    paragraph: style,
    fields: story.fields,
    comments: paper.comments,
    place: story.at ?? paper.survey.ordinals.get(element) ?? 1,
    closedFields: paper.survey.closedFields,
    // A cell or a box may have a dark ground from a style of its own, and a dark picture may lie behind the page.
    onWhite: story.open && cell === undefined && !shaded && !paper.survey.coloured,
  });
  if (losesMark(element, paper.view)) story.pending = { element, content, cell };
  else finish(element, content, story, cell);
}

/** Between paragraphs: the number of the one that comes next, as far as there is one. */
function paragraphAt({ paper, at }: Story): number {
  const last = paper.pieces.at(-1)?.place;
  return at ?? (last?.in === 'docx' ? Math.min(last.paragraph + 1, paper.survey.ordinals.size) : 1);
}

/** Ends a paragraph that lost its mark but has no other to go on in. */
function flush(story: Story): void {
  const { pending } = story;
  story.pending = null;
  if (pending !== null && pending.content.letters > 0) {
    finish(pending.element, pending.content, story, pending.cell);
  }
}

function finish(element: Xml, content: Content, story: Story, cell: Piece['cell']): void {
  const { paper } = story;
  const properties = paragraphProperties(element, paper.view);
  const style = styleOf(properties, paper);
  const direct = paragraphFormat(properties);
  if (content.letters > paper.room) paper.room = -1;
  const words = paper.room < 0 ? '' : oneLine(content.parts);
  const numbered = takesNumber(element, style, words, paper) ? listOf(direct, style, paper.numbering) : null;
  const label = numbered === null ? '' : paper.counters(numbered.list, numbered.level);
  const text = withLabel(label, words, numbered);
  const place = story.at ?? paper.survey.ordinals.get(element) ?? 1;
  paper.hidden += content.hidden;
  if (text !== '' && paper.room >= 0) {
    paper.room -= text.length;
    if (paper.room >= 0) {
      const outline = direct.outline ?? style.paragraph.outline ?? 9;
      paper.pieces.push({
        text,
        place: { in: 'docx', paragraph: place },
        unit: 'paragraph',
        zone: story.zone,
        ...(label === '' || numbered === null ? {} : { label, listLevel: numbered.level, list: numbered.list.family }),
        ...(outline >= 0 && outline < 9 ? { headingLevel: outline + 1 } : {}),
        ...(cell === undefined ? {} : { cell }),
        look: look(content, direct, style, numbered),
      });
    }
  }
  for (const { of, id } of content.notes) {
    const note = paper.notes[of].get(id);
    paper.notes[of].delete(id);
    if (note !== undefined) readStory(note, paper, 'footnote', place, cell);
  }
  for (const box of content.boxes) readStory(box, paper, story.zone, story.at, cell);
}

/** A number and its words stand one space apart; closer only where the list says so and the words begin with their punctuation. */
function withLabel(label: string, words: string, numbered: { list: List; level: number } | null): string {
  if (label === '' || words === '') return label + words;
  const glued = numbered?.list.levels[numbered.level]?.glued === true && /^[.,:;)\]]/.test(words);
  return glued ? label + words : `${label} ${words}`;
}

function styleOf(properties: Xml | null, { styles }: Paper): Style {
  return styles.paragraph(child(properties, 'w:pStyle')?.attributes.get('val') ?? null);
}

/** A paragraph that only ends a section takes no number, nor one that is hidden with its mark; other empty ones do, as in Word. */
function takesNumber(paragraph: Xml, style: Style, words: string, { styles, view }: Paper): boolean {
  if (words !== '') return true;
  const properties = child(paragraph, 'w:pPr');
  if (child(properties, 'w:sectPr') !== null) return false;
  return effectiveRun(runFormat(runProperties(properties, view)), {}, style.run, styles.defaults).hidden !== true;
}

/**
 * The list and level of a paragraph, or null. The level comes from the nearest style that says one itself or that a level of the
 * list names (17.9.23), not from the style that names the list.
 */
function listOf(direct: ParagraphFormat, style: Style, numbering: Numbering): { list: List; level: number } | null {
  const numId = direct.numId ?? style.paragraph.numId ?? '0';
  const list = numId === '0' ? null : numbering(numId);
  if (list === null) return null;
  let level = direct.level;
  for (const link of style.chain) {
    if (level !== undefined) break;
    level = link.own.level ?? list.levelOfStyle.get(link.id);
  }
  return { list, level: Math.min(8, Math.max(0, level ?? 0)) };
}

function look(
  content: Content,
  direct: ParagraphFormat,
  style: Style,
  numbered: { list: List; level: number } | null,
): Look {
  let size = style.run.size ?? 10;
  let most = 0;
  for (const [points, letters] of content.sizes) {
    if (letters > most) [size, most] = [points, letters];
  }
  const ofList = numbered?.list.levels[numbered.level]?.left ?? undefined;
  const ofStyle = style.paragraph.left;
  const indent = direct.left ?? (direct.numId === undefined ? (ofStyle ?? ofList) : (ofList ?? ofStyle));
  return {
    size,
    bold: content.letters > 0 && content.bold === content.letters,
    italic: content.letters > 0 && content.italic === content.letters,
    left: indent ?? 0,
    centred: direct.centred ?? style.paragraph.centred ?? false,
  };
}

function readTable(element: Xml, story: Story): void {
  flush(story);
  const { view } = story.paper;
  const table = story.paper.tables++;
  for (const [row, line] of inside(element, 'w:tr').entries()) {
    const properties = child(line, 'w:trPr');
    if (isAbsentRow(line, view)) continue;
    if (child(properties, 'w:hidden') !== null) {
      story.paper.hidden += lettersIn(line, view);
      continue;
    }
    for (const [column, cell] of inside(line, 'w:tc').entries()) {
      const kind = child(cell, 'w:tcPr');
      if (isAbsentCell(kind, view)) continue;
      if (goesOn(kind, 'w:vMerge') || goesOn(kind, 'w:hMerge')) {
        story.paper.hidden += lettersIn(cell, view);
        continue;
      }
      readBlocks(cell, story, { table, row, column });
      flush(story);
    }
  }
}

/** A cell that only goes on with a merged one, above or before, is not drawn (17.4.84). */
function goesOn(properties: Xml | null, name: 'w:vMerge' | 'w:hMerge'): boolean {
  const merge = child(properties, name);
  return merge !== null && (merge.attributes.get('val') ?? 'continue') === 'continue';
}

/** Rows or cells, also those that stand in content controls or other wrappers. */
function inside(element: Xml, name: 'w:tr' | 'w:tc'): Xml[] {
  const found: Xml[] = [];
  for (const node of element.children) {
    if (typeof node === 'string' || silent.has(node.name)) continue;
    if (node.name === name) found.push(node);
    else if (node.name !== 'w:tblPr' && node.name !== 'w:trPr' && node.name !== 'w:tbl')
      found.push(...inside(node, name));
  }
  return found;
}
