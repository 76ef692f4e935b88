import { plainSymbol, plainText } from '../docx/symbols.ts';
import { codePageOf, decodePage, isKnownPage } from './code-pages.ts';
import { isAbsent, show } from './paper.ts';
import type { State } from './state.ts';
import { addFontName, endAuthor, endColour, type Font } from './tables.ts';

/** Decodes the bytes that wait, in the code page of their font, and puts them where the text goes. */
export function flush(state: State): void {
  const { waiting, walked } = state;
  if (waiting.length === 0) return;
  const bytes = Uint8Array.from(waiting.splice(0));
  const font = fontOf(state);
  if (font?.charset === 2) {
    // A picture font has signs of its own, whatever the code page.
    put(state, [...bytes].map((byte) => plainSymbol(font.name, byte) ?? String.fromCharCode(byte)).join(''));
    return;
  }
  const used = codePageOf(font?.charset ?? 0, state.page);
  if (!isKnownPage(used) && bytes.some((byte) => byte > 0x7f)) walked.foreign = used;
  put(state, decodePage(bytes, used));
}

function fontOf({ walked, frame, usualFont }: State): Font | undefined {
  return walked.paper.tables.fonts.get(frame.look.font === -1 ? usualFont : frame.look.font);
}

/** Of what a field does or a comment's mark says, as much as is looked at. */
const longestNote = 200;

/** Puts text where that of the open group goes. */
export function put(state: State, text: string): void {
  const { walked, frame, field } = state;
  const { paper } = walked;
  const { tables } = paper;
  switch (frame.destination) {
    case 'text':
      show(paper, frame, plainText(text, fontOf(state)?.name));
      return;
    case 'label': {
      const { paragraph } = frame.flow;
      if (paper.room < 0 || isAbsent(frame.look, state.view)) return;
      const sign = plainText(text, fontOf(state)?.name);
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
      if (field.instruction.length < longestNote) field.instruction += text;
      return;
    case 'remark-start':
    case 'remark-end':
    case 'remark-author':
    case 'remark-of':
    case 'remark-date':
      if (state.remark.length < longestNote) state.remark += text;
      return;
    case 'picture':
    case 'twofold':
    case 'nowhere':
      return;
    default:
      frame.destination satisfies never;
  }
}
