import { pageOf } from './breaks.ts';
import { groupBy } from './group.ts';
import type { Line } from './line.ts';
import { endsSentence } from './words.ts';

const mark = /^(?:\d{1,3}|[*†‡§]{1,2})(?:\s|(?=["“(\p{Lu}]))/u;

/** Small print at the foot of PDF pages that begins with a mark, as footnotes. Other formats say themselves what is a footnote. */
export function markFootnotes(lines: readonly Line[]): readonly Line[] {
  // Side notes are set apart already.
  const printed = lines.filter(
    ({ piece }) => piece.place.in === 'pdf' && piece.zone === 'body' && piece.look !== undefined,
  );
  if (printed.length === 0) return lines;
  const usual = usualSize(printed);
  const found = new Set<Line>();
  let goesOn = false;
  for (const page of groupBy(printed, pageOf).values()) {
    const foot = atFoot(page, usual, goesOn);
    const last = foot.at(-1);
    goesOn = last !== undefined && !endsSentence(last.text);
    for (const line of foot) found.add(line);
  }
  if (found.size === 0) return lines;
  return lines.map((line) => (found.has(line) ? { ...line, piece: { ...line.piece, zone: 'footnote' } } : line));
}

function usualSize(lines: readonly Line[]): number {
  const sizes = new Map<number, number>();
  for (const { text, piece } of lines) {
    const size = Math.round((piece.look?.size ?? 0) * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  }
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Footnotes are often only one point smaller than the text; sizes are averages of their line. */
const smaller = 0.95;

/** The run of small lines that the page ends with, from the first that has a mark, or whole where the page before broke off. */
function atFoot(page: readonly Line[], usual: number, goesOn: boolean): readonly Line[] {
  let from = page.length;
  while (from > 0 && (page[from - 1]?.piece.look?.size ?? usual) < usual * smaller) from -= 1;
  // A page that is small from top to bottom is a schedule in small print.
  if (from === 0) return [];
  const run = page.slice(from);
  if (goesOn) return run;
  const first = run.findIndex(({ text }) => mark.test(text));
  return first === -1 ? [] : run.slice(first);
}
