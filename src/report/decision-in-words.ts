import type { Decision } from '../model/decision.ts';

/** "known: in the baseline", "accepted by Ada Ash until 2027-01-31: insured". A waiver that lapsed says that it did. */
export function decisionInWords(decision: Decision): string {
  switch (decision.by) {
    case 'baseline':
      return 'known: in the baseline';
    case 'waiver': {
      const { who, until, reason, lapsed } = decision;
      const held = lapsed ? `was accepted by ${who}, and lapsed after ${until}` : `accepted by ${who} until ${until}`;
      return `${held}: ${reason}`;
    }
    default:
      return decision satisfies never;
  }
}
