import type { RuledAs } from '../model/decision.ts';
import type { Decided, DocumentReport } from '../model/report.ts';
import type { Cell } from '../model/standing.ts';

/** What a report with its rulings comes to, requirement by requirement: without what does not apply, conflicts last. */
export function cellsOf({ lines, conflicts }: Pick<DocumentReport, 'lines' | 'conflicts'>): readonly Cell[] {
  const ofLines = lines.flatMap((line) => {
    const { requirement, jurisdiction, clause, severity, outcome } = line;
    if (outcome === 'not-applicable') return [];
    return [{ requirement, jurisdiction, kind: clause, severity, outcome, ...saidOf(line) }];
  });
  const ofConflicts = conflicts.map((each) => ({
    ...{ requirement: each.conflict, jurisdiction: '', kind: '', severity: each.severity },
    outcome: 'conflict' as const,
    ...saidOf(each),
  }));
  return [...ofLines, ...ofConflicts];
}

function saidOf({ decision }: Decided): { readonly says: RuledAs | null; readonly until: string | null } {
  return decision?.by === 'ruling' ? { says: decision.says, until: decision.until } : { says: null, until: null };
}
