import type { ConflictFlip, LatencyFlip } from '../../model/comparison.ts';
import { isAccepted } from '../../model/decision.ts';
import type { DocumentReport, ReportConflict } from '../../model/report.ts';
import type { Causes } from './causes.ts';

/** What does not go together any more, and what goes together now; those that came first. Known by what they say. */
export function conflictFlips(before: DocumentReport, after: DocumentReport, causes: Causes): readonly ConflictFlip[] {
  const [old, now] = [open(before), open(after)];
  const alone = (conflicts: ReadonlyMap<string, ReportConflict>, others: ReadonlyMap<string, ReportConflict>) =>
    [...conflicts].flatMap(([key, each]) => (others.has(key) ? [] : [each]));
  const told = ({ conflict, severity, says, cites }: ReportConflict) => ({ conflict, severity, says, cites });
  return [
    ...alone(now, old).map(
      (each): ConflictFlip => ({ turn: 'opened', ...told(each), causes: causes({ cites: [] }, each) }),
    ),
    ...alone(old, now).map(
      (each): ConflictFlip => ({ turn: 'closed', ...told(each), causes: causes(each, { cites: [] }) }),
    ),
  ];
}

function open({ conflicts }: DocumentReport): ReadonlyMap<string, ReportConflict> {
  return new Map(conflicts.filter((each) => !isAccepted(each)).map((each) => [`${each.conflict} ${each.says}`, each]));
}

/** Null where every deadline stands as it stood and the time is the same. */
export function latencyFlip(
  { latency: before }: DocumentReport,
  { latency: after }: DocumentReport,
  causes: Causes,
): LatencyFlip | null {
  const old = new Map((before?.clocks ?? []).map((clock) => [clock.clock, clock]));
  const clocks = (after?.clocks ?? []).flatMap(({ clock, jurisdiction, outcome, says }) => {
    const from = old.get(clock)?.outcome ?? null;
    return before === null || from === null || from === outcome
      ? []
      : [{ clock, jurisdiction, from, to: outcome, says }];
  });
  const [from, to] = [
    { hours: before?.hours ?? null, cite: before?.cite ?? null },
    { hours: after?.hours ?? null, cite: after?.cite ?? null },
  ];
  if (before === null || after === null || (clocks.length === 0 && from.hours === to.hours)) return null;
  const cited = ({ cite }: typeof from) => ({ cites: cite === null ? [] : [cite] });
  return { from, to, clocks, causes: causes(cited(from), cited(to)) };
}
