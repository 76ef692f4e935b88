import type { ReportHead, ReportMeasure } from '../../../model/report.ts';
import { beside } from '../../layout.ts';
import { enforcementTitle, measureInWords, measureTold, waysToEnforce } from '../told/enforcement.ts';
import type { Paint } from './ink.ts';
import { laidOut, ruledTitle } from './laid-out.ts';

/**
 * Jurisdiction by jurisdiction and track by track, what there is to enforce with that needs something of the paper, and what of
 * that the paper has. What needs nothing of it is counted.
 */
export function enforcementText(
  measures: readonly ReportMeasure[],
  report: ReportHead,
  style: { readonly paint: Paint; readonly width: number },
): readonly string[] {
  if (measures.length === 0) return [];
  const { paint, width } = style;
  const { ways, rest } = waysToEnforce(measures, report);
  return [
    '',
    ruledTitle(enforcementTitle, style),
    ...ways.flatMap(({ title, measures: own }) => [
      '',
      `  ${paint('strong', title)}`,
      ...own.flatMap((each) => [
        ...beside('-', measureInWords(each), { indent: 2, column: 2, width }),
        ...laidOut(measureTold(each), { columns: { indent: 4, column: 10, width }, paint }),
      ]),
    ]),
    ...(rest === null
      ? []
      : ['', ...beside('', rest, { indent: 2, column: 0, width }).map((line) => paint('quiet', line))]),
  ];
}
