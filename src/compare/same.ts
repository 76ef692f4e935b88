import { diffArrays } from 'diff';
import { longestRising } from './increasing.ts';
import type { Unit } from './units.ts';

export type Range = { readonly from: number; readonly to: number };

/** Patience: equal ends, then words that stand once on each side, in the longest order that both have, and the same between these. */
export function pairSame(
  left: Range,
  right: Range,
  before: readonly Unit[],
  after: readonly Unit[],
  mates: Map<number, number>,
): void {
  let [a, b, aEnd, bEnd] = [left.from, right.from, left.to, right.to];
  while (a < aEnd && b < bEnd && before[a]?.key === after[b]?.key) mates.set(a++, b++);
  while (a < aEnd && b < bEnd && before[aEnd - 1]?.key === after[bEnd - 1]?.key) mates.set(--aEnd, --bEnd);
  if (a === aEnd || b === bEnd) return;
  const once = onlyOnce(before, { from: a, to: aEnd });
  const onceAfter = onlyOnce(after, { from: b, to: bEnd });
  const both = [...once].flatMap(([key, at]) => {
    const other = onceAfter.get(key);
    return other === undefined ? [] : [{ at, other }];
  });
  if (both.length === 0) {
    pairRepeated({ from: a, to: aEnd }, { from: b, to: bEnd }, before, after, mates);
    return;
  }
  let [fromA, fromB] = [a, b];
  for (const index of longestRising(both.map(({ other }) => other))) {
    const anchor = both[index];
    if (anchor === undefined) continue;
    pairSame({ from: fromA, to: anchor.at }, { from: fromB, to: anchor.other }, before, after, mates);
    mates.set(anchor.at, anchor.other);
    [fromA, fromB] = [anchor.at + 1, anchor.other + 1];
  }
  pairSame({ from: fromA, to: aEnd }, { from: fromB, to: bEnd }, before, after, mates);
}

/** Key to index of what stands once in the range, in order. */
export function onlyOnce(units: readonly Unit[], { from, to }: Range): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const key = units[at]?.key ?? '';
    if (found.has(key)) twice.add(key);
    found.set(key, at);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** So many comparisons of what stands more than once ("Name:", "Date:") are worth their time. */
const mostCompared = 250_000;

function pairRepeated(
  left: Range,
  right: Range,
  before: readonly Unit[],
  after: readonly Unit[],
  mates: Map<number, number>,
): void {
  if ((left.to - left.from) * (right.to - right.from) > mostCompared) return;
  const keys = (units: readonly Unit[], { from, to }: Range) => units.slice(from, to).map(({ key }) => key);
  let [a, b] = [left.from, right.from];
  for (const { added, removed, count } of diffArrays(keys(before, left), keys(after, right))) {
    if (!added && !removed) for (let at = 0; at < count; at += 1) mates.set(a + at, b + at);
    if (!added) a += count;
    if (!removed) b += count;
  }
}
