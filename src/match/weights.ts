import type { ClauseKind } from '../model/clause-kind.ts';
import type { Choice, Compiled } from './compile.ts';
import { hitsIn } from './trie.ts';
import { wordReader } from './words.ts';

/** How many examples of other kinds there are, and how many of them have one of these phrases. */
export type Usage = { readonly examples: number; readonly having: number };

export type UsageOf = (kind: ClauseKind, choice: Choice) => Usage;

const known = new WeakMap<Compiled, UsageOf>();

/** Counts how common words are among clauses, by the library itself; once for a compilation. */
export function usageFor(compiled: Compiled): UsageOf {
  const usage = known.get(compiled) ?? usageIn(compiled);
  known.set(compiled, usage);
  return usage;
}

function usageIn({ trie, kinds }: Compiled): UsageOf {
  const read = wordReader();
  const examples = kinds.flatMap(({ kind }) =>
    kind.examples.map((example) => {
      const text = 'match' in example ? example.match : example.noMatch;
      const words = read(text, { start: 0, end: text.length });
      const hits = hitsIn(trie, words, new Int32Array(words.length));
      return { kind, phrases: new Set(hits.map(({ phrase }) => phrase)) };
    }),
  );
  const counted = new Map<ClauseKind, Map<Choice, Usage>>();
  return (kind, choice) => {
    const ofKind = counted.get(kind) ?? new Map<Choice, Usage>();
    counted.set(kind, ofKind);
    let usage = ofKind.get(choice);
    if (usage === undefined) {
      const others = examples.filter((example) => example.kind !== kind);
      const having = others.filter(({ phrases }) => [...choice.phrases.keys()].some((phrase) => phrases.has(phrase)));
      usage = { examples: others.length, having: having.length };
      ofKind.set(choice, usage);
    }
    return usage;
  };
}

/**
 * How much it tells about a kind that a stretch of text has some words, more than 0: what other kinds and the rest of the
 * document seldom say ("audit") tells much, what all say ("shall") little. The logarithm of rarity, as search engines weigh.
 */
export function weightOf({ examples, having }: Usage, units: number, unitsHaving: number): number {
  return Math.log((examples + units + 2) / (having + unitsHaving + 1));
}
