import type { PortfolioClause } from '../model/portfolio.ts';
import type { Span } from '../model/span.ts';
import type { AnswerPassage, Facts } from './answer.ts';

/** The words at a span of an agreement, out of the clauses that it lies in; null where there are none. */
export function passageAt(clauses: readonly PortfolioClause[], span: Span, facts: Facts = {}): AnswerPassage | null {
  const [first] = clauses;
  if (first === undefined) return null;
  // A line break stands between two of them.
  const words = clauses.map((clause) => clause.words).join('\n');
  const start = Math.max(span.start, first.start);
  const quote = words.slice(start - first.start, span.end - first.start);
  return { ...whereabouts(first, start), start, end: start + quote.length, quote, cut: uncut, hits: [], facts };
}

export const uncut = { before: false, after: false };

/** Where an offset of the agreement stands, which lies in this clause. */
export function whereabouts(
  { number, heading, marks, start }: PortfolioClause,
  at: number,
): Pick<AnswerPassage, 'clause' | 'heading' | 'place' | 'page'> {
  const mark = marks.findLast(([from]) => start + from <= at) ?? marks[0];
  const [, clause, place, page] = mark ?? [0, number, '', null];
  return { clause, heading, place, page };
}
