import type { Finding } from '../../model/finding.ts';
import { type Money, sayMoney } from '../../model/money.ts';
import { askedWorth, isWorth } from '../amount.ts';
import type { Held } from '../held.ts';
import { weak } from '../shortfall.ts';
import { bePresent } from './be-present.ts';

/** Met where a match chooses that law and the deal is worth the sum from which the choice holds; unsure where its worth is not known. */
export function choosesLaw(held: Held, { law, amount }: { readonly law: string; readonly amount: Money }): Finding {
  const { requirement, deal } = held;
  const whole = bePresent(held);
  if (whole.outcome !== 'met') return whole;
  const fallShort = (says: string) =>
    weak(
      held,
      held.matches.map((match) => ({ match, says })),
    );
  const [first, ...rest] = held.matches.filter(({ captures }) =>
    Object.values(captures).some((fact) => fact.kind === 'governing-law' && fact.code === law),
  );
  if (first === undefined) return fallShort('chooses another law');
  const matches = [first, ...rest] as const;
  const isEnough = isWorth(deal, amount);
  if (isEnough === true) return { ...whole, matches };
  if (isEnough === false && deal.amount !== null) {
    return fallShort(`holds from ${sayMoney(amount)} on, and the deal is worth ${sayMoney(deal.amount)}`);
  }
  const because = `there, and holds from ${sayMoney(amount)} on: ${askedWorth(deal)}`;
  return { requirement, outcome: 'unsure', because, matches, nearest: null };
}
