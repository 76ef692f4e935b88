import type { Unit } from './units.ts';

/** How alike the words of two units are, 0 to 1: twice what they share over what both have, rare words weighing more than common ones. */
export type Likeness = {
  readonly of: (a: Unit, b: Unit) => number;
  /** What share of the first's words the second has, 0 to 1. */
  readonly share: (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) => number;
};

export function likenessAmong(units: readonly Unit[]): Likeness {
  const inUnits = new Map<string, number>();
  for (const unit of units) for (const word of new Set(unit.words)) inUnits.set(word, (inUnits.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log(1 + units.length / (inUnits.get(word) ?? 1));
  const counts = new Map<Unit, ReadonlyMap<string, number>>();
  const countsOf = (unit: Unit): ReadonlyMap<string, number> => {
    const known = counts.get(unit) ?? countsIn(unit.words);
    counts.set(unit, known);
    return known;
  };
  const weighed = (words: ReadonlyMap<string, number>): number => {
    let sum = 0;
    for (const [word, count] of words) sum += weight(word) * count;
    return sum;
  };
  const shared = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
    let sum = 0;
    for (const [word, count] of a) sum += weight(word) * Math.min(count, b.get(word) ?? 0);
    return sum;
  };
  return {
    of: (a, b) => {
      const [one, other] = [countsOf(a), countsOf(b)];
      return (2 * shared(one, other)) / (weighed(one) + weighed(other));
    },
    share: (a, b) => shared(a, b) / weighed(a),
  };
}

export function countsIn(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words in more units than these tell none of them apart; looking at them would make the work grow with the square of the paper. */
const common = 24;
/** So many units that share the most rare words are looked at more closely. */
const closest = 6;

/** For each of `left` those of `right` that may be its next version, by the rare words that they share. */
export function candidates(
  left: readonly number[],
  right: readonly number[],
  { before, after }: { readonly before: readonly Unit[]; readonly after: readonly Unit[] },
): readonly { readonly a: number; readonly b: number }[] {
  const byWord = new Map<string, number[]>();
  for (const b of right) {
    for (const word of new Set(after[b]?.words)) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [b]);
      else known.push(b);
    }
  }
  return left.flatMap((a) => {
    const hits = new Map<number, number>();
    for (const word of new Set(before[a]?.words)) {
      const units = byWord.get(word) ?? [];
      if (units.length <= common) for (const b of units) hits.set(b, (hits.get(b) ?? 0) + 1 / units.length);
    }
    return [...hits]
      .sort(([x, m], [y, n]) => n - m || x - y)
      .slice(0, closest)
      .map(([b]) => ({ a, b }));
  });
}
