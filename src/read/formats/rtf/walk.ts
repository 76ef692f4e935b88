import type { View } from '../../../model/view.ts';
import { closeGroup, openGroup } from './groups.ts';
import { type State, startState, type Walked } from './state.ts';
import { flush, put } from './text.ts';
import { scanTokens } from './tokens.ts';
import { word } from './words.ts';

/** Bytes that wait for their decoding, at most. */
const mostWaiting = 4096;

/** Goes through a file once, and gives what it holds in a view: at most `room` UTF-16 code units of text. */
export function walkRtf(file: Uint8Array, view: View, room: number): Walked {
  const state = startState(view, room);
  scanTokens(file, {
    open: () => openGroup(state),
    close: () => closeGroup(state),
    word: (name, number) => word(state, name, number),
    symbol: (sign) => symbol(state, sign),
    byte: (value) => byte(state, value),
  });
  flush(state);
  state.walked.cut = !state.ended;
  while (state.frames.length > 0) {
    state.beyond = 0;
    closeGroup(state);
  }
  return state.walked;
}

function symbol(state: State, sign: string): void {
  flush(state);
  if (state.ended || state.beyond > 0) return;
  if (sign === '*') {
    state.starred = true;
    return;
  }
  if (state.skipping > 0) state.skipping--;
  else if (sign === '\n' || sign === '\r') word(state, 'par', null);
  else if (sign === '\t') put(state, ' ');
  else if (sign === '~') put(state, '\u00a0');
  else if (sign === '_') put(state, '-');
  else if (sign === '\\' || sign === '{' || sign === '}') put(state, sign);
  else if (sign === "'") put(state, '\ufffd');
}

function byte(state: State, value: number): void {
  const { walked, frame, waiting } = state;
  if (state.ended) {
    if (value > 0x20) walked.trailing = true;
    return;
  }
  if (state.skipping > 0) {
    state.skipping--;
    return;
  }
  if (state.beyond > 0 || frame.destination === 'nowhere' || frame.destination === 'picture') return;
  if (walked.paper.room >= 0) waiting.push(value === 9 ? 0x20 : value);
  // Between two signs, also where one takes two bytes.
  if (waiting.length > mostWaiting && value < 0x40) flush(state);
}
