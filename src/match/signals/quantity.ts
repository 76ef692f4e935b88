import type { Bound, Quantity } from '../../model/clause-kind.ts';
import type { Fact } from '../../model/fact.ts';
import type { PlacedFact } from '../indexed-document.ts';
import type { Occurrence } from '../occurrence.ts';

/**
 * Every duration or amount among the facts of a unit that keeps all the bounds. A time without a number ("promptly") keeps
 * none; where words and digits differ ("thirty (60) days") the larger counts; a currency is not looked at.
 */
export function quantity(
  facts: readonly PlacedFact[],
  { fact: kind, bounds }: Quantity,
  shift: (word: number) => number,
): readonly Occurrence[] {
  return facts
    .filter(({ fact }) => {
      const value = fact.kind === kind ? measureOf(fact) : null;
      return value !== null && bounds.every((bound) => keeps(value, bound));
    })
    .map(({ from, to }) => {
      const moved = shift(from);
      return { from: from + moved, to: to + moved, parts: [{ from, to, found: kind }] };
    });
}

function measureOf(fact: Fact): number | null {
  if (fact.kind === 'duration') return fact.hours;
  return fact.kind === 'amount' ? fact.value : null;
}

function keeps(value: number, { is, than }: Bound): boolean {
  switch (is) {
    case 'at-most':
      return value <= than;
    case 'at-least':
      return value >= than;
    case 'more-than':
      return value > than;
    case 'less-than':
      return value < than;
    default:
      return is satisfies never;
  }
}
