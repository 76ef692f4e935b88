import { quote } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { bindsOnlyUs, onlyUs } from '../duty.ts';
import type { Held } from '../held.ts';
import { type Shortfall, weak } from '../shortfall.ts';
import { undercut } from '../undercut/undercut.ts';
import { durationOf, inWords, withoutNumber } from './durations.ts';

/**
 * Met where a full match that binds more than us states a duration no shorter than `hours`, words and digits agreeing.
 * Shorter ones beside it are cited with it: the longest is what can be relied on for this.
 */
export function atLeast(held: Held, { capture, hours }: { readonly capture: string; readonly hours: number }): Finding {
  const shortfalls = held.matches.flatMap((match): Shortfall[] => {
    const duration = durationOf(match, capture);
    const short = bindsOnlyUs(held, match)
      ? onlyUs
      : duration === null || duration.hours === null
        ? withoutNumber(duration, hours)
        : duration.disagrees
          ? `says “${quote(held.document, duration)}”, where words and digits disagree; asked: at least ${inWords(hours)}`
          : duration.hours < hours
            ? `says “${quote(held.document, duration)}”; asked: at least ${inWords(hours)}`
            : undercut(held, match);
    return short === null ? [] : [{ match, says: short }];
  });
  if (shortfalls.length === held.matches.length) return weak(held, shortfalls);
  return { requirement: held.requirement, outcome: 'met', matches: held.matches };
}
