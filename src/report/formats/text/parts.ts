import type { ReportPart } from '../../../model/report.ts';
import { whereabouts } from './places.ts';

/** What a clause is taken apart into, in two sentences: the parts that stand, then each that does not with what it lacks. */
export function partsInWords(parts: readonly ReportPart[]): string {
  const met = parts.filter(({ outcome }) => outcome === 'met').map(({ title }) => title);
  const weak = parts
    .filter(({ outcome }) => outcome === 'weak')
    .map(({ title, says, cites: [first] }) => {
      return `${title}: ${says}${first === undefined ? '' : ` (${whereabouts(first)})`}`;
    });
  return [
    ...(met.length === 0 ? [] : [`in full: ${met.join(', ')}`]),
    ...(weak.length === 0 ? [] : [`weak: ${weak.join('; ')}`]),
  ].join('. ');
}
