import type { Ruling, Tick } from '../model/archive.ts';
import type { Ruled } from '../model/decision.ts';
import { ruledAs, standingRulings } from '../model/standing-rulings.ts';
import type { Archive } from './service.ts';

/** What of a history of ticks, the oldest first, still stands, by the id of the kind of clause. */
export function standingTicks(history: readonly Tick[]): ReadonlyMap<string, Tick> {
  const last = new Map<string, Tick>();
  for (const tick of history) {
    if (tick.says === 'cleared') last.delete(tick.clause);
    else last.set(tick.clause, tick);
  }
  return last;
}

/** What of a history of rulings stands, as reports show it, with names for ids. */
export async function ruledBy(
  history: readonly Ruling[],
  { people }: Pick<Archive, 'people'>,
): Promise<readonly Ruled[]> {
  const names = new Map<string, string>();
  const all = standingRulings(history);
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
