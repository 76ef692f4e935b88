import type { ClauseKind, Example } from '../model/clause-kind.ts';
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

function usageIn({ trie, standing, kinds }: Compiled): UsageOf {
  const read = wordReader();
  // One text of each example: the others differ from it in a word.
  const examples = kinds.flatMap(({ kind }) =>
    kind.examples.filter(isFirst).map((example) => {
      const text = 'match' in example ? example.match : example.noMatch;
      const words = read(text, { start: 0, end: text.length });
      const hits = hitsIn(trie, words, new Int32Array(words.length));
      const phrases = new Set(hits.map(({ phrase }) => phrase));
      for (const [number, bare] of standing) if (phrases.has(bare)) phrases.add(number);
      return { kind, phrases };
    }),
  );
  const having = new Map<number, number[]>();
  const ofKinds = new Map<ClauseKind, number>();
  for (const [place, { kind, phrases }] of examples.entries()) {
    ofKinds.set(kind, (ofKinds.get(kind) ?? 0) + 1);
    for (const phrase of phrases) {
      const list = having.get(phrase);
      if (list === undefined) having.set(phrase, [place]);
      else list.push(place);
    }
  }
  const counted = new Map<ClauseKind, Map<Choice, Usage>>();
  return (kind, choice) => {
    const ofKind = counted.get(kind) ?? new Map<Choice, Usage>();
    counted.set(kind, ofKind);
    let usage = ofKind.get(choice);
    if (usage === undefined) {
      const places = new Set([...choice.phrases.keys()].flatMap((phrase) => having.get(phrase) ?? []));
      const others = [...places].filter((place) => examples[place]?.kind !== kind);
      usage = { examples: examples.length - (ofKinds.get(kind) ?? 0), having: others.length };
      ofKind.set(choice, usage);
    }
    return usage;
  };
}

function isFirst(example: Example, index: number, all: readonly Example[]): boolean {
  return example.entry !== all[index - 1]?.entry;
}

/**
 * How much it tells about a kind that a stretch of text has some words, more than 0: what other kinds and the rest of the
 * document seldom say ("audit") tells much, what all say ("shall") little. The logarithm of rarity, as search engines weigh.
 */
export function weightOf({ examples, having }: Usage, units: number, unitsHaving: number): number {
  return Math.log((examples + units + 2) / (having + unitsHaving + 1));
}
