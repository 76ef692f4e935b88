import type { Piece } from '../../../model/piece.ts';
import type { View } from '../../../model/view.ts';
import { plainBullet, plainSymbol, plainText } from '../docx/symbols.ts';
import { codePageOf, decodePage, isKnownPage } from './code-pages.ts';
import { type Destination, destinationOf } from './destinations.ts';
import { startFlow } from './flow.ts';
import {
  end,
  endFlow,
  endMarked,
  innerFlow,
  isAbsent,
  isUnseen,
  type Frame as Looks,
  type Paper,
  placeIn,
  plainLook,
  plainParagraph,
  show,
  stand,
  startPaper,
} from './paper.ts';
import { characterWords, paragraphWords, signWords } from './properties.ts';
import { addFontName, endAuthor, endColour, endStyle, openFont } from './tables.ts';
import { scanTokens } from './tokens.ts';

/** A file that was gone through, and how far its structure could be followed. */
export type Walked = {
  readonly paper: Paper;
  /** Groups are open at the end. */
  cut: boolean;
  /** Something stands behind the end of the first group. */
  trailing: boolean;
  tooDeep: boolean;
  /** A code page that we do not know, in which signs were written. */
  foreign: number | null;
};

type Frame = { -readonly [Key in keyof Looks]: Looks[Key] } & {
  destination: Destination;
  /** The one around a twofold text. */
  around: Destination;
  /** How many signs behind `\u` stand for readers without Unicode. */
  fallback: number;
};

/** Nested groups, at most. Real files stay below 30. */
const deepest = 500;

/** Bytes that wait for their decoding, at most. */
const mostWaiting = 4096;

/** Five by six and a half inches, in twips. */
const [pageWidth, pageHeight] = [7200, 9360];

