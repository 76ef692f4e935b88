import type { Look, Piece } from '../../../model/piece.ts';
import type { View } from '../../../model/view.ts';
import type { Palette } from './colours.ts';
import { markRange, type Ranges } from './comments.ts';
import { type Counters, startCounters } from './counters.ts';
import { type Ground, shadingGround } from './ground.ts';
import { type HiddenText, noteHidden } from './hidden.ts';
import { type Content, emptyContent, type Field, gather, oneLine, wordsIn } from './inline.ts';
import type { List, Numbering } from './numbering.ts';
import { effectiveRun, type RunFormat, runFormat } from './run-format.ts';
import { isLow, type ParagraphFormat, paragraphFormat, type Style, type Styles } from './styles.ts';
import { isBacked, type Survey } from './survey.ts';
import { plainCell, styledCell } from './table-styles.ts';
import type { Way } from './unseen.ts';
import { isAbsent, isAbsentCell, isAbsentRow, losesMark, paragraphProperties, runProperties } from './views.ts';
import { child, firstParagraph, valOf, type Xml } from './xml.ts';

/** All that reading a paragraph needs to know of its document, and what has come out so far. */
export type Paper = {
  readonly view: View;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly survey: Survey;
  /** Null once read, so that a note stands once and cannot hold itself. */
  readonly notes: { readonly footnote: Map<string, Xml | null>; readonly endnote: Map<string, Xml | null> };
  /** Numbers of the paragraphs with the mark of a note that is not in the file. */
  readonly lostNotes: Set<number>;
  readonly pieces: Piece[];
  readonly comments: Ranges;
  tables: number;
  readonly palette: Palette;
  /** The colour of the page. */
  readonly ground: Ground;
  /** What was left out because nobody sees it. */
  readonly hidden: HiddenText;
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
  /** Lists of a box, a margin or a note count by themselves: a number there moves none of the body. */
  readonly counters: Counters;
  /** A paragraph whose mark is deleted: its words go on in the next one. */
  pending: { readonly element: Xml; readonly content: Content; readonly around: Around } | null;
};

/** What a paragraph stands in: a cell, if any, what lies behind it, and what a table style makes of its words. */
type Around = { readonly cell?: Piece['cell']; readonly ground: Ground; readonly table: RunFormat };

/** Reads everything inside an element into `paper.pieces`: first each paragraph, then its notes and text boxes. */
export function readStory(
  element: Xml,
  paper: Paper,
  { zone, at, ground }: { readonly zone: Piece['zone']; readonly at: number | null; readonly ground: Ground },
  cell?: Piece['cell'],
): void {
  const story: Story = { paper, zone, at, fields: [], counters: startCounters(), pending: null };
  readBlocks(element, story, { ...(cell === undefined ? {} : { cell }), ground, table: plainCell.run });
  flush(story);
}

const silent = new Set(['w:sdtPr', 'w:sdtEndPr', 'w:sectPr', 'w:tcPr', 'mc:Fallback']);

function readBlocks(element: Xml, story: Story, around: Around): void {
  for (const node of element.children) {
    if (typeof node === 'string' || silent.has(node.name) || isAbsent(node, story.paper.view)) continue;
    if (node.name === 'w:p') readParagraph(node, story, around);
    else if (node.name === 'w:tbl') readTable(node, story, around);
    else if (!markRange(node, story.paper.comments, paragraphAt(story))) readBlocks(node, story, around);
  }
}

function readParagraph(element: Xml, story: Story, around: Around): void {
  const { paper } = story;
  const content = story.pending?.content ?? emptyContent();
  story.pending = null;
  const properties = paragraphProperties(element, paper.view);
  const style = styleOf(properties, paper);
  const { shading, flat } = { ...style.paragraph, ...paragraphFormat(properties) };
  const place = story.at ?? paper.survey.ordinals.get(element) ?? 1;
  const below = isBacked(paper.survey, place) ? 'unknown' : around.ground;
  gather(element, {
    content,
    view: paper.view,
    styles: paper.styles,
    paragraph: style,
    fields: story.fields,
    comments: paper.comments,
    place,
    closedFields: paper.survey.closedFields,
    palette: paper.palette,
    ground: (shading === undefined ? null : shadingGround(shading, paper.palette)) ?? below,
    table: around.table,
    way: flat === true ? 'on lines without height' : null,
  });
  if (losesMark(element, paper.view)) story.pending = { element, content, around };
  else finish(element, content, story, around);
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
    finish(pending.element, pending.content, story, pending.around);
  }
}

