import type { Report } from '../../model/report.ts';
import { beside, shortened } from '../layout.ts';
import type { Look } from './look.ts';
import { documentText } from './text/document.ts';
import { painter } from './text/ink.ts';
import { outcomeNames, outcomes, tally } from './text/outcomes.ts';

/** For a person at a terminal: each document in turn, then a table over all of them, then how to read it. */
export function text(report: Report, look: Look): string {
  const style = { paint: painter(look), width: Math.max(40, look.width) };
  const lines = report.documents.flatMap((document, index) => [
    ...(index === 0 ? [] : ['', '']),
    ...documentText(document, report, style),
  ]);
  return `${[...lines, ...table(report, style.width), ...legend(style.width)].join('\n')}\n`;
}

/** Counts by outcome, a row for each document; a single document has its counts in its header. */
function table({ documents }: Report, width: number): readonly string[] {
  if (documents.length < 2) return [];
  const words = outcomeNames.map((outcome) => outcomes[outcome].word);
  const room = Math.max(12, width - words.join('  ').length - 2);
  const row = (name: string, cells: readonly (string | number)[]): string =>
    [name.padEnd(room), ...cells.map((cell, index) => `${cell}`.padStart(words[index]?.length ?? 0))].join('  ');
  const counts = documents.map(({ lines }) => outcomeNames.map((outcome) => tally(lines, outcome)));
  const sums = outcomeNames.map((_, index) => counts.reduce((sum, each) => sum + (each[index] ?? 0), 0));
  return [
    '',
    '',
    row(`${documents.length} agreements`, words),
    ...documents.map(({ name }, index) => row(fromTheEnd(name, room), counts[index] ?? [])),
    row('All', sums),
  ];
}

/** The end of a path tells more than its beginning. */
function fromTheEnd(name: string, length: number): string {
  const plain = shortened(name, Number.POSITIVE_INFINITY);
  return plain.length <= length ? plain : `…${plain.slice(plain.length - length + 1)}`;
}

function legend(width: number): readonly string[] {
  const row = (label: string, words: string): readonly string[] =>
    beside(label, words, { indent: 0, column: 10, width });
  return [
    '',
    '',
    ...row('must', 'the law requires it, or its lack costs a right'),
    ...row('should', 'needed in practice, to meet a deadline or keep a remedy'),
    ...row('consider', 'useful, depending on the facts'),
    '',
    ...beside(
      '',
      'A reading aid for people who decide: it says what was looked for and where, in the words of the paper. What was not asked was not checked.',
      { indent: 0, column: 0, width },
    ),
  ];
}
