import type { View } from '../../../model/view.ts';
import type { Destination } from './destinations.ts';
import { type Frame as Looks, type Paper, plainLook, plainParagraph, startPaper } from './paper.ts';

/** A file while it is gone through, token by token. */
export type State = {
  readonly walked: Walked;
  readonly view: View;
  /** What held around each open group, the outermost first. */
  readonly frames: Frame[];
  frame: Frame;
  /** Bytes of text that wait for their decoding: a sign may take two. */
  readonly waiting: number[];
  /** Signs to come that stand for one that was given in Unicode. */
  skipping: number;
  /** Groups that are open deeper than is followed. */
  beyond: number;
  /** Code page of the document. */
  page: number;
  usualFont: number;
  /** The word to come may be skipped by those who do not know it. */
  starred: boolean;
  /** The first group has ended, and the document with it. */
  ended: boolean;
  field: { instruction: string; ticked: boolean };
  picture: { width: number; height: number; acrossPercent: number; downPercent: number };
  /** What a group says about a comment. */
  remark: string;
  /** Who wrote the comment that comes next. */
  author: string;
};

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

export type Frame = { -readonly [Key in keyof Looks]: Looks[Key] } & {
  destination: Destination;
  /** The one around a twofold text. */
  around: Destination;
  /** How many signs behind `\u` stand for readers without Unicode. */
  fallback: number;
};

export const noPicture = { width: 0, height: 0, acrossPercent: 100, downPercent: 100 } as const;

export function startState(view: View, room: number): State {
  const paper = startPaper(view, room);
  return {
    walked: { paper, cut: false, trailing: false, tooDeep: false, foreign: null },
    view,
    frames: [],
    frame: {
      flow: paper.body,
      look: plainLook,
      paragraph: plainParagraph,
      destination: 'text',
      around: 'text',
      fallback: 1,
    },
    waiting: [],
    skipping: 0,
    beyond: 0,
    page: 1252,
    usualFont: 0,
    starred: false,
    ended: false,
    field: { instruction: '', ticked: false },
    picture: { ...noPicture },
    remark: '',
    author: '',
  };
}
