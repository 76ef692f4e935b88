import type { ReportFamily } from '../../../model/report.ts';
import { beside, shortened, wrapped } from '../../layout.ts';
import type { Paint } from './ink.ts';
import { whereabouts } from './places.ts';

/** Which agreements were read together, why, and which goes before which. */
export function familiesText(
  families: readonly ReportFamily[],
  { paint, width }: { readonly paint: Paint; readonly width: number },
): readonly string[] {
  if (families.length === 0) return [];
  return [
    '',
    '',
    ...wrapped(heading(families.length), width).map((line) => paint('strong', line)),
    ...wrapped(
      'What one of a family has counts for the others. Correct it under "families" in lacuna.config.yaml, or leave it out with --no-families.',
      width,
    ),
    ...families.flatMap((family) => ['', ...familyText(family, paint, width)]),
  ];
}

function heading(count: number): string {
  return `${count} ${count === 1 ? 'family' : 'families'} of agreements that are read together`;
}

function familyText({ papers, orders, doubts }: ReportFamily, paint: Paint, width: number): readonly string[] {
  const row = (label: string, text: string): readonly string[] => beside(label, text, { indent: 2, column: 12, width });
  return [
    ...papers.flatMap(({ name, because, cite, aside }, index) => {
      const words = cite === null ? '' : `, ${whereabouts(cite)}: “${shortened(cite.quote, 160)}”`;
      return [
        ...(index === 0
          ? [paint('strong', shortened(name, width))]
          : beside('', name, { indent: 2, column: 0, width })),
        ...row('', `${because}${words}`),
        ...(aside === null ? [] : row('', `What it has does not count for the others: ${aside}.`)),
      ];
    }),
    ...orders.flatMap(({ above, below, cite }) =>
      row(
        'Order',
        `${above} before ${below}${cite === null ? ', as the configuration says' : `, ${whereabouts(cite)}: “${shortened(cite.quote, 160)}”`}`,
      ),
    ),
    ...doubts.flatMap((doubt) => row('Not settled', `${doubt}.`)),
  ];
}
