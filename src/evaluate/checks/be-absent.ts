import type { Finding } from '../../model/finding.ts';
import type { Held } from '../held.ts';
import { saidOf } from '../shortfall.ts';

/** Forbidden wherever it stands, full or weak. That it stands nowhere is for the caller to say. */
export function beAbsent({ requirement, document, matches }: Held): Finding {
  const because = saidOf(
    document,
    matches.map((match) => ({ match, says: match.says ?? 'says what must not be there' })),
  );
  return { requirement, outcome: 'forbidden', matches, because };
}
