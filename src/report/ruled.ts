import type { Day } from '../model/day.ts';
import { type Decision, isGap, type Ruled } from '../model/decision.ts';
import type { Decided, DocumentReport, ReportConflict, ReportLine } from '../model/report.ts';

/**
 * A report with what people said beside the findings that ask for something: gaps, what is unsure, and what does not go together. What
 * was said of the very finding goes before what was said of any of its requirement. `asOf` is the day on which it holds or has lapsed.
 */
export function ruled(document: DocumentReport, rulings: readonly Ruled[], asOf: Day): DocumentReport {
  if (rulings.length === 0) return document;
  const decide = (requirement: string, fingerprint: string): Pick<Decided, 'decision'> => {
    const own = rulings.filter((each) => each.requirement === requirement);
    const found = own.find((each) => each.fingerprint === fingerprint) ?? own.find((each) => each.fingerprint === null);
    return found === undefined ? {} : { decision: decisionOf(found, asOf) };
  };
  const line = (each: ReportLine): ReportLine =>
    isGap(each.outcome) || each.outcome === 'unsure'
      ? { ...each, ...decide(each.requirement, each.fingerprint) }
      : each;
  const conflict = (each: ReportConflict): ReportConflict => ({ ...each, ...decide(each.conflict, each.fingerprint) });
  return { ...document, lines: document.lines.map(line), conflicts: document.conflicts.map(conflict) };
}

function decisionOf({ says, reason, who, until }: Ruled, asOf: Day): Decision {
  return { by: 'ruling', says, reason, who, until, lapsed: until !== null && asOf > until };
}
