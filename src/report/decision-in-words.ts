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
    case 'ruling':
      return rulingInWords(decision);
    default:
      return decision satisfies never;
  }
}

function rulingInWords({ says, who, until, reason, lapsed }: Extract<Decision, { readonly by: 'ruling' }>): string {
  switch (says) {
    case 'accepted':
      if (lapsed) return `was accepted by ${who}, and lapsed after ${until}: ${reason}`;
      return `accepted by ${who}${until === null ? '' : ` until ${until}`}: ${reason}`;
    case 'false-alarm':
      return `a false alarm, says ${who}: ${reason}`;
    case 'fixed':
      return `fixed, says ${who}, and still found: ${reason}`;
    case 'to-negotiate':
      return `to be negotiated, says ${who}: ${reason}`;
    default:
      return says satisfies never;
  }
}
