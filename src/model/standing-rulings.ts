import type { Ruling } from './archive.ts';
import type { RuledAs } from './decision.ts';

/**
 * What of a history of rulings, the oldest first, still stands: of each finding what was said last. A comment, and that it was handed
 * to somebody, leave it as it is; what is withdrawn is as if it had never been said.
 */
export function standingRulings(history: readonly Ruling[]): readonly Ruling[] {
  const last = new Map<string, Ruling>();
  for (const ruling of history) {
    const about = JSON.stringify([ruling.requirement, ruling.fingerprint]);
    if (ruling.says === 'withdrawn') last.delete(about);
    else if (ruledAs(ruling) !== null) last.set(about, ruling);
  }
  return [...last.values()];
}

/** Null of what leaves a finding as it is. */
export function ruledAs({ says }: Ruling): RuledAs | null {
  switch (says) {
    case 'accepted':
    case 'false-alarm':
    case 'fixed':
    case 'to-negotiate':
      return says;
    case 'withdrawn':
    case 'comment':
    case 'assigned':
      return null;
    default:
      return says satisfies never;
  }
}
