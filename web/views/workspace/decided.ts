import type { Decision } from '../../../src/model/decision.ts';
import type { ShownDecision } from '../../parts/outcome-mark.tsx';
import { day } from '../../words/written.ts';

/** A decision as a mark shows it: what was said, and up to which day it holds. */
export function shownDecision(decision: Decision): {
  readonly decision: ShownDecision;
  readonly until: string | null;
} {
  switch (decision.by) {
    case 'baseline':
      return { decision: 'baseline', until: null };
    case 'waiver':
      return { decision: decision.lapsed ? 'lapsed' : 'waiver', until: day(decision.until) };
    case 'ruling':
      return {
        decision: decision.lapsed ? 'lapsed' : decision.says,
        until: decision.until === null ? null : day(decision.until),
      };
    default:
      return decision satisfies never;
  }
}
