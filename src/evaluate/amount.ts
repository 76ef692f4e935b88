import type { Deal } from '../model/deal.ts';
import type { Finding } from '../model/finding.ts';
import { type Money, sayMoney } from '../model/money.ts';

/** Whether the deal is worth at least that sum; null where nobody says, or says it in another currency. No sum is converted here. */
export function isWorth({ amount }: Pick<Deal, 'amount'>, least: Money): boolean | null {
  return amount === null || amount.currency !== least.currency ? null : amount.value >= least.value;
}

/** A gap against what is asked only from a sum on, where nobody knows whether the deal reaches it: unsure, and a question. */
export function withoutKnownAmount(finding: Finding, deal: Deal): Finding {
  const least = finding.requirement.when.amount;
  if (least === undefined || isWorth(deal, least) !== null) return finding;
  if (finding.outcome !== 'missing' && finding.outcome !== 'weak' && finding.outcome !== 'forbidden') return finding;
  const why = finding.outcome === 'missing' ? '' : ` (${finding.because})`;
  return {
    requirement: finding.requirement,
    outcome: 'unsure',
    because: `would be ${finding.outcome}${why}, but is asked from ${sayMoney(least)} on: ${askedWorth(deal)}`,
    matches: finding.outcome === 'missing' ? [] : finding.matches,
    nearest: finding.outcome === 'missing' ? finding.nearest : null,
  };
}

/** "is the deal worth that? No total is known". */
export function askedWorth({ amount }: Pick<Deal, 'amount'>): string {
  const known = amount === null ? 'No total is known' : `It is worth ${sayMoney(amount)}, and no sum is converted here`;
  return `is the deal worth that? ${known}`;
}
