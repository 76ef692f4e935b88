import type { CapturedFact } from '../../model/clause-kind.ts';
import type { PlacedFact } from '../indexed-document.ts';
import type { Occurrence } from '../occurrence.ts';

/** Every fact of one of these kinds among those of a unit. */
export function fact(
  facts: readonly PlacedFact[],
  kinds: readonly CapturedFact[],
  shift: (word: number) => number,
): readonly Occurrence[] {
  return facts
    .filter((each) => kinds.includes(each.fact.kind))
    .map(({ fact: { kind }, from, to }) => {
      const moved = shift(from);
      return { from: from + moved, to: to + moved, parts: [{ from, to, found: kind }] };
    });
}
