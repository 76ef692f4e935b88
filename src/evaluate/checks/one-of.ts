import type { Finding } from '../../model/finding.ts';
import type { Match } from '../../model/match.ts';
import { bindsOnlyUs, onlyUs } from '../duty.ts';
import type { Held } from '../held.ts';
import { type Shortfall, weak } from '../shortfall.ts';
import { undercut } from '../undercut/undercut.ts';

/**
 * Met where a match has one of these stances and is full: weaker wording beside it is shown with it and takes nothing away,
 * as for `be-present`. Where only weak matches have one, no other match may be weak in a way that is not among them. A match that is full in another form ("stated" is one) does no harm beside a fitting one, and
 * alone is not what was asked for. A match that binds only us is left out. The stances decide, not their strength: a law may
 * be content with what a careful buyer is not.
 */
export function oneOf(held: Held, stances: readonly string[]): Finding {
  const fits = ({ stance }: Match): boolean => stances.includes(stance);
  const binding = held.matches.filter((match) => !bindsOnlyUs(held, match));
  if (binding.some((match) => fits(match) && match.strength === 'full' && undercut(held, match) === null)) {
    return { requirement: held.requirement, outcome: 'met', matches: held.matches };
  }
  const shortfalls = binding.flatMap((match): Shortfall[] => {
    const says = fits(match) ? undercut(held, match) : match.strength === 'weak' ? otherForm(match) : null;
    return says === null ? [] : [{ match, says }];
  });
  if (shortfalls.length > 0) return weak(held, shortfalls);
  if (binding.some(fits)) return { requirement: held.requirement, outcome: 'met', matches: held.matches };
  return binding.length > 0
    ? weak(held, shortAlike(binding, otherForm))
    : weak(
        held,
        shortAlike(held.matches, () => onlyUs),
      );
}

function shortAlike(matches: readonly Match[], says: (match: Match) => string): readonly Shortfall[] {
  return matches.map((match) => ({ match, says: says(match) }));
}

function otherForm({ says }: Match): string {
  return says ?? 'is not drafted in the form that is asked for';
}
