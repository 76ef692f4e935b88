import type { Finding } from '../../model/finding.ts';
import type { Held } from '../held.ts';
import { type Shortfall, weak } from '../shortfall.ts';
import { bePresent } from './be-present.ts';

/** Met where the clause would do by itself and one match that stands in full binds each party to the other. */
export function beMutual(held: Held): Finding {
  const whole = bePresent(held);
  if (whole.outcome !== 'met') return whole;
  const shortfalls = held.matches
    .filter(({ strength, direction }) => strength === 'weak' || !direction.mutual)
    .map(
      (match): Shortfall => ({ match, says: match.says !== null && match.direction.mutual ? match.says : oneSided }),
    );
  if (shortfalls.length < held.matches.length) return whole;
  return weak(held, shortfalls);
}

const oneSided = 'does not bind each party alike';
