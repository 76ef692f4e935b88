import type { Ruling, Tick } from '../model/archive.ts';
import type { Ruled, RuledAs } from '../model/decision.ts';
import type { Archive } from './service.ts';

/**
 * What of a history of rulings, the oldest first, still stands: of each finding what was said last. A comment, and that it was handed
 * to somebody, leave it as it is; what is withdrawn is as if it had never been said.
 */
export function standing(history: readonly Ruling[]): readonly Ruling[] {
  const last = new Map<string, Ruling>();
  for (const ruling of history) {
    const about = JSON.stringify([ruling.requirement, ruling.fingerprint]);
    if (ruling.says === 'withdrawn') last.delete(about);
    else if (ruledAs(ruling) !== null) last.set(about, ruling);
  }
  return [...last.values()];
}

/** What of a history of ticks, the oldest first, still stands, by the id of the kind of clause. */
export function standingTicks(history: readonly Tick[]): ReadonlyMap<string, Tick> {
  const last = new Map<string, Tick>();
  for (const tick of history) {
    if (tick.says === 'cleared') last.delete(tick.clause);
    else last.set(tick.clause, tick);
  }
  return last;
}

/** The same as reports show it, with names for ids. */
export async function ruledBy(
  history: readonly Ruling[],
  { people }: Pick<Archive, 'people'>,
): Promise<readonly Ruled[]> {
  const names = new Map<string, string>();
  const all = standing(history);
  for (const person of new Set(all.map((ruling) => ruling.person))) {
    names.set(person, (await people.find(person))?.name ?? 'somebody');
  }
  return all.flatMap((ruling) => {
    const says = ruledAs(ruling);
    if (says === null) return [];
    const { requirement, fingerprint, reason, approver, person, until } = ruling;
    const who = approver ?? names.get(person) ?? 'somebody';
    return [{ requirement, fingerprint, says, reason, who, until }];
  });
}

function ruledAs({ says }: Ruling): RuledAs | null {
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
