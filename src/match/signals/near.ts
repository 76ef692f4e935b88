import type { Occurrence } from '../occurrence.ts';
import { aThenB } from './then.ts';

/** Pairs of `a` and `b` that do not overlap, with at most `words` words between, in either order. Both come in reading order. */
export function near(a: readonly Occurrence[], b: readonly Occurrence[], words: number): readonly Occurrence[] {
  return [...aThenB(a, b, words), ...aThenB(b, a, words)].sort((x, y) => x.from - y.from || x.to - y.to);
}
