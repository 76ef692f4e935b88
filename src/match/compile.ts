import type { CapturedFact, ClauseKind, ClausePart, Pattern, Signal, Stance } from '../model/clause-kind.ts';
import type { NonEmpty } from '../model/span.ts';
import { type Trie, trieOf } from './trie.ts';
import { type Sought, soughtIn } from './words.ts';

/** A list of kinds made ready for searching: all their phrases numbered and in one tree. */
export type Compiled = {
  readonly trie: Trie;
  readonly kinds: readonly CompiledKind[];
  /** Compiles one more kind for the same tree; a phrase that the tree lacks finds nothing. */
  readonly variant: (kind: ClauseKind) => CompiledKind;
};

export type CompiledKind = {
  readonly kind: ClauseKind;
  readonly finds: readonly CompiledPattern[];
  readonly stances: readonly CompiledStance[];
  readonly parts: readonly { readonly part: ClausePart; readonly stances: readonly CompiledStance[] }[];
};

export type CompiledStance = { readonly stance: Stance; readonly finds: readonly CompiledPattern[] };

export type CompiledPattern = {
  readonly within: Pattern['within'];
  readonly all: readonly CompiledSignal[];
  readonly none: readonly CompiledSignal[];
};

export type CompiledSignal =
  | { readonly is: 'phrase'; readonly any: Choice }
  | { readonly is: 'near' | 'then'; readonly a: Choice; readonly b: Choice; readonly words: number }
  | { readonly is: 'heading'; readonly any: Choice }
  | { readonly is: 'defines'; readonly any: Choice }
  | { readonly is: 'fact'; readonly kinds: NonEmpty<CapturedFact> };

/** Any one of these phrases. Equal choices of one compilation are the same object. */
export type Choice = {
  readonly texts: NonEmpty<string>;
  /** Number of each phrase in the tree, and the phrase as the library writes it. */
  readonly phrases: ReadonlyMap<number, string>;
};

const compiled = new WeakMap<readonly ClauseKind[], Compiled>();

/** Compiles a list of kinds once, and remembers the result for that very list. */
export function compile(kinds: readonly ClauseKind[]): Compiled {
  const known = compiled.get(kinds);
  if (known !== undefined) return known;
  const made = compileAnew(kinds);
  compiled.set(kinds, made);
  return made;
}

function compileAnew(kinds: readonly ClauseKind[]): Compiled {
  const numbers = new Map<string, number>();
  const phrases: (readonly Sought[])[] = [];
  const choices = new Map<string, Choice>();

  function choice(texts: NonEmpty<string>): Choice {
    const id = JSON.stringify(texts);
    const known = choices.get(id);
    if (known !== undefined) return known;
    const found = new Map<number, string>();
    for (const text of texts) {
      const number = numberOf(text);
      if (number !== null && !found.has(number)) found.set(number, text);
    }
    const made = { texts, phrases: found };
    choices.set(id, made);
    return made;
  }

  // Phrases whose words have the same keys are one phrase. One without any word finds nothing.
  function numberOf(text: string): number | null {
    const words = soughtIn(text);
    if (words.length === 0) return null;
    const id = JSON.stringify(words);
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, phrases.length);
    return phrases.push(words) - 1;
  }

  function signal(from: Signal): CompiledSignal {
    if ('phrase' in from) return { is: 'phrase', any: choice(from.phrase) };
    if ('near' in from) return { is: 'near', a: choice(from.near.a), b: choice(from.near.b), words: from.near.words };
    if ('then' in from) return { is: 'then', a: choice(from.then.a), b: choice(from.then.b), words: from.then.words };
    if ('heading' in from) return { is: 'heading', any: choice(from.heading) };
    if ('defines' in from) return { is: 'defines', any: choice(from.defines) };
    if ('fact' in from) return { is: 'fact', kinds: from.fact };
    return from satisfies never;
  }

  function pattern({ within, all, none }: Pattern): CompiledPattern {
    return { within, all: all.map(signal), none: none.map(signal) };
  }

  function compiledStance(stance: Stance): CompiledStance {
    return { stance, finds: stance.finds.map(pattern) };
  }

  const variant = (kind: ClauseKind): CompiledKind => ({
    kind,
    finds: kind.finds.map(pattern),
    stances: kind.stances.map(compiledStance),
    parts: kind.parts.map((part) => ({ part, stances: part.stances.map(compiledStance) })),
  });
  const ready = kinds.map(variant);
  return { trie: trieOf(phrases), kinds: ready, variant };
}
