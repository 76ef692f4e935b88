import { quote } from '../../model/document.ts';
import { longestHours } from '../../model/fact.ts';
import type { Finding } from '../../model/finding.ts';
import type { Match } from '../../model/match.ts';
import { bindsOnlyUs, onlyUs } from '../duty.ts';
import type { Held } from '../held.ts';
import { type Shortfall, weak } from '../shortfall.ts';
import { undercut } from '../undercut/undercut.ts';
import { type Duration, durationOf, inWords, withoutNumber } from './durations.ts';

/**
 * Met where a duration is stated and none that is stated is longer than `hours`, even when a weekend falls into business days.
 * Where two clauses state different durations for the same thing, the worse stands and both are cited. A vague word
 * ("promptly") beside a stated duration does no harm; alone it is weak. A match that binds only us is left out.
 */
export function atMost(held: Held, { capture, hours }: { readonly capture: string; readonly hours: number }): Finding {
  const binding = held.matches.filter((match) => !bindsOnlyUs(held, match));
  if (binding.length === 0) {
    return weak(
      held,
      held.matches.map((match) => ({ match, says: onlyUs })),
    );
  }
  const stated = binding.filter((match) => durationOf(match, capture)?.hours != null);
  if (stated.length === 0) {
    return weak(
      held,
      binding.map((match) => ({ match, says: withoutNumber(durationOf(match, capture), hours) })),
    );
  }
  const shortfalls = stated.flatMap((match): Shortfall[] => {
    const says = tooLong(held, durationOf(match, capture), hours) ?? statedButShort(held, match);
    return says === null ? [] : [{ match, says }];
  });
  if (shortfalls.length > 0) return weak(held, shortfalls);
  return { requirement: held.requirement, outcome: 'met', matches: held.matches };
}

function tooLong(held: Held, duration: Duration | null, asked: number): string | null {
  const longest = duration === null ? null : longestHours(duration);
  if (duration === null || duration.hours === null || longest === null) return null;
  const words = `says “${quote(held.document, duration)}”`;
  if (duration.disagrees) {
    return `${words}, where words and digits disagree (at most ${duration.hours} hours); asked: ${inWords(asked)}`;
  }
  if (longest <= asked) return null;
  const weekend = longest === duration.hours ? '' : `, up to ${longest} with a weekend between`;
  const meaning = duration.unit === 'hours' ? '' : ` (${duration.hours} hours${weekend})`;
  return `${words}${meaning}; asked: ${inWords(asked)}`;
}

function statedButShort(held: Held, match: Match): string | null {
  return match.strength === 'weak' ? (match.says ?? 'falls short of the full clause') : undercut(held, match);
}
