import type { Piece } from '../../../model/piece.ts';
import { plainBullet } from '../docx/symbols.ts';
import { commentOf, momentOf, openRange } from './comments.ts';
import type { Destination } from './destinations.ts';
import { endFlow, isUnseen, placeIn } from './paper.ts';
import type { Frame, State } from './state.ts';
import { endStyle } from './tables.ts';
import { flush, put } from './text.ts';

/** Nested groups, at most. Real files stay below 30. */
const deepest = 500;

/** Five by six and a half inches, in twips. */
const [pageWidth, pageHeight] = [7200, 9360];

/** A brace opens: what holds now holds within, and comes back behind it (RTF 1.9.1, "Groups"). */
export function openGroup(state: State): void {
  flush(state);
  const { walked, frames } = state;
  state.skipping = 0;
  state.starred = false;
  if (state.ended) walked.trailing = true;
  if (state.ended || state.beyond > 0 || frames.length >= deepest) {
    if (!state.ended) walked.tooDeep = true;
    state.beyond++;
    return;
  }
  frames.push(state.frame);
  state.frame = { ...state.frame };
}

export function closeGroup(state: State): void {
  flush(state);
  state.skipping = 0;
  state.starred = false;
  if (state.beyond > 0) {
    state.beyond--;
    return;
  }
  const { walked, frames, frame: inner } = state;
  const { paper } = walked;
  const outer = frames.pop();
  if (outer === undefined) return;
  if (inner.flow !== outer.flow) closeFlow(state, inner, outer);
  if (frames.length === 0) {
    endFlow(paper, inner);
    state.ended = true;
  }
  state.frame = outer;
  if (inner.destination !== outer.destination) closeDestination(state, inner.destination);
  else if (inner.destination === 'styles' && paper.tables.name !== '') {
    endStyle(paper.tables, inner.paragraph.style, inner.paragraph.outline);
  }
}

/** A margin, a note, a box or a comment has ended. */
function closeFlow({ walked }: State, inner: Frame, outer: Frame): void {
  const { paper } = walked;
  endFlow(paper, inner);
  const { zone, pieces, remark } = inner.flow;
  if (remark !== undefined) {
    paper.comments.push(commentOf(inner.flow, remark, paper.ranges));
    return;
  }
  if (zone !== 'header' && zone !== 'footer') {
    outer.flow.paragraph.after.push(...pieces);
    return;
  }
  const margin = zone === 'header' ? paper.headers : paper.footers;
  // Each section repeats them.
  const isNew = (piece: Piece) => margin.every(({ text }) => text !== piece.text);
  margin.push(...pieces.filter(isNew));
}

function closeDestination(state: State, destination: Destination): void {
  const { walked, frame, field } = state;
  const { paper } = walked;
  const remark = state.remark.trim();
  switch (destination) {
    case 'label': {
      const { paragraph } = frame.flow;
      const label = (paragraph.label ?? '').replace(/\s+/g, ' ').trim();
      paragraph.label = label === '' ? null : label.length === 1 ? plainBullet(label, undefined) : label;
      return;
    }
    case 'picture':
      if (frame.destination === 'text' && !isUnseen(paper, frame)) countPicture(state);
      return;
    case 'instruction':
      if (frame.destination === 'text' && /^\s*FORMCHECKBOX/i.test(field.instruction)) {
        put(state, field.ticked ? '☒' : '☐');
      }
      return;
    case 'remark-start':
      openRange(paper.ranges, remark, placeIn(paper, frame.flow));
      return;
    case 'remark-end':
      paper.ranges.open.delete(remark);
      return;
    case 'remark-author':
      state.author = remark;
      return;
    case 'remark-of':
      if (frame.flow.remark !== undefined) frame.flow.remark.of = remark;
      return;
    case 'remark-date':
      if (frame.flow.remark !== undefined) frame.flow.remark.date = momentOf(remark);
      return;
    case 'text':
    case 'fonts':
    case 'colours':
    case 'styles':
    case 'authors':
    case 'twofold':
    case 'nowhere':
      return;
    default:
      destination satisfies never;
  }
}

function countPicture({ walked, picture }: State): void {
  const { paper } = walked;
  const { width, height, acrossPercent, downPercent } = picture;
  const isPage = (width * acrossPercent) / 100 >= pageWidth && (height * downPercent) / 100 >= pageHeight;
  paper.pictures++;
  if (isPage) paper.pagePictures++;
}
