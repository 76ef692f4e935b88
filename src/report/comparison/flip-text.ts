import type { ConflictFlip, Flip, Stood } from '../../model/comparison.ts';
import type { Paint } from '../formats/text/ink.ts';
import { beside, shortened, wrapped } from '../layout.ts';
import { causesInWords, placeOf, stateOf } from './in-words.ts';
import { turnNames } from './summary.ts';

/** `width` in columns. `colour`: whether `paint` does anything. */
export type Style = { readonly paint: Paint; readonly colour: boolean; readonly width: number };

const inks = { opened: 'bad', worse: 'bad', other: 'open', better: 'good', closed: 'good' } as const;

/** A finding that stands otherwise: from what to what, why, and the words of both. */
export function flipText(flip: Flip, { paint, width }: Style): readonly string[] {
  const { turn, title, severity, requirement, says, from, to, causes } = flip;
  const row = (label: string, words: string) => beside(label, words, { indent: 12, column: 9, width });
  const mark = turnNames[turn].toUpperCase();
  const head = beside(mark, `${stateOf(from)} → ${stateOf(to)}: ${title} [${severity}, ${requirement}]`, {
    indent: 2,
    column: Math.max(10, mark.length + 1),
    width,
  });
  return [
    ...head.map((line, at) => (at === 0 ? line.replace(mark, paint(inks[turn], mark)) : line)),
    ...wrapped(says, Math.max(20, width - 12)).map((line) => `${' '.repeat(12)}${line}`),
    ...row('Why', causesInWords(causes)),
    ...row('Before', stoodInWords(from)),
    ...row('Now', stoodInWords(to)),
  ];
}

function stoodInWords(stood: Stood | null): string {
  if (stood === null) return 'not asked';
  const { because, cites, nearest } = stood;
  const quotes = cites.slice(0, 2).map((cite) => `“${shortened(cite.quote, 240)}” (${placeOf(cite)})`);
  const closest =
    cites.length === 0 && nearest !== undefined
      ? [`nothing; closest is “${shortened(nearest.quote, 160)}” (${placeOf(nearest)})`]
      : [];
  const words = [...quotes, ...closest, ...(because === undefined ? [] : [`because ${because}`])];
  return words.length === 0 ? 'nothing in the paper' : words.join('; ');
}

/** What does not go together any more, or goes together now. */
export function conflictText(
  { turn, severity, conflict, says, causes }: ConflictFlip,
  { paint, width }: Style,
): readonly string[] {
  const mark = turn === 'opened' ? 'NEW' : 'GONE';
  return beside(mark, `${says} [${severity}, ${conflict}] Why: ${causesInWords(causes)}`, {
    indent: 2,
    column: 10,
    width,
  }).map((line, at) => (at === 0 ? line.replace(mark, paint(turn === 'opened' ? 'bad' : 'good', mark)) : line));
}
