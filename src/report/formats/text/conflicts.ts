import { isAccepted } from '../../../model/decision.ts';
import type { ReportConflict } from '../../../model/report.ts';
import { beside, type Columns } from '../../layout.ts';
import { conflictMark, conflictsTitle, conflictTold, openFirst } from '../told/conflicts.ts';
import type { Paint } from './ink.ts';
import { laidOut, ruledTitle } from './laid-out.ts';
import { acceptedWord } from './outcomes.ts';

const citesShown = 4;
const quoteLength = 120;

type Style = { readonly paint: Paint; readonly width: number };

/** What of the deal does not go together, with the words that show it. */
export function conflictsText(conflicts: readonly ReportConflict[], style: Style): readonly string[] {
  if (conflicts.length === 0) return [];
  return [
    '',
    ruledTitle(conflictsTitle, style),
    ...openFirst(conflicts).flatMap((each) => ['', ...entry(each, style)]),
  ];
}

function entry(each: ReportConflict, { paint, width }: Style): readonly string[] {
  const columns: Columns = { indent: 2, column: 12, width };
  const named = `${each.says.replace(/[.]$/, '')}. [${each.severity}, ${each.conflict}]`;
  const head = isAccepted(each)
    ? beside(acceptedWord, named, columns)
    : beside(conflictMark, named, columns).map((line) => line.replace(conflictMark, paint('poor', conflictMark)));
  return [...head, ...laidOut(conflictTold(each, citesShown), { columns, paint, quoteLength })];
}
