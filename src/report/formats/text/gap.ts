import { isAccepted } from '../../../model/decision.ts';
import type { DocumentReport, ReportLine } from '../../../model/report.ts';
import { beside, type Columns } from '../../layout.ts';
import { decisionTold, gapTold, type Written } from '../told/gap.ts';
import type { Paint } from './ink.ts';
import { laidOut } from './laid-out.ts';
import { acceptedWord, outcomes } from './outcomes.ts';

// A clause of a page fills a screen; the whole of it is in the JSON report and in the agreement.
const quoteLength = 420;
const citesShown = 3;

/** One requirement that is not met: what is asked, by which law, what the paper says, and what to ask for. */
export function gap(
  line: ReportLine,
  document: DocumentReport,
  written: Written,
  { paint, width }: { readonly paint: Paint; readonly width: number },
): readonly string[] {
  const columns: Columns = { indent: 2, column: 12, width };
  const look = { columns, paint, quoteLength };
  const { mark, ink, word } = outcomes[line.outcome];
  const named = `${line.title} [${line.severity}, ${line.requirement}]`;
  // It was looked at already: what it is, and who takes it.
  if (isAccepted(line))
    return [...beside(acceptedWord, `${word}: ${named}`, columns), ...laidOut(decisionTold(line), look)];
  const [first = '', ...rest] = beside(mark, named, columns);
  return [
    first.replace(mark, paint(ink, mark)).replace(line.title, paint('strong', line.title)),
    ...rest,
    ...laidOut(gapTold(line, document, written, citesShown), look),
  ];
}
