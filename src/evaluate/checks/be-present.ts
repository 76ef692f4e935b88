import type { Finding } from '../../model/finding.ts';
import { bindsOnlyUs, onlyUs } from '../duty.ts';
import type { Held } from '../held.ts';
import { type Shortfall, weak } from '../shortfall.ts';
import { undercut } from '../undercut/undercut.ts';

/**
 * Met where one match at least stands in full and binds more than us; weaker ones beside it are cited with it.
 * Else weak, with what each falls short by.
 */
export function bePresent(held: Held): Finding {
  const shortfalls = held.matches.flatMap((match): Shortfall[] => {
    const says = match.strength === 'weak' ? (match.says ?? 'falls short of the full clause') : null;
    const short = says ?? (bindsOnlyUs(held, match) ? onlyUs : undercut(held, match));
    return short === null ? [] : [{ match, says: short }];
  });
  if (shortfalls.length === held.matches.length) return weak(held, shortfalls);
  return { requirement: held.requirement, outcome: 'met', matches: held.matches };
}
