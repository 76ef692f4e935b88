import { isAccepted } from '../../../model/decision.ts';
import type { DocumentReport, ReportStream } from '../../../model/report.ts';
import { outcomeNames, tally } from '../text/outcomes.ts';
import { type Entry, inWords } from './block.ts';
import { documentBlocks } from './document-blocks.ts';

/** What has to be known of all agreements before the first is written: of each its name and counts. */
export type Survey = {
  readonly rows: readonly SurveyRow[];
  /** The headings of the only agreement; of several, none: the table of them leads to each. */
  readonly entries: readonly Entry[];
};

/** `counts` in the order of `outcomeNames`. */
export type SurveyRow = { readonly name: string; readonly counts: readonly number[]; readonly accepted: number };

/** Runs through the agreements once. */
export async function survey(report: ReportStream): Promise<Survey> {
  const rows: SurveyRow[] = [];
  let entries: readonly Entry[] = [];
  for await (const document of report.documents()) {
    entries = rows.length === 0 ? entriesOf(document, report) : [];
    rows.push({
      name: document.name,
      counts: outcomeNames.map((outcome) => tally(document.lines, outcome)),
      accepted: document.lines.filter(isAccepted).length,
    });
  }
  return { rows, entries };
}

function entriesOf(document: DocumentReport, report: ReportStream): readonly Entry[] {
  const entries: Entry[] = [];
  for (const block of documentBlocks(document, report, { number: 1, isOneOfMany: false, entries: [] })) {
    if (block.is !== 'heading' || block.level === 1) continue;
    entries.push({ level: block.level, words: inWords(block.runs), to: block.anchor });
  }
  return entries;
}
