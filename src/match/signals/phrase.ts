import type { Choice } from '../compile.ts';
import type { Occurrence } from '../occurrence.ts';
import type { Hit } from '../trie.ts';

/** Every place of a choice within a unit. `shift` turns a word of the document into the unit's count. */
export function phrase(hits: readonly Hit[], any: Choice, shift: (word: number) => number): readonly Occurrence[] {
  return hits.map(({ phrase: number, from, to }) => {
    const moved = shift(from);
    return { from: from + moved, to: to + moved, parts: [{ from, to, found: any.phrases.get(number) ?? '' }] };
  });
}
