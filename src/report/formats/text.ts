import { isAccepted } from '../../model/decision.ts';
import type { DocumentReport, ReportStream } from '../../model/report.ts';
import { beside, shortened } from '../layout.ts';
import type { Look } from './look.ts';
import { documentText } from './text/document.ts';
import { familiesText } from './text/families.ts';
import { painter } from './text/ink.ts';
import { acceptedWord, outcomeNames, outcomes, tally } from './text/outcomes.ts';
import { readingAid, severitiesInWords } from './told/how-to-read.ts';

/** For a person at a terminal: each document in turn, then a table over all of them, then how to read it. */
export async function* text(report: ReportStream, look: Look): AsyncIterable<string> {
  const style = { paint: painter(look), width: Math.max(40, look.width) };
  const rows: Row[] = [];
  for await (const document of report.documents()) {
    yield `${[...(rows.length === 0 ? [] : ['', '']), ...documentText(document, report, style)].join('\n')}\n`;
    rows.push(rowOf(document));
  }
  yield `${[...familiesText(report.families, style), ...table(rows, style.width), ...legend(style.width)].join('\n')}\n`;
}

/** What the table says of a document. */
type Row = { readonly name: string; readonly counts: readonly number[]; readonly accepted: number };

function rowOf({ name, lines }: DocumentReport): Row {
  return {
    name,
    counts: outcomeNames.map((outcome) => tally(lines, outcome)),
    accepted: lines.filter(isAccepted).length,
  };
}

/** Counts by outcome, a row for each document; a single document has its counts in its header. */
function table(rows: readonly Row[], width: number): readonly string[] {
  if (rows.length < 2) return [];
  // A column that most would have in vain.
  const withAccepted = rows.some(({ accepted }) => accepted > 0);
  const words = [...outcomeNames.map((outcome) => outcomes[outcome].word), ...(withAccepted ? [acceptedWord] : [])];
  const cellsOf = ({ counts, accepted }: Row): readonly number[] => (withAccepted ? [...counts, accepted] : counts);
  const room = Math.max(12, width - words.join('  ').length - 2);
  const row = (name: string, cells: readonly (string | number)[]): string =>
    [name.padEnd(room), ...cells.map((cell, index) => `${cell}`.padStart(words[index]?.length ?? 0))].join('  ');
  const sums = words.map((_, index) => rows.reduce((sum, each) => sum + (cellsOf(each)[index] ?? 0), 0));
  return [
    '',
    '',
    row(`${rows.length} agreements`, words),
    ...rows.map((each) => row(fromTheEnd(each.name, room), cellsOf(each))),
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
    ...Object.entries(severitiesInWords).flatMap(([severity, words]) => row(severity, words)),
    '',
    ...beside('', readingAid, { indent: 0, column: 0, width }),
  ];
}
