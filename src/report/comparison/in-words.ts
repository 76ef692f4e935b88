import type { Cause, Draft, Headed, Stood } from '../../model/comparison.ts';
import { citedNumber } from '../../model/document.ts';
import { placeInWords } from '../../model/place.ts';
import type { Passage } from '../../model/report.ts';
import { outcomes } from '../formats/text/outcomes.ts';
import { counted } from '../layout.ts';
import { nameOf } from './causes.ts';

/** "clause 6.1 (Notices), once clause 5.1; paragraph 12": where it is, and where it was. */
export function whereOf(before: Passage | null, after: Passage | null): string {
  const here = after ?? before;
  const was =
    before !== null && after !== null && before.clause !== null && before.clause !== after.clause
      ? `, once ${citedNumber(before.clause)}`
      : '';
  const place =
    here?.place == null ? '' : `; ${placeInWords(here.place)}${after === null ? ' of the older draft' : ''}`;
  return `${nameOf(here)}${was}${place}`;
}

/** Sentences in a row; of very many the first. */
export function causesInWords(causes: readonly Cause[]): string {
  const words = causes.slice(0, 6).map(({ says }) => says);
  const more = causes.length > 6 ? `, and ${counted(causes.length - 6, 'more change')}` : '';
  return `${words.join('; ')}${more}`;
}

/** "missing", "weak (accepted)", "not there". */
export function stateOf(stood: Stood | null): string {
  if (stood === null) return 'not there';
  return `${outcomes[stood.outcome].word}${stood.accepted ? ' (accepted)' : ''}`;
}

/** "clause 6.1, page 3". */
export function placeOf(passage: Passage): string {
  const { clause, place } = passage;
  const parts = [...(clause === null ? [] : [citedNumber(clause)]), ...(place === null ? [] : [placeInWords(place)])];
  return parts.length === 0 ? nameOf(passage) : parts.join(', ');
}

/** "clause 9.2 (Audits)". */
export function headedInWords({ clause, heading }: Headed): string {
  return nameOf({ clause, heading, place: null });
}

/** What follows from what could not be read of a draft. */
export function unreadInWords({ unread }: Draft): string {
  return {
    nothing: 'Its words are compared all the same; what they say to the law is not told.',
    part: 'What was not found there may stand in what could not be read, and is not called removed or added.',
    everything: 'Nothing of it could be read, so nothing is said about what was changed.',
  }[unread];
}
