import { isAccepted } from '../../../model/decision.ts';
import type { Outcome } from '../../../model/finding.ts';
import type { ReportLine } from '../../../model/report.ts';
import type { Severity } from '../../../model/requirement.ts';
import type { Ink } from './ink.ts';

/** What each outcome is called in the margin and in a table, and how it stands out. In the order of the tables. */
export const outcomes = {
  missing: { mark: 'MISSING', word: 'missing', ink: 'bad' },
  forbidden: { mark: 'FORBIDDEN', word: 'forbidden', ink: 'bad' },
  weak: { mark: 'WEAK', word: 'weak', ink: 'poor' },
  unsure: { mark: 'UNSURE', word: 'unsure', ink: 'open' },
  met: { mark: 'met', word: 'met', ink: 'good' },
  clear: { mark: 'clear', word: 'clear', ink: 'good' },
  'not-applicable': { mark: 'not asked', word: 'not asked', ink: 'quiet' },
} satisfies Record<Outcome, { readonly mark: string; readonly word: string; readonly ink: Ink }>;

/** Every outcome in the order in which tables show it. */
export const outcomeNames = Object.keys(outcomes).filter((name): name is Outcome => Object.hasOwn(outcomes, name));

/** How many lines have this outcome, without those that somebody accepted. */
export function tally(lines: readonly ReportLine[], outcome: Outcome): number {
  return lines.filter((line) => line.outcome === outcome && !isAccepted(line)).length;
}

/** What the lines that somebody accepted are called in a header and in a table. */
export const acceptedWord = 'accepted';

/** The lines that ask for something to be done, worst first, what was accepted last; the order of the report decides between equals. */
export function worstFirst(lines: readonly ReportLine[]): readonly ReportLine[] {
  return lines.filter((line) => rank(line) !== null).sort((a, b) => (rank(a) ?? 0) - (rank(b) ?? 0));
}

const severities = { must: 0, should: 1, consider: 2 } satisfies Record<Severity, number>;

/** What is missing or forbidden goes before what is weak, by severity; what could not be told comes last. */
function rank(line: ReportLine): number | null {
  const worst = rankOfOutcome(line);
  return worst === null ? null : worst + (isAccepted(line) ? 20 : 0);
}

function rankOfOutcome({ outcome, severity }: ReportLine): number | null {
  switch (outcome) {
    case 'missing':
    case 'forbidden':
      return severities[severity] * 2;
    case 'weak':
      return severities[severity] * 2 + 1;
    case 'unsure':
      return 10 + severities[severity];
    case 'met':
    case 'clear':
    case 'not-applicable':
      return null;
    default:
      return outcome satisfies never;
  }
}
