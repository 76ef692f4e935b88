import type { CapturedFact, ClauseKind, ClausePart, Pattern, Quantity, Signal, Stance } from '../model/clause-kind.ts';
import type { Bearer, DutyFact } from '../model/fact.ts';
import type { NonEmpty } from '../model/span.ts';
import { type Trie, trieOf } from './trie.ts';
import { type Sought, soughtIn } from './words.ts';

/** A list of kinds made ready for searching: all their phrases numbered and in one tree. */
export type Compiled = {
  readonly trie: Trie;
  /** By number of a phrase in angle brackets, the number of the bare one; only that is in the tree. */
  readonly standing: ReadonlyMap<number, number>;
  /** By number of a phrase, the numbers of the choices that have it. */
  readonly choicesOf: ReadonlyMap<number, readonly number[]>;
  /** All choices of the kinds with their numbers: one that is not among them belongs to a variant. */
  readonly choices: ReadonlyMap<Choice, number>;
  readonly kinds: readonly CompiledKind[];
  /** One of the kinds, or a variant of one: what both share is compiled once. A phrase that the tree lacks finds nothing. */
  readonly compiledKind: (kind: ClauseKind) => CompiledKind;
  /** The same for one of their patterns. */
  readonly compiledPattern: (pattern: Pattern) => CompiledPattern;
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
  | { readonly is: 'negated' | 'affirmed' | 'excepted' | 'cited'; readonly any: Choice }
  | { readonly is: 'fact'; readonly kinds: NonEmpty<CapturedFact> }
  | ({ readonly is: 'duty' } & AskedDuty)
  | { readonly is: 'quantity'; readonly quantity: Quantity }
  | { readonly is: 'reads-like'; readonly model: string; readonly atLeast: number };

/** Which duties are asked for; null where any will do. */
export type AskedDuty = {
  readonly modality: NonEmpty<DutyFact['modality']> | null;
  readonly bearer: NonEmpty<Bearer['who']> | null;
};

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
  const standing = new Map<number, number>();
  const patterns = new WeakMap<Pattern, CompiledPattern>();
  const known = new WeakMap<ClauseKind, CompiledKind>();

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
    const bare = /^<.+>$/.test(text) ? numberOf(text.slice(1, -1)) : null;
    const words = bare === null ? soughtIn(text) : [];
    if (words.length === 0 && bare === null) return null;
    const id = bare === null ? JSON.stringify(words) : `<${bare}>`;
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const number = phrases.push(words) - 1;
    numbers.set(id, number);
    if (bare !== null) standing.set(number, bare);
    return number;
  }

  function signal(from: Signal): CompiledSignal {
    if ('phrase' in from) return { is: 'phrase', any: choice(from.phrase) };
    if ('near' in from) return { is: 'near', a: choice(from.near.a), b: choice(from.near.b), words: from.near.words };
    if ('then' in from) return { is: 'then', a: choice(from.then.a), b: choice(from.then.b), words: from.then.words };
    if ('heading' in from) return { is: 'heading', any: choice(from.heading) };
    if ('defines' in from) return { is: 'defines', any: choice(from.defines) };
    if ('fact' in from) return { is: 'fact', kinds: from.fact };
    if ('negated' in from) return { is: 'negated', any: choice(from.negated) };
    if ('affirmed' in from) return { is: 'affirmed', any: choice(from.affirmed) };
    if ('excepted' in from) return { is: 'excepted', any: choice(from.excepted) };
    if ('cited' in from) return { is: 'cited', any: choice(from.cited) };
    if ('modality' in from) return { is: 'duty', modality: from.modality, bearer: from.bearer ?? null };
    if ('bearer' in from) return { is: 'duty', modality: null, bearer: from.bearer };
    if ('quantity' in from) return { is: 'quantity', quantity: from.quantity };
    if ('readsLike' in from) return { is: 'reads-like', ...from.readsLike };
    return from satisfies never;
  }

  function pattern(from: Pattern): CompiledPattern {
    const before = patterns.get(from);
    if (before !== undefined) return before;
    const made = { within: from.within, all: from.all.map(signal), none: from.none.map(signal) };
    patterns.set(from, made);
    return made;
  }

  function compiledStance(stance: Stance): CompiledStance {
    return { stance, finds: stance.finds.map(pattern) };
  }

  function compiledKind(kind: ClauseKind): CompiledKind {
    const before = known.get(kind);
    if (before !== undefined) return before;
    const made = {
      kind,
      finds: kind.finds.map(pattern),
      stances: kind.stances.map(compiledStance),
      parts: kind.parts.map((part) => ({ part, stances: part.stances.map(compiledStance) })),
    };
    known.set(kind, made);
    return made;
  }

  const ready = kinds.map(compiledKind);
  const choicesOf = new Map<number, number[]>();
  const listed = [...choices.values()];
  for (const [place, { phrases: own }] of listed.entries()) {
    for (const number of own.keys()) {
      const list = choicesOf.get(number);
      if (list === undefined) choicesOf.set(number, [place]);
      else list.push(place);
    }
  }
  return {
    trie: trieOf(phrases),
    standing,
    choicesOf,
    choices: new Map(listed.map((each, place) => [each, place])),
    kinds: ready,
    compiledKind,
    compiledPattern: pattern,
  };
}
