import type { Comment } from '../../../model/comment.ts';
import type { Piece } from '../../../model/piece.ts';
import type { View } from '../../../model/view.ts';
import { type Changes, noChanges } from '../docx/changes.ts';
import { addToRanges, noRanges, type Ranges } from '../docx/comments.ts';
import { addText, cellAt, endParagraph, type Flow, lettersOf, type ParagraphLook, startFlow } from './flow.ts';
import { noTables, type Tables } from './tables.ts';

/** A file while it is read. */
export type Paper = {
  readonly view: View;
  readonly tables: Tables;
  readonly body: Flow;
  readonly headers: Piece[];
  readonly footers: Piece[];
  readonly changes: Changes;
  /** Kind and author of the change that the last words belong to. */
  going: string;
  /** Paragraphs of the body that have ended. */
  ordinal: number;
  tableCount: number;
  /** UTF-16 code units that may still be read; below zero, nothing more is taken. */
  room: number;
  /** Letters left out because nobody sees them. */
  hidden: number;
  pictures: number;
  /** Pictures that fill most of a page: what a scan looks like. */
  pagePictures: number;
  /** Files of other programs, and files that this one takes in. */
  embedded: number;
  readonly comments: Comment[];
  /** The passages that comments are about. */
  readonly ranges: Ranges;
};

/** What holds from here to the end of the group (RTF 1.9.1, "Groups"). */
export type Frame = {
  readonly flow: Flow;
  readonly look: CharacterLook;
  readonly paragraph: ParagraphLook;
};

/** Character properties (RTF 1.9.1, "Character Text"). Size in points. */
export type CharacterLook = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly font: number;
  readonly hidden: boolean;
  readonly colour: number;
  /** A highlight or a ground of its own behind the words. */
  readonly shaded: boolean;
  readonly revised: boolean;
  readonly deleted: boolean;
  readonly moved: 'from' | 'to' | null;
  readonly author: number;
};

export const plainLook: CharacterLook = {
  bold: false,
  italic: false,
  size: 12,
  font: -1,
  hidden: false,
  colour: 0,
  shaded: false,
  revised: false,
  deleted: false,
  moved: null,
  author: 0,
};

export const plainParagraph: ParagraphLook = {
  style: 0,
  outline: null,
  left: 0,
  centred: false,
  listLevel: 0,
  list: 0,
  depth: 0,
  shaded: false,
};

export function startPaper(view: View, room: number): Paper {
  return {
    view,
    tables: noTables(),
    body: startFlow('body', null),
    headers: [],
    footers: [],
    changes: noChanges(),
    going: '',
    ordinal: 0,
    tableCount: 0,
    room,
    hidden: 0,
    pictures: 0,
    pagePictures: 0,
    embedded: 0,
    comments: [],
    ranges: noRanges(),
  };
}

/** Adds text as the view and the page show it. */
export function show(paper: Paper, frame: Frame, text: string): void {
  if (paper.room < 0) return;
  noteChange(paper, frame);
  if (isAbsent(frame.look, paper.view)) return;
  if (isUnseen(paper, frame)) {
    paper.hidden += lettersOf(text);
    return;
  }
  paper.room -= text.length;
  if (paper.room < 0) return;
  addText(frame.flow, text, frame.look, marksOf(frame.look, paper.view));
  if (frame.flow.remark === undefined) addToRanges(text, paper.ranges);
}

/** Whether words, or the mark of a paragraph, are no part of the view. */
export function isAbsent({ revised, deleted, moved }: CharacterLook, view: View): boolean {
  if (view === 'final') return deleted || moved === 'from';
  return view === 'original' && (revised || moved === 'to');
}

/** Not formatted to be seen: hidden, white on white, or a point tall at most. */
export function isUnseen({ tables, body }: Paper, { look, paragraph, flow }: Frame): boolean {
  const onWhite = flow === body && !look.shaded && !paragraph.shaded && paragraph.depth === 0;
  return look.hidden || look.size <= 1 || (onWhite && tables.white[look.colour] === true);
}

function marksOf({ revised, deleted, moved }: CharacterLook, view: View): readonly [string, string] {
  if (view !== 'markup') return ['', ''];
  if (deleted || moved === 'from') return ['[-', '-]'];
  return revised || moved === 'to' ? ['{+', '+}'] : ['', ''];
}

/** What one author changed in one go is one change. */
function noteChange(paper: Paper, { look, flow }: Frame): void {
  if (flow.remark !== undefined) return;
  const { changes, tables } = paper;
  const kind = kindOf(look);
  const going = kind === null ? '' : `${kind} ${look.author}`;
  if (paper.going === going) return;
  paper.going = going;
  if (kind === null) return;
  changes.counts[kind]++;
  const author = tables.authors[look.author] ?? '';
  if (author !== '' && author !== 'Unknown') changes.authors.add(author);
  if (changes.places.size < 3) changes.places.add(placeIn(paper, flow));
}

function kindOf({ revised, deleted, moved }: CharacterLook): keyof Changes['counts'] | null {
  if (moved !== null) return moved === 'from' ? 'move' : 'arrival';
  if (deleted) return 'deletion';
  return revised ? 'insertion' : null;
}

/** Number of the paragraph that is open, or that the note around it belongs to. */
export function placeIn({ ordinal }: Paper, { at }: Flow): number {
  return at ?? ordinal + 1;
}

/** Ends a paragraph, unless its mark is no part of the view: then its words go on in the next one, under the number of that. */
export function endMarked(paper: Paper, frame: Frame): void {
  noteChange(paper, frame);
  if (isAbsent(frame.look, paper.view)) {
    frame.flow.paragraph.label = null;
    if (frame.flow.at === null) paper.ordinal++;
    return;
  }
  end(paper, frame, frame.paragraph.depth);
}

/** Ends a paragraph at a depth of tables, 0 outside of any. */
export function end(paper: Paper, { flow, paragraph }: Frame, depth: number): void {
  stand(paper, flow, depth);
  endParagraph(flow, { ...paragraph, depth }, placeIn(paper, flow), paper.tables.headings);
  if (flow.at === null) paper.ordinal++;
}

/** Opens or closes tables until so many are open. */
export function stand(paper: Paper, flow: Flow, depth: number): void {
  flow.tables.length = Math.min(flow.tables.length, depth);
  while (flow.tables.length < depth) flow.tables.push({ table: paper.tableCount++, row: 0, column: 0 });
}

/** Ends what is still open of a flow. */
export function endFlow(paper: Paper, frame: Frame): void {
  const { parts, label, after } = frame.flow.paragraph;
  if (parts.length > 0 || label !== null || after.length > 0) end(paper, frame, frame.paragraph.depth);
}

/** A note or box that belongs to the paragraph which is open. */
export function innerFlow(paper: Paper, { flow, paragraph }: Frame, zone: Piece['zone']): Flow {
  stand(paper, flow, paragraph.depth);
  return startFlow(zone, placeIn(paper, flow), cellAt(flow, paragraph.depth));
}
