import { isAccepted } from '../../../model/decision.ts';
import type { ReportConflict } from '../../../model/report.ts';
import { cited } from '../text/citation.ts';
import { decisionTold } from './gap.ts';
import { toldDoubt } from './law.ts';
import { type Told, toldQuote } from './told.ts';

/** What they stand under. */
export const conflictsTitle = 'What does not go together';

/** What a conflict is called in the margin. */
export const conflictMark = 'CONFLICT';

/** What is open goes before what was accepted. */
export function openFirst(conflicts: readonly ReportConflict[]): readonly ReportConflict[] {
  return [...conflicts.filter((each) => !isAccepted(each)), ...conflicts.filter(isAccepted)];
}

/** What stands below what does not go together: what was decided; of one that is open its law, and at most `citesShown` places. */
export function conflictTold(conflict: ReportConflict, citesShown: number): readonly Told[] {
  const { law, cites } = conflict;
  if (isAccepted(conflict)) return decisionTold(conflict);
  return [
    ...decisionTold(conflict),
    ...(law === null ? [] : [{ label: 'Law', says: cited(law) }]),
    ...(law === null || law.confirmed ? [] : [toldDoubt]),
    ...cites.slice(0, citesShown).map((cite, index) => toldQuote(index === 0 ? 'It says' : '', cite)),
  ];
}
