import { type Decision, isAccepted, isGap } from '../../../src/model/decision.ts';
import type { DocumentReport, Passage, ReportConflict, ReportLine } from '../../../src/model/report.ts';
import type { Severity } from '../../../src/model/requirement.ts';
import type { ShownOutcome } from '../../parts/outcome-mark.tsx';

/** What a finding is shown as: what became of a requirement, or that two things of the deal do not go together. */
export type ItemOutcome = ShownOutcome | 'conflict';

/** One finding of the list. */
export type Item = {
  /** Its fingerprint: no two of a report are equal. */
  readonly key: string;
  /** Id of the requirement or the conflict: what a ruling is about. */
  readonly requirement: string;
  readonly title: string;
  readonly says: string;
  readonly outcome: ItemOutcome;
  readonly severity: Severity;
  /** Code; null for a conflict, which is of the whole deal. */
  readonly jurisdiction: string | null;
  /** Id of the family of its clause kind; null for a conflict, and where the library does not know the kind any more. */
  readonly family: string | null;
  readonly decision: Decision | null;
  /** Where its words stand, in this paper: of what is missing, the passage that comes closest. */
  readonly places: readonly Passage[];
} & (
  | { readonly of: 'requirement'; readonly line: ReportLine }
  | { readonly of: 'conflict'; readonly conflict: ReportConflict }
);

/** Words for what a report names by ids alone. */
export type Names = {
  /** Family of a clause kind, by the id of the kind. */
  readonly families: ReadonlyMap<string, string>;
  readonly conflictTitle: (id: string) => string;
};

/** All findings of a report, in the order in which it has them; conflicts first. */
export function itemsOf({ lines, conflicts }: DocumentReport, names: Names): readonly Item[] {
  return [...conflicts.map((each) => conflictItem(each, names)), ...lines.map((each) => lineItem(each, names))];
}

/** Whether it asks somebody for a decision: it is not as it is to be, or nobody can tell. */
export function asksForDecision({ outcome }: Pick<Item, 'outcome'>): boolean {
  switch (outcome) {
    case 'conflict':
    case 'unsure':
      return true;
    case 'prepare':
      return false;
    default:
      return isGap(outcome);
  }
}

/** Whether what it asks for is still to be done: nobody has taken it as it is, or the day until which they did is over. */
export function isOpen(item: Pick<Item, 'outcome' | 'decision'>): boolean {
  return asksForDecision(item) && !isAccepted(item.decision === null ? {} : { decision: item.decision });
}

function conflictItem(conflict: ReportConflict, { conflictTitle }: Names): Item {
  const { fingerprint, severity, says, decision, cites } = conflict;
  return {
    ...{ key: fingerprint, requirement: conflict.conflict, title: conflictTitle(conflict.conflict), says },
    ...{ outcome: 'conflict', severity, jurisdiction: null, family: null, decision: decision ?? null },
    ...{ places: inThisPaper(cites), of: 'conflict', conflict },
  };
}

function lineItem(line: ReportLine, { families }: Names): Item {
  const { fingerprint, requirement, title, says, outcome, because, severity, jurisdiction, clause, decision } = line;
  const isLater = outcome === 'not-applicable' && because?.endsWith(': prepare') === true;
  return {
    ...{ key: fingerprint, requirement, title, says, outcome: isLater ? 'prepare' : outcome, severity, jurisdiction },
    ...{
      family: families.get(clause) ?? null,
      decision: decision ?? null,
      places: placesOf(line),
      of: 'requirement',
      line,
    },
  };
}

function placesOf({ cites, parts = [], nearest }: ReportLine): readonly Passage[] {
  const all = [...cites, ...parts.flatMap((part) => part.cites), ...(nearest === undefined ? [] : [nearest])];
  const seen = new Set<string>();
  return inThisPaper(all).filter(({ start, end }) => {
    const at = `${start}-${end}`;
    if (seen.has(at)) return false;
    seen.add(at);
    return true;
  });
}

/** A family of agreements has words of others, which are not in the document beside it. */
function inThisPaper(cites: readonly Passage[]): readonly Passage[] {
  return cites.filter((cite) => cite.in === undefined);
}
