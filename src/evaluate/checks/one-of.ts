import type { Finding } from '../../model/finding.ts';
import type { Match } from '../../model/match.ts';
import { bindsOnlyUs, effortOnly, onlyUs } from '../duty.ts';
import type { Held } from '../held.ts';
import { type Shortfall, weak } from '../shortfall.ts';

/**
 * Met where a match has one of these stances and no other match takes a different one: where two clauses disagree, the worse
 * stands. A match that takes no stance at all ("stated") neither helps nor harms beside one that does; nor does one that
 * binds only us. The stances decide, not their strength: a law may be content with what a careful buyer is not.
 */
export function oneOf(held: Held, stances: readonly string[]): Finding {
  const binding = held.matches.filter((match) => !bindsOnlyUs(held, match));
  if (binding.length === 0) {
    return weak(
      held,
      held.matches.map((match) => ({ match, says: onlyUs })),
    );
  }
  const taking = binding.filter(({ stance }) => stances.includes(stance) || stance !== 'stated');
  if (taking.length === 0) {
    return weak(
      held,
      binding.map((match) => ({ match, says: 'has the clause, but not in the form that is asked for' })),
    );
  }
  const shortfalls = taking.flatMap((match): Shortfall[] => {
    const says = stances.includes(match.stance) ? effortOnly(match) : otherStance(match);
    return says === null ? [] : [{ match, says }];
  });
  if (shortfalls.length > 0) return weak(held, shortfalls);
  return { requirement: held.requirement, outcome: 'met', matches: held.matches };
}

function otherStance({ says }: Match): string {
  return says ?? 'takes another form than the one that is asked for';
}
