import { type Fences, type Gap, indexes } from './pair.ts';

/** `mates` are in order here. `ofBefore` and `ofAfter`: the number of the gap that a unit lies in, or begins. */
export function gapsAmong(lengthBefore: number, lengthAfter: number, mates: ReadonlyMap<number, number>): Fences {
  const ordered = [...mates].sort(([a], [b]) => a - b);
  const fences: readonly (readonly [number, number])[] = [[-1, -1], ...ordered, [lengthBefore, lengthAfter]];
  const gaps: Gap[] = [];
  const ofBefore: number[] = [];
  const ofAfter: number[] = [];
  for (let at = 1; at < fences.length; at += 1) {
    const [[a, b], [aEnd, bEnd]] = [fences[at - 1] ?? [-1, -1], fences[at] ?? [0, 0]];
    const gap = { before: indexes(a + 1, aEnd), after: indexes(b + 1, bEnd) };
    for (const index of gap.before) ofBefore[index] = at;
    for (const index of gap.after) ofAfter[index] = at;
    if (gap.before.length > 0 && gap.after.length > 0) gaps.push(gap);
  }
  return { gaps, ofBefore, ofAfter };
}
