import { candidates, likenessAmong } from './likeness.ts';
import { type Fences, indexes, take, type Used } from './pair.ts';
import type { Unit } from './units.ts';

/** In the same gap, in the same gap under the same number or as the only one left, and anywhere. Tried on drafts of public terms. */
const enough = { near: 0.4, sameNumber: 0.2, far: 0.65 };
const fewestWordsFar = 5;
/** In a gap of no more pairs than these each is looked at; in a larger one only those that share rare words. */
const smallGap = 2500;

/** Pairs what is like enough, the most alike first, so that the order in which they are asked does not matter. */
export function pairAlike(
  before: readonly Unit[],
  after: readonly Unit[],
  { used, fences, mates }: { readonly used: Used; readonly fences: Fences; readonly mates: Map<number, number> },
): void {
  const left = indexes(0, before.length).filter((at) => !used.before.has(at));
  const right = indexes(0, after.length).filter((at) => !used.after.has(at));
  const likeness = likenessAmong([...before, ...after]);
  const near = fences.gaps.flatMap((gap) => {
    const [as, bs] = [gap.before.filter((at) => !used.before.has(at)), gap.after.filter((at) => !used.after.has(at))];
    return as.length * bs.length <= smallGap ? as.flatMap((a) => bs.map((b) => ({ a, b }))) : [];
  });
  const seen = new Set<string>();
  const found = [
    ...near,
    ...candidates(left, right, { before, after }),
    ...turned(candidates(right, left, { before: after, after: before })),
  ]
    .filter(({ a, b }) => !seen.has(`${a} ${b}`) && seen.add(`${a} ${b}`))
    .flatMap(({ a, b }) => {
      const [one, other] = [before[a], after[b]];
      if (one === undefined || other === undefined) return [];
      const alike = likeness.of(one, other);
      const isNear = fences.ofBefore[a] === fences.ofAfter[b];
      const sameNumber = one.opens && other.opens && one.number !== '' && one.number === other.number;
      const asked = isNear ? (sameNumber ? enough.sameNumber : enough.near) : enough.far;
      const isLong = Math.min(one.words.length, other.words.length) >= fewestWordsFar;
      if (alike < asked || (!isNear && !isLong)) return [];
      return [{ a, b, score: alike + (isNear ? 0.15 : 0) + (sameNumber ? 0.05 : 0) }];
    })
    .sort((x, y) => y.score - x.score || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a + x.b - (y.a + y.b));
  for (const { a, b } of found) if (!used.before.has(a) && !used.after.has(b)) take(a, b, used, mates);
}

function turned(pairs: readonly { readonly a: number; readonly b: number }[]) {
  return pairs.map(({ a, b }) => ({ a: b, b: a }));
}
