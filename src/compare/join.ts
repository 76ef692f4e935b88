import type { Gap, Pair } from './pair.ts';
import type { Unit } from './units.ts';

/** Within a gap: the same words, cut into more or fewer units on one side than on the other. Each unit is used once. */
export function joinedPairs(gap: Gap, before: readonly Unit[], after: readonly Unit[]): readonly Pair[] {
  const found: Pair[] = [];
  const taken = new Set<number>();
  let from = 0;
  for (const b of gap.after) {
    if (taken.has(b)) continue;
    for (let at = from; at < gap.before.length; at += 1) {
      const pair = grownPair(gap.before[at] ?? 0, b, { gap, before, after });
      if (pair === null) continue;
      found.push(pair);
      for (const each of pair.after) taken.add(each);
      // What was cut in another way stays in its order.
      from = at + pair.before.length;
      break;
    }
  }
  return found;
}

type Side = { readonly gap: Gap; readonly before: readonly Unit[]; readonly after: readonly Unit[] };

/** From one unit on each side on, the shorter side is given its next unit, until both have the same words or one has others. */
function grownPair(a: number, b: number, { gap, before, after }: Side): Pair | null {
  const [lastA, lastB] = [gap.before.at(-1) ?? -1, gap.after.at(-1) ?? -1];
  let [endA, endB] = [a, b];
  let [wordsA, wordsB] = [before[a]?.key ?? '', after[b]?.key ?? ''];
  while (wordsA !== wordsB) {
    if (wordsA.length < wordsB.length) {
      if (!wordsB.startsWith(wordsA) || endA === lastA) return null;
      endA += 1;
      wordsA += before[endA]?.key ?? '';
    } else {
      if (!wordsA.startsWith(wordsB) || endB === lastB) return null;
      endB += 1;
      wordsB += after[endB]?.key ?? '';
    }
  }
  return { before: range(a, endA), after: range(b, endB) };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
