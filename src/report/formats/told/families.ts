import type { Passage, ReportFamily } from '../../../model/report.ts';
import { whereabouts } from '../text/places.ts';
import type { Told } from './told.ts';

/** "2 families of agreements that are read together". */
export function familiesTitle(count: number): string {
  return `${count} ${count === 1 ? 'family' : 'families'} of agreements that are read together`;
}

export const familiesNote =
  'What one of a family has counts for the others. Correct it under "families" in lacuna.config.yaml, or leave it out with --no-families.';

/** Of one agreement, why it belongs to the family, and whether what it has counts. */
export function paperTold({ because, cite, aside }: ReportFamily['papers'][number]): readonly Told[] {
  return [
    ofFamily('', because, cite),
    ...(aside === null ? [] : [{ label: '', says: `What it has does not count for the others: ${aside}.` }]),
  ];
}

/** What goes before what, and what could not be settled. */
export function orderTold({ orders, doubts }: ReportFamily): readonly Told[] {
  return [
    ...orders.map(({ above, below, cite }) => {
      const says = `${above} before ${below}`;
      return cite === null
        ? { label: 'Order', says: `${says}, as the configuration says` }
        : ofFamily('Order', says, cite);
    }),
    ...doubts.map((doubt) => ({ label: 'Not settled', says: `${doubt}.` })),
  ];
}

function ofFamily(label: string, says: string, cite: Passage | null): Told {
  return cite === null ? { label, says } : { label, says: `${says}, ${whereabouts(cite)}`, quote: cite.quote };
}
