import type { ReportFamily } from '../../../model/report.ts';
import { quoted } from '../text/places.ts';
import type { Column, Row } from './sheet.ts';

export const familyColumns: readonly Column[] = [
  { name: 'family', width: 40 },
  { name: 'agreement', width: 40 },
  { name: 'because', width: 50 },
  { name: 'words', width: 60 },
  { name: 'counts for the others', width: 40 },
  { name: 'goes before', width: 40 },
  { name: 'not settled', width: 50 },
];

/** A row for each agreement of a family; what could not be settled stands beside the first. */
export function familyRows({ name: family, papers, orders, doubts }: ReportFamily): readonly Row[] {
  return papers.map(({ name, because, cite, aside }, index) => [
    family,
    name,
    because,
    cite === null ? null : quoted(cite),
    aside === null ? 'yes' : `no: ${aside}`,
    orders
      .filter(({ above }) => above === name)
      .map(({ below, cite: words }) => (words === null ? below : `${below} (${quoted(words)})`))
      .join('\n'),
    index === 0 ? doubts.join('\n') : null,
  ]);
}
