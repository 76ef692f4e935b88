import type { Finding } from '../../model/finding.ts';
import type { Held } from '../held.ts';
import { weak } from '../shortfall.ts';
import { bePresent } from './be-present.ts';

/**
 * Met where the clause itself would do and each of these parts of it stands in full; weak with what the clause falls short
 * by, and then part by part, where not.
 */
export function hasParts(held: Held, wanted: readonly string[]): Finding {
  const whole = bePresent(held);
  const short = held.parts.filter(({ part, strength }) => wanted.includes(part) && strength === 'weak');
  if (short.length === 0) return whole;
  const says = short.map((part) => part.says).join('; ');
  const finding = weak(
    held,
    held.matches.slice(0, 1).map((match) => ({ match, says })),
  );
  if (finding.outcome !== 'weak' || whole.outcome !== 'weak') return finding;
  return { ...finding, because: `${whole.because}; it ${says}` };
}
