import type { ReportFamily } from '../../../model/report.ts';
import { beside, shortened, wrapped } from '../../layout.ts';
import { familiesNote, familiesTitle, orderTold, paperTold } from '../told/families.ts';
import type { Paint } from './ink.ts';
import { laidOut } from './laid-out.ts';

const quoteLength = 160;

/** Which agreements were read together, why, and which goes before which. */
export function familiesText(
  families: readonly ReportFamily[],
  { paint, width }: { readonly paint: Paint; readonly width: number },
): readonly string[] {
  if (families.length === 0) return [];
  return [
    '',
    '',
    ...wrapped(familiesTitle(families.length), width).map((line) => paint('strong', line)),
    ...wrapped(familiesNote, width),
    ...families.flatMap((family) => ['', ...familyText(family, paint, width)]),
  ];
}

function familyText(family: ReportFamily, paint: Paint, width: number): readonly string[] {
  const look = { columns: { indent: 2, column: 12, width }, paint, quoteLength };
  return [
    ...family.papers.flatMap((paper, index) => [
      ...(index === 0
        ? [paint('strong', shortened(paper.name, width))]
        : beside('', paper.name, { indent: 2, column: 0, width })),
      ...laidOut(paperTold(paper), look),
    ]),
    ...laidOut(orderTold(family), look),
  ];
}
