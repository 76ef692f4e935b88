import type { Severity } from '../../../model/requirement.ts';

/** What each severity stands for. */
export const severitiesInWords = {
  must: 'the law requires it, or its lack costs a right',
  should: 'needed in practice, to meet a deadline or keep a remedy',
  consider: 'useful, depending on the facts',
} satisfies Record<Severity, string>;

/** What every report for reading says of itself. */
export const readingAid =
  'A reading aid for people who decide: it says what was looked for and where, in the words of the paper. What was not asked was not checked.';