function finish(element: Xml, content: Content, story: Story, { cell, ground }: Around): void {
  const { paper } = story;
  const properties = paragraphProperties(element, paper.view);
  const style = styleOf(properties, paper);
  const direct = paragraphFormat(properties);
  if (content.letters > paper.room) paper.room = -1;
  const words = paper.room < 0 ? '' : oneLine(content.parts);
  const numbered = takesNumber(element, style, words, paper) ? listOf(direct, style, paper.numbering) : null;
  const label = numbered === null ? '' : story.counters(numbered.list, numbered.level);
  const text = withLabel(label, words, numbered);
  const place = story.at ?? paper.survey.ordinals.get(element) ?? 1;
  noteHidden(paper.hidden, content.hiding.passages, place);
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
    if (note === undefined) paper.lostNotes.add(place);
    else paper.notes[of].set(id, null);
    if (note != null) readStory(note, paper, { zone: 'footnote', at: place, ground: paper.ground }, cell);
  }
  for (const { element, drawn } of content.boxes) {
    if (drawn.way !== null) hide(element, drawn.way, story);
    else
      readStory(element, paper, { zone: story.zone, at: story.at, ground: drawn.ground ?? under(paper, ground) }, cell);
  }
}

/** What lies under a box without a fill: perhaps another drawing, where there are some. */
function under({ survey }: Paper, ground: Ground): Ground {
  return survey.pictures > 0 || survey.shapes > 1 ? 'unknown' : ground;
}

function hide(element: Xml, way: Way, { paper, at }: Story): void {
  const paragraph = at ?? paper.survey.ordinals.get(firstParagraph(element) ?? element) ?? 1;
  noteHidden(paper.hidden, [{ text: wordsIn(element, paper.view), way }], paragraph);
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
  const direct = runFormat(runProperties(properties, view));
  const format = effectiveRun({ direct, character: {}, paragraph: style.run, table: {}, defaults: styles.defaults });
  return format.hidden !== true;
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

function readTable(element: Xml, story: Story, around: Around): void {
  flush(story);
  const { paper } = story;
  const { view, palette } = paper;
  const table = paper.tables++;
  const styles = paper.styles.table(valOf(child(element, 'w:tblPr'), 'w:tblStyle'));
  const ofTable = child(child(element, 'w:tblPr'), 'w:shd');
  const rows = inside(element, 'w:tr');
  for (const [row, line] of rows.entries()) {
    const properties = child(line, 'w:trPr');
    if (isAbsentRow(line, view)) continue;
    const height = child(properties, 'w:trHeight')?.attributes;
    if (child(properties, 'w:hidden') !== null || (height?.get('hRule') === 'exact' && isLow(height.get('val')))) {
      hide(line, 'in a row or cell that is not shown', story);
      continue;
    }
    const cells = inside(line, 'w:tc');
    for (const [column, cell] of cells.entries()) {
      const kind = child(cell, 'w:tcPr');
      if (isAbsentCell(kind, view)) continue;
      if (goesOn(kind, 'w:vMerge') || goesOn(kind, 'w:hMerge')) {
        hide(cell, 'in a row or cell that is not shown', story);
        continue;
      }
      const at = { row, rows: rows.length, column, last: column === cells.length - 1 };
      const styled = styledCell(styles, element, at);
      const shading = child(kind, 'w:shd') ?? styled.shading ?? ofTable;
      const ground = (shading === null ? null : shadingGround(shading, palette)) ?? around.ground;
      readBlocks(cell, story, { cell: { table, row, column }, ground, table: styled.run });
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
