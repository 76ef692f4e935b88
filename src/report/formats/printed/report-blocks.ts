import type { ReportFamily, ReportHead, ReportStream } from '../../../model/report.ts';
import { counted } from '../../layout.ts';
import { acceptedWord, outcomeNames, outcomes } from '../text/outcomes.ts';
import { familiesNote, familiesTitle, orderTold, paperTold } from '../told/families.ts';
import { engineTold } from '../told/header.ts';
import { readingAid } from '../told/how-to-read.ts';
import { type Block, numbers, type Run } from './block.ts';
import { documentBlocks } from './document-blocks.ts';
import { rowsOf } from './rows.ts';
import type { Survey, SurveyRow } from './survey.ts';

/** What a report is called. */
export const reportTitle = 'Gap report';

/** What it is about, in a line: the only agreement, or how many they are. */
export function aboutOf({ rows: [first, ...others] }: Survey): string {
  if (first === undefined) return counted(0, 'agreement');
  return others.length === 0 ? fileName(first.name) : counted(others.length + 1, 'agreement');
}

/** What stands at the foot of each page: by what the report was made, and the day of the law. */
export function footLine({ engine, deal }: ReportHead): string {
  return `A reading aid. Lacuna ${engine.version}, library ${engine.library.slice(0, 12)}, law as of ${deal.asOf}`;
}

/** The end of a path, whatever stands before it. */
export function fileName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/**
 * A whole report, block by block, holding one agreement at a time. `pageOf`: the page that an anchor is on, where pages are known; else
 * null, and nothing says pages.
 */
export async function* reportBlocks(
  report: ReportStream,
  all: Survey,
  pageOf: ((anchor: string) => number) | null,
): AsyncIterable<Block> {
  const isOne = all.rows.length === 1;
  yield { is: 'title', words: reportTitle, below: isOne ? null : aboutOf(all) };
  yield { is: 'paragraph', runs: [{ words: readingAid, ink: 'quiet' }] };
  if (!isOne) yield* overview(report, all, pageOf);
  let number = 0;
  for await (const document of report.documents()) {
    number += 1;
    yield* documentBlocks(document, report, { number, isOneOfMany: !isOne, entries: isOne ? all.entries : [] });
  }
  yield* families(report.families);
}

/** What was asked, and a table of the agreements that leads to each. */
function* overview(
  { deal, engine, jurisdictions, ...rest }: ReportStream,
  { rows }: Survey,
  pageOf: ((anchor: string) => number) | null,
): Iterable<Block> {
  const laws = jurisdictions.map(({ name }) => name).join(', ');
  yield* rowsOf([
    { label: 'Held against', says: laws === '' ? 'nothing' : laws },
    // Each agreement says its own deal: what was asked of all of them may not hold of any.
    { label: 'Law as of', says: deal.asOf },
    ...engineTold({ deal, engine, jurisdictions, ...rest }),
  ]);
  if (rows.length === 0) return;
  // A column that most would have in vain.
  const withAccepted = rows.some(({ accepted }) => accepted > 0);
  yield {
    is: 'table',
    caption: 'What was found, by agreement',
    columns: [
      { name: 'agreement', share: 34, isNumber: false },
      ...outcomeNames.map((outcome) => numbers(outcomes[outcome].word)),
      ...(withAccepted ? [numbers(acceptedWord)] : []),
      ...(pageOf === null ? [] : [numbers('page')]),
    ],
  };
  const cellsOf = ({ counts, accepted }: Omit<SurveyRow, 'name'>): readonly Run[] =>
    [...counts, ...(withAccepted ? [accepted] : [])].map((count) => ({ words: `${count}` }));
  for (const [index, row] of rows.entries()) {
    const to = `d${index + 1}`;
    const page = pageOf === null ? [] : [{ words: `${pageOf(to)}`, to }];
    yield { is: 'cells', cells: [{ words: row.name, to }, ...cellsOf(row), ...page] };
  }
  const sums = outcomeNames.map((_, at) => rows.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
  const accepted = rows.reduce((sum, row) => sum + row.accepted, 0);
  const total = [{ words: 'All' }, ...cellsOf({ counts: sums, accepted }), ...(pageOf === null ? [] : [{ words: '' }])];
  yield { is: 'cells', cells: total.map(({ words }) => ({ words, ink: 'strong' as const })) };
  yield { is: 'table-end' };
}

function* families(all: readonly ReportFamily[]): Iterable<Block> {
  if (all.length === 0) return;
  yield {
    is: 'heading',
    level: 1,
    runs: [{ words: familiesTitle(all.length) }],
    anchor: 'families',
    onNewPage: true,
  };
  yield { is: 'paragraph', runs: [{ words: familiesNote, ink: 'quiet' }] };
  for (const [index, family] of all.entries()) {
    yield {
      is: 'heading',
      level: 2,
      runs: [{ words: family.name }],
      anchor: `families_${index + 1}`,
      onNewPage: false,
    };
    for (const paper of family.papers) {
      yield { is: 'paragraph', runs: [{ words: paper.name, ink: 'strong' }] };
      yield* rowsOf(paperTold(paper));
    }
    yield* rowsOf(orderTold(family));
  }
}
