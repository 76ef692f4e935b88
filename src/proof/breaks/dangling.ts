import type { Break } from './break.ts';

/**
 * A reference that leads to a clause of this paper leads nowhere: "clause 9.2" becomes "clause 97". Schedules are left alone, since they may lie
 * in another file. Only in the sentences that meet the
 * requirement, and only where the reference led somewhere, as it seldom does in a single sentence.
 */
export const dangling: Break = {
  id: 'dangling',
  edits: ({ document, sentences }) =>
    document.references.flatMap(({ span, of, target, number, keyword }) => {
      if (!/^(?:clause|section|article|paragraph|§)/i.test(keyword)) return [];
      const isHere = sentences.some(({ start, end }) => start <= span.start && span.end <= end);
      if (!isHere || of !== 'this' || target === null || !/^\d/.test(number)) return [];
      const at = document.text.slice(span.start, span.end).lastIndexOf(number);
      if (at < 0) return [];
      return [{ start: span.start + at, end: span.start + at + number.length, text: '97' }];
    }),
};
