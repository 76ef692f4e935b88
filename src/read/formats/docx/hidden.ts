import type { Problem } from '../../../model/problem.ts';
import { hiddenProblem, type Unseen } from '../../hidden-problem.ts';
import { type Way, ways } from './unseen.ts';

/** Words in a row that nobody sees. */
export type Passage = { text: string; readonly way: Way };

/** UTF-16 code units of a passage that are kept: more than are ever shown. */
const longest = 400;

/** Hidden words of a paragraph, as they come. Words that are seen end a passage. */
export type Hiding = { readonly passages: Passage[]; open: boolean };

export function addHidden(hiding: Hiding, text: string, way: Way): void {
  const { passages, open } = hiding;
  const last = passages.at(-1);
  hiding.open = true;
  if (last === undefined || !open || last.way !== way) passages.push({ text, way });
  else if (last.text.length < longest) last.text += text;
}

/** What was left out, over all of the paper. */
export type HiddenText = { readonly unseen: Unseen[]; readonly ways: Set<Way> };

export function nothingHidden(): HiddenText {
  return { unseen: [], ways: new Set() };
}

/** Takes over the passages of a paragraph; one without letters and digits hides nothing. */
export function noteHidden(paper: HiddenText, passages: readonly Passage[], paragraph: number): void {
  for (const { text, way } of passages) {
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    paper.unseen.push({ text: text.replace(/\s+/g, ' ').trim(), place: { in: 'docx', paragraph } });
    paper.ways.add(way);
  }
}

export function hiddenWords({ unseen, ways: found }: HiddenText): readonly Problem[] {
  return hiddenProblem(unseen, {
    ways: ways.filter((way) => found.has(way)).join(', '),
    look: 'Select all in a word processor, clear the formatting and show hidden text to look at them',
  });
}