export function walkRtf(file: Uint8Array, view: View, room: number): Walked {
  const paper = startPaper(view, room);
  const walked: Walked = { paper, cut: false, trailing: false, tooDeep: false, foreign: null };
  const { tables } = paper;
  const frames: Frame[] = [];
  const waiting: number[] = [];
  let frame: Frame = {
    flow: paper.body,
    look: plainLook,
    paragraph: plainParagraph,
    destination: 'text',
    around: 'text',
    fallback: 1,
  };
  let [skipping, beyond, page, usualFont] = [0, 0, 1252, 0];
  let [starred, ended] = [false, false];
  let field = { instruction: '', ticked: false };
  let picture = { width: 0, height: 0, acrossPercent: 100, downPercent: 100 };

  const fontOf = () => tables.fonts.get(frame.look.font === -1 ? usualFont : frame.look.font);

  function flush(): void {
    if (waiting.length === 0) return;
    const bytes = waiting.splice(0);
    const font = fontOf();
    if (font?.charset === 2) {
      // A picture font has signs of its own, whatever the code page.
      put(bytes.map((byte) => plainSymbol(font.name, byte) ?? String.fromCharCode(byte)).join(''));
      return;
    }
    const used = codePageOf(font?.charset ?? 0, page);
    if (!isKnownPage(used) && bytes.some((byte) => byte > 0x7f)) walked.foreign = used;
    put(decodePage(Uint8Array.from(bytes), used));
  }

  function put(text: string): void {
    switch (frame.destination) {
      case 'text':
        show(paper, frame, plainText(text, fontOf()?.name));
        return;
      case 'label': {
        const { paragraph } = frame.flow;
        if (paper.room < 0 || isAbsent(frame.look, view)) return;
        const sign = plainText(text, fontOf()?.name);
        paragraph.label = ((paragraph.label ?? '') + sign).slice(0, 100);
        return;
      }
      case 'fonts':
        for (const part of text.split(/(;)/)) addFontName(tables, part);
        return;
      case 'colours':
        for (const sign of text) if (sign === ';') endColour(tables);
        return;
      case 'styles':
        tables.name += text.replace(/;/g, '');
        return;
      case 'authors':
        for (const part of text.split(/(;)/)) {
          if (part === ';') endAuthor(tables);
          else tables.name += part;
        }
        return;
      case 'instruction':
        if (field.instruction.length < 200) field.instruction += text;
        return;
      case 'picture':
      case 'twofold':
      case 'nowhere':
        return;
      default:
        frame.destination satisfies never;
    }
  }

  function open(): void {
    flush();
    [skipping, starred] = [0, false];
    if (ended) walked.trailing = true;
    if (ended || beyond > 0 || frames.length >= deepest) {
      if (!ended) walked.tooDeep = true;
      beyond++;
      return;
    }
    frames.push(frame);
    frame = { ...frame };
  }

  function close(): void {
    flush();
    [skipping, starred] = [0, false];
    if (beyond > 0) {
      beyond--;
      return;
    }
    const inner = frame;
    const outer = frames.pop();
    if (outer === undefined) return;
    if (inner.flow !== outer.flow) closeFlow(inner, outer);
    if (frames.length === 0) {
      endFlow(paper, inner);
      ended = true;
    }
    frame = outer;
    if (inner.destination !== outer.destination) closeDestination(inner.destination);
    else if (inner.destination === 'styles' && tables.name !== '') {
      endStyle(tables, inner.paragraph.style, inner.paragraph.outline);
    }
  }

  function closeDestination(destination: Destination): void {
    if (destination === 'label') {
      const { paragraph } = frame.flow;
      const label = (paragraph.label ?? '').replace(/\s+/g, ' ').trim();
      paragraph.label = label === '' ? null : label.length === 1 ? plainBullet(label, undefined) : label;
    } else if (destination === 'picture' && frame.destination === 'text' && !isUnseen(paper, frame)) {
      paper.pictures++;
      const { width, height, acrossPercent, downPercent } = picture;
      const isPage = (width * acrossPercent) / 100 >= pageWidth && (height * downPercent) / 100 >= pageHeight;
      if (isPage) paper.pagePictures++;
    } else if (destination === 'instruction' && frame.destination === 'text') {
      if (/^\s*FORMCHECKBOX/i.test(field.instruction)) put(field.ticked ? '☒' : '☐');
    }
  }

  function closeFlow(inner: Frame, outer: Frame): void {
    endFlow(paper, inner);
    const { zone, pieces } = inner.flow;
    if (zone !== 'header' && zone !== 'footer') {
      outer.flow.paragraph.after.push(...pieces);
      return;
    }
    const margin = zone === 'header' ? paper.headers : paper.footers;
    // Each section repeats them.
    const isNew = (piece: Piece) => margin.every(({ text }) => text !== piece.text);
    margin.push(...pieces.filter(isNew));
  }

  function word(name: string, number: number | null): void {
    flush();
    if (ended || beyond > 0) return;
    if (skipping > 0) {
      skipping--;
      return;
    }
    const skippable = starred;
    starred = false;
    if (frame.destination === 'twofold' && name === 'ud') {
      frame.destination = frame.around;
      return;
    }
    if (frame.destination === 'nowhere' || frame.destination === 'twofold') {
      if (name === 'annotation') paper.comments++;
      return;
    }
    if (openFlow(name)) return;
    if (!signWords.has(name) && sendTo(destinationOf(name, skippable), name)) return;
    format(name, number);
  }

  /** Groups that are read on their own: margins, notes, text boxes. */
  function openFlow(name: string): boolean {
    const margin = /^(header|footer)[lrf]?$/.exec(name)?.[1];
    const zone =
      margin ?? (name === 'footnote' ? 'footnote' : /^(?:shptxt|dptxbxtext)$/.test(name) ? frame.flow.zone : null);
    if (zone === null || frame.destination !== 'text') return false;
    if (isAbsent(frame.look, view) || isUnseen(paper, frame)) frame.destination = 'nowhere';
    else if (margin === undefined) frame.flow = innerFlow(paper, frame, zone as Piece['zone']);
    else
      frame.flow = startFlow(
        margin === 'header' ? 'header' : 'footer',
        margin === 'header' ? 1 : placeIn(paper, paper.body),
      );
    frame.look = plainLook;
    frame.paragraph = plainParagraph;
    return true;
  }

  function sendTo(destination: Destination | 'around' | null, name: string): boolean {
    if (destination === null) return false;
    if (name === 'annotation') paper.comments++;
    if (destination === 'instruction' && name === 'fldinst') field = { instruction: '', ticked: false };
    if (destination === 'picture') picture = { width: 0, height: 0, acrossPercent: 100, downPercent: 100 };
    if (destination === 'twofold') frame.around = frame.destination;
    if (destination !== 'around') frame.destination = destination;
    return true;
  }

  function format(name: string, number: number | null): void {
    if (frame.destination === 'fonts' || frame.destination === 'colours' || frame.destination === 'picture') {
      tableWord(name, number ?? 0);
      return;
    }
    const sign = signWords.get(name);
    if (sign !== undefined) {
      put(sign);
      return;
    }
    const paragraphChange = paragraphWords.get(name)?.(frame.paragraph, number);
    if (paragraphChange !== undefined) {
      frame.paragraph = { ...frame.paragraph, ...paragraphChange };
      return;
    }
    const change = characterWords.get(name)?.(frame.look, number);
    if (change !== undefined) {
      frame.look = { ...frame.look, ...change };
      return;
    }
    otherWord(name, number);
  }

  function otherWord(name: string, number: number | null): void {
    const { flow, destination } = frame;
    switch (name) {
      case 'plain':
        frame.look = plainLook;
        return;
      case 'u':
        put(unicode(number ?? 0));
        skipping = frame.fallback;
        return;
      case 'uc':
        frame.fallback = Math.min(100, Math.max(0, number ?? 1));
        return;
      case 'ansicpg':
        page = number ?? 1252;
        return;
      case 'mac':
        page = 10000;
        return;
      case 'pc':
        page = 437;
        return;
      case 'pca':
        page = 850;
        return;
      case 'deff':
        usualFont = number ?? 0;
        return;
      case 'ffres':
        if (number !== 25) field.ticked = number === 1;
        return;
      case 'ffdefres':
        field.ticked = number === 1;
        return;
      case 'object':
      case 'subdocument':
        if (destination === 'text') paper.embedded++;
        return;
      case 'par':
        if (destination === 'text') endMarked(paper, frame);
        return;
      case 'sect':
        if (destination === 'text') endFlow(paper, frame);
        return;
      case 'cell':
      case 'nestcell': {
        if (destination !== 'text') return;
        const depth = name === 'cell' ? 1 : Math.max(2, frame.paragraph.depth);
        end(paper, frame, depth);
        const table = flow.tables[depth - 1];
        if (table !== undefined) table.column++;
        return;
      }
      case 'row':
      case 'nestrow': {
        if (destination !== 'text') return;
        if (name === 'row') stand(paper, flow, 1);
        const table = flow.tables.at(-1);
        if (table === undefined) return;
        table.row++;
        table.column = 0;
        return;
      }
    }
  }

  function tableWord(name: string, number: number): void {
    const { colour, font } = tables;
    if (name === 'f') openFont(tables, number);
    else if (name === 'fcharset' && font !== null) font.charset = number;
    else if (name === 'red' || name === 'green' || name === 'blue') colour[name] = number;
    else if (name === 'picwgoal') picture.width = number;
    else if (name === 'pichgoal') picture.height = number;
    else if (name === 'picscalex') picture.acrossPercent = number;
    else if (name === 'picscaley') picture.downPercent = number;
    else if (name === 'u') put(unicode(number));
  }

  function symbol(sign: string): void {
    flush();
    if (ended || beyond > 0) return;
    if (sign === '*') {
      starred = true;
      return;
    }
    if (skipping > 0) skipping--;
    else if (sign === '\n' || sign === '\r') word('par', null);
    else if (sign === '\t') put(' ');
    else if (sign === '~') put('\u00a0');
    else if (sign === '_') put('-');
    else if (sign === '\\' || sign === '{' || sign === '}') put(sign);
    else if (sign === "'") put('\ufffd');
  }

  function byte(value: number): void {
    if (ended) {
      if (value > 0x20) walked.trailing = true;
      return;
    }
    if (skipping > 0) {
      skipping--;
      return;
    }
    if (beyond > 0 || frame.destination === 'nowhere' || frame.destination === 'picture') return;
    if (paper.room >= 0) waiting.push(value === 9 ? 0x20 : value);
    // Between two signs, also where one takes two bytes.
    if (waiting.length > mostWaiting && value < 0x40) flush();
  }

  scanTokens(file, { open, close, word, symbol, byte });
  flush();
  walked.cut = !ended;
  while (frames.length > 0) {
    beyond = 0;
    close();
  }
  return walked;
}

/** A code unit: numbers over 32767 are written as negative ones (RTF 1.9.1, "Unicode RTF"). */
function unicode(number: number): string {
  const code = number & 0xffff;
  return code < 0x20 ? '' : String.fromCharCode(code);
}
