import type { ClauseKind } from '../model/clause-kind.ts';
import { isAccepted, isGap } from '../model/decision.ts';
import type { Outcome } from '../model/finding.ts';
import type { DocumentReport, ReportLine } from '../model/report.ts';
import type { Severity } from '../model/requirement.ts';

/** What the rule needs to know of a kind. */
export type KnownKind = Pick<ClauseKind, 'id' | 'family' | 'says'>;

/** What is said here decides who can sue, where, and for how much: whoever buys does not settle it alone. */
const familiesOfLegal = ['remedies', 'forum', 'government'];

const severities = { must: 0, should: 1, consider: 2 } satisfies Record<Severity, number>;

/** What a gap is, to follow the title of its kind. */
export const short: Partial<Record<Outcome, string>> = {
  missing: 'is missing',
  weak: 'falls short',
  forbidden: 'must not stand as it does',
};

/** The gaps of a report that nobody accepted or called a false alarm, the worst first, equals in the order of the report. */
export function openGaps({ lines }: Pick<DocumentReport, 'lines'>): readonly ReportLine[] {
  return lines.filter((line) => isGap(line.outcome) && !isAccepted(line)).sort((a, b) => rank(a) - rank(b));
}

/** Lower is worse. */
export function rank({ severity, outcome }: Pick<ReportLine, 'severity' | 'outcome'>): number {
  return severities[severity] * 2 + (outcome === 'weak' ? 1 : 0);
}

/**
 * Whether a gap is for the legal department: there is no wording to ask for, or it is a must in a family of theirs. A kind that the
 * library does not know any more may be of any family.
 */
export function isForLegal(
  { clause, severity, fallback }: Pick<ReportLine, 'clause' | 'severity' | 'fallback'>,
  kinds: readonly KnownKind[],
): boolean {
  if (fallback === undefined) return true;
  const family = kinds.find(({ id }) => id === clause)?.family;
  return severity === 'must' && (family === undefined || familiesOfLegal.includes(family));
}

/** Whether it is more than a point to consider, which depends on the facts. */
export function needsChange({ severity }: { readonly severity: Severity }): boolean {
  return severity !== 'consider';
}
