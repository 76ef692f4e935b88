import { placeInWords } from '../../src/model/place.ts';
import type { Passage } from '../../src/model/report.ts';
import { t } from '../words/words.ts';
import { Quote } from './quote.tsx';

/** Words of a paper with where they stand: the agreement where it is another one, clause, heading and page. */
export function Cited({ cite }: { readonly cite: Passage }) {
  const { clause, heading, place, quote } = cite;
  const where = [
    ...(cite.in === undefined ? [] : [cite.in]),
    ...(clause === null || clause === '' ? [] : [t.common.clause(clause)]),
    ...(heading === null || heading === '' ? [] : [heading]),
    ...(place === null ? [] : [placeInWords(place)]),
  ];
  return <Quote {...(where.length === 0 ? {} : { from: where.join(' · ') })}>{quote}</Quote>;
}
