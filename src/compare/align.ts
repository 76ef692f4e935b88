import { absorbed } from './absorb.ts';
import { pairAlike } from './alike.ts';
import { gapsAmong } from './gaps.ts';
import { joinedPairs } from './join.ts';
import { type Pair, take, type Used } from './pair.ts';
import { onlyOnce, pairSame } from './same.ts';
import type { Unit } from './units.ts';

/**
 * Which unit became which, sorted by the older draft. First those with the same words, in order; then those cut in another way; then,
 * between them, what is like enough; last, what is very like anywhere in the paper.
 */
export function align(before: readonly Unit[], after: readonly Unit[]): readonly Pair[] {
  const mates = new Map<number, number>();
  pairSame({ from: 0, to: before.length }, { from: 0, to: after.length }, before, after, mates);
  const fences = gapsAmong(before.length, after.length, mates);
  const joined = fences.gaps.flatMap((gap) => joinedPairs(gap, before, after));
  const used = {
    before: new Set([...mates.keys(), ...joined.flatMap((pair) => pair.before)]),
    after: new Set([...mates.values(), ...joined.flatMap((pair) => pair.after)]),
  };
  pairSameAnywhere(before, after, used, mates);
  pairAlike(before, after, { used, fences, mates });
  const pairs: Pair[] = [...joined, ...[...mates].map(([a, b]) => ({ before: [a], after: [b] }))];
  return absorbed(pairs, before, after, used).sort((a, b) => (a.before[0] ?? 0) - (b.before[0] ?? 0));
}

/** What was cut and put elsewhere as it is. */
function pairSameAnywhere(
  before: readonly Unit[],
  after: readonly Unit[],
  used: Used,
  mates: Map<number, number>,
): void {
  const free = (units: readonly Unit[], taken: ReadonlySet<number>) =>
    onlyOnce(
      units.map((unit, at) => (taken.has(at) ? { ...unit, key: '' } : unit)),
      { from: 0, to: units.length },
    );
  const there = free(after, used.after);
  for (const [key, a] of free(before, used.before)) {
    const b = key === '' ? undefined : there.get(key);
    if (b !== undefined) take(a, b, used, mates);
  }
}
