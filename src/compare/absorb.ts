import { countsIn, likenessAmong } from './likeness.ts';
import type { Pair, Used } from './pair.ts';
import type { Unit } from './units.ts';

/** So much of a unit's words must stand in what its neighbour became, beyond the neighbour's own. */
const absorbs = 0.7;

/** What was split off or merged in, and edited besides: units without a mate whose words lie in the other side of a neighbour. */
export function absorbed(pairs: readonly Pair[], before: readonly Unit[], after: readonly Unit[], used: Used): Pair[] {
  const likeness = likenessAmong([...before, ...after]);
  const grown = (
    own: readonly number[],
    other: readonly number[],
    taken: Set<number>,
    units: readonly Unit[],
    others: readonly Unit[],
  ) => {
    let side = own;
    for (const step of [-1, 1]) {
      for (;;) {
        const next = (step < 0 ? (side[0] ?? 0) : (side.at(-1) ?? 0)) + step;
        const unit = units[next];
        if (unit === undefined || taken.has(next) || unit.words.length < 2) break;
        const left = beyond(other, side, others, units);
        if (likeness.share(countsIn(unit.words), left) < absorbs) break;
        taken.add(next);
        side = step < 0 ? [next, ...side] : [...side, next];
      }
    }
    return side;
  };
  return pairs.map((pair) => {
    const isSame = keyOf(pair.before, before) === keyOf(pair.after, after);
    if (isSame) return pair;
    const left = grown(pair.before, pair.after, used.before, before, after);
    return { before: left, after: grown(pair.after, left, used.after, after, before) };
  });
}

function keyOf(side: readonly number[], units: readonly Unit[]): string {
  return side.map((at) => units[at]?.key ?? '').join('');
}

/** The words of one side that the other does not account for. */
function beyond(
  side: readonly number[],
  other: readonly number[],
  units: readonly Unit[],
  others: readonly Unit[],
): ReadonlyMap<string, number> {
  const counts = new Map(countsIn(side.flatMap((at) => units[at]?.words ?? [])));
  for (const word of other.flatMap((at) => others[at]?.words ?? [])) counts.set(word, (counts.get(word) ?? 0) - 1);
  for (const [word, count] of counts) if (count <= 0) counts.delete(word);
  return counts;
}
