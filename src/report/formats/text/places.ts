import { citedNumber } from '../../../model/document.ts';
import { placeInWords } from '../../../model/place.ts';
import type { Cite, Passage } from '../../../model/report.ts';

/** "clause 9.1 “Audits”, page 4", before it the agreement where that is another one; the parts that are known, or "the text" where none is. */
export function whereabouts({ in: other, ...passage }: Pick<Cite, 'in' | 'clause' | 'heading' | 'place'>): string {
  const here = whereaboutsHere(passage);
  return other === undefined ? here : `${other}, ${here}`;
}

function whereaboutsHere({ clause, heading, place }: Pick<Cite, 'clause' | 'heading' | 'place'>): string {
  const headed = heading === null ? null : `“${heading}”`;
  const number = clause === null ? null : citedNumber(clause);
  const named = number === null || headed === null ? (number ?? headed) : `${number} ${headed}`;
  const parts = [named, place === null ? null : placeInWords(place)].filter((part) => part !== null);
  return parts.length === 0 ? 'the text' : parts.join(', ');
}

/** "clause 9.1 “Audits”, page 4: “The Supplier shall …”", with all of the words. */
export function quoted(passage: Passage): string {
  return `${whereabouts(passage)}: “${passage.quote}”`;
}
