import type { Occurrence } from '../occurrence.ts';

// Not named `then`: a module that exports one is taken for a promise.
/** For every place of `a` the nearest of `b` after it with at most `words` words between. Both come in reading order. */
export function aThenB(a: readonly Occurrence[], b: readonly Occurrence[], words: number): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const first of a) {
    const second = b[firstFrom(b, first.to)];
    if (second === undefined || second.from - first.to > words) continue;
    found.push({ from: first.from, to: second.to, parts: [first.parts[0], second.parts[0]] });
  }
  return found;
}

function firstFrom(list: readonly Occurrence[], from: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.from ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
