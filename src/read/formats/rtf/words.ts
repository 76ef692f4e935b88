import type { Piece } from '../../../model/piece.ts';
import { type Destination, destinationOf, isRemark } from './destinations.ts';
import { startFlow } from './flow.ts';
import {
  end,
  endFlow,
  endMarked,
  innerFlow,
  isAbsent,
  isUnseen,
  placeIn,
  plainLook,
  plainParagraph,
  stand,
} from './paper.ts';
import { characterWords, paragraphWords, signWords } from './properties.ts';
import { noPicture, type State } from './state.ts';
import { openFont } from './tables.ts';
import { flush, put } from './text.ts';

/** A control word: it opens something of its own, sends its group elsewhere, changes how things look, or is a sign. */
export function word(state: State, name: string, number: number | null): void {
  flush(state);
  if (state.ended || state.beyond > 0) return;
  if (state.skipping > 0) {
    state.skipping--;
    return;
  }
  const { frame, starred } = state;
  state.starred = false;
  if (frame.destination === 'twofold' && name === 'ud') {
    frame.destination = frame.around;
    return;
  }
  if (frame.destination === 'nowhere' || frame.destination === 'twofold') return;
  if (openFlow(state, name)) return;
  if (!signWords.has(name) && sendTo(state, destinationOf(name, starred), name)) return;
  format(state, name, number);
}

/** Groups that are read on their own: margins, notes, text boxes, comments. */
function openFlow({ walked, view, frame, author }: State, name: string): boolean {
  const { paper } = walked;
  if (frame.destination !== 'text') return false;
  const margin = /^(header|footer)[lrf]?$/.exec(name)?.[1];
  if (name === 'annotation') {
    const flow = startFlow('body', placeIn(paper, frame.flow));
    frame.flow = { ...flow, remark: { author, of: null, date: null } };
  } else if (margin !== undefined) {
    if (isAbsent(frame.look, view) || isUnseen(paper, frame)) frame.destination = 'nowhere';
    else if (margin === 'header') frame.flow = startFlow('header', 1);
    else frame.flow = startFlow('footer', placeIn(paper, paper.body));
  } else {
    const zone = innerZone(name, frame.flow.zone);
    if (zone === null) return false;
    if (isAbsent(frame.look, view) || isUnseen(paper, frame)) frame.destination = 'nowhere';
    else frame.flow = innerFlow(paper, frame, zone);
  }
  frame.look = plainLook;
  frame.paragraph = plainParagraph;
  return true;
}

/** Of a note or a text box; null where the word opens neither. */
function innerZone(name: string, around: Piece['zone']): Piece['zone'] | null {
  if (name === 'footnote') return 'footnote';
  return name === 'shptxt' || name === 'dptxbxtext' ? around : null;
}

function sendTo(state: State, destination: Destination | 'around' | null, name: string): boolean {
  const { frame } = state;
  if (destination === null) return false;
  if (name === 'fldinst') state.field = { instruction: '', ticked: false };
  if (destination === 'picture') state.picture = { ...noPicture };
  if (destination === 'twofold') frame.around = frame.destination;
  if (isRemark(destination)) state.remark = '';
  if (destination !== 'around') frame.destination = destination;
  return true;
}

function format(state: State, name: string, number: number | null): void {
  const { frame } = state;
  if (frame.destination === 'fonts' || frame.destination === 'colours' || frame.destination === 'picture') {
    tableWord(state, name, number ?? 0);
    return;
  }
  const sign = signWords.get(name);
  if (sign !== undefined) {
    put(state, sign);
    return;
  }
  const paragraphChange = paragraphWords.get(name)?.(frame.paragraph, number);
  if (paragraphChange !== undefined) {
    frame.paragraph = { ...frame.paragraph, ...paragraphChange };
    return;
  }
  const change = characterWords.get(name)?.(frame.look, number);
  if (change !== undefined) frame.look = { ...frame.look, ...change };
  else if (frame.destination === 'text') (textWords.get(name) ?? stateWords.get(name))?.(state, number);
  else stateWords.get(name)?.(state, number);
}

function tableWord(state: State, name: string, number: number): void {
  const { tables } = state.walked.paper;
  const { picture } = state;
  if (name === 'f') openFont(tables, number);
  else if (name === 'fcharset' && tables.font !== null) tables.font.charset = number;
  else if (name === 'red' || name === 'green' || name === 'blue') tables.colour[name] = number;
  else if (name === 'picwgoal') picture.width = number;
  else if (name === 'pichgoal') picture.height = number;
  else if (name === 'picscalex') picture.acrossPercent = number;
  else if (name === 'picscaley') picture.downPercent = number;
  else if (name === 'u') put(state, unicode(number));
}

type Act = (state: State, number: number | null) => void;

/** What words change of how the file is read, wherever they stand (RTF 1.9.1, "Header", "Unicode RTF", "Form Fields"). */
const stateWords: ReadonlyMap<string, Act> = new Map<string, Act>([
  [
    'plain',
    ({ frame }) => {
      frame.look = plainLook;
    },
  ],
  [
    'u',
    (state, number) => {
      put(state, unicode(number ?? 0));
      state.skipping = state.frame.fallback;
    },
  ],
  [
    'uc',
    ({ frame }, number) => {
      frame.fallback = Math.min(100, Math.max(0, number ?? 1));
    },
  ],
  ['ansicpg', (state, number) => usePage(state, number ?? 1252)],
  ['mac', (state) => usePage(state, 10000)],
  ['pc', (state) => usePage(state, 437)],
  ['pca', (state) => usePage(state, 850)],
  [
    'deff',
    (state, number) => {
      state.usualFont = number ?? 0;
    },
  ],
  [
    'ffres',
    ({ field }, number) => {
      // 25: not said.
      if (number !== 25) field.ticked = number === 1;
    },
  ],
  [
    'ffdefres',
    ({ field }, number) => {
      field.ticked = number === 1;
    },
  ],
]);

/** What words do to the text that is open ("Paragraph Text", "Table Definitions", "Objects"). */
const textWords: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['object', ({ walked }) => walked.paper.embedded++],
  ['subdocument', ({ walked }) => walked.paper.embedded++],
  ['par', ({ walked, frame }) => endMarked(walked.paper, frame)],
  ['sect', ({ walked, frame }) => endFlow(walked.paper, frame)],
  ['cell', (state) => endCell(state, 1)],
  ['nestcell', (state) => endCell(state, Math.max(2, state.frame.paragraph.depth))],
  [
    'row',
    (state) => {
      stand(state.walked.paper, state.frame.flow, 1);
      endRow(state);
    },
  ],
  ['nestrow', endRow],
]);

function usePage(state: State, page: number): void {
  state.page = page;
}

function endCell({ walked, frame }: State, depth: number): void {
  end(walked.paper, frame, depth);
  const table = frame.flow.tables[depth - 1];
  if (table !== undefined) table.column++;
}

function endRow({ frame }: State): void {
  const table = frame.flow.tables.at(-1);
  if (table === undefined) return;
  table.row++;
  table.column = 0;
}

/** A code unit: numbers over 32767 are written as negative ones (RTF 1.9.1, "Unicode RTF"). */
function unicode(number: number): string {
  const code = number & 0xffff;
  return code < 0x20 ? '' : String.fromCharCode(code);
}
