import type { Choice, CompiledSignal } from './compile.ts';
import { countOf, hitsByUnit, hitsInUnit, type IndexedDocument } from './indexed-document.ts';
import type { Occurrence } from './occurrence.ts';
import { citedByUnit } from './signals/cited.ts';
import { definedByUnit } from './signals/defines.ts';
import { dutiesByUnit, duty } from './signals/duty.ts';
import { exceptedByUnit } from './signals/excepted.ts';
import { fact } from './signals/fact.ts';
import { heading } from './signals/heading.ts';
import { near } from './signals/near.ts';
import { affirmedByUnit, negatedByUnit } from './signals/negated.ts';
import { phrase } from './signals/phrase.ts';
import { quantity } from './signals/quantity.ts';
import { alikeByUnit, readsLike } from './signals/reads-like.ts';
import { aThenB } from './signals/then.ts';
import type { Hit } from './trie.ts';
import type { Within } from './units.ts';

/** A unit by its size and its index among those of that size. */
export type UnitAt = { readonly within: Within; readonly unit: number };

/** Where a unit has a signal, in the order in which the unit reads. A heading stands outside of the unit: see `hasHeading`. */
export function occurrences(
  index: IndexedDocument,
  at: UnitAt,
  signal: Exclude<CompiledSignal, { is: 'heading' }>,
): readonly Occurrence[] {
  switch (signal.is) {
    case 'phrase':
      return placesOf(index, at, signal.any);
    case 'defines':
    case 'negated':
    case 'affirmed':
    case 'excepted':
    case 'cited':
      return phrase(hitsOfWords(index, at.within, signal).get(at.unit) ?? [], signal.any, shiftIn(index, at));
    case 'near':
      return near(placesOf(index, at, signal.a), placesOf(index, at, signal.b), signal.words);
    case 'then':
      return aThenB(placesOf(index, at, signal.a), placesOf(index, at, signal.b), signal.words);
    case 'fact':
      return fact(index.factsByUnit[at.within].get(at.unit) ?? [], signal.kinds, shiftIn(index, at));
    case 'quantity':
      return quantity(index.factsByUnit[at.within].get(at.unit) ?? [], signal.quantity, shiftIn(index, at));
    case 'duty':
      return duty(index, dutiesByUnit(index, at.within).get(at.unit) ?? [], signal, shiftIn(index, at));
    case 'reads-like':
      return readsLike(index, index.units[at.within].list[at.unit]?.own ?? [], signal);
    default:
      return signal satisfies never;
  }
}

/** Whether a unit has a signal at all. */
export function has(index: IndexedDocument, at: UnitAt, signal: CompiledSignal): boolean {
  if (signal.is !== 'heading') return occurrences(index, at, signal).length > 0;
  return heading(index, index.units[at.within].list[at.unit]?.clause ?? null, signal.any) !== null;
}

/** Where a unit has any phrase of a choice. */
export function placesOf(index: IndexedDocument, at: UnitAt, any: Choice): readonly Occurrence[] {
  const hits = hitsInUnit(index, at.within, at.unit, any);
  return hits.length === 0 ? nowhere : phrase(hits, any, shiftIn(index, at));
}

const nowhere: readonly Occurrence[] = [];

/** The units of one size that may have a signal: those that have its rarer part. Null for a heading, which any may stand under. */
export function unitsWith(index: IndexedDocument, within: Within, signal: CompiledSignal): Iterable<number> | null {
  return mapOf(index, within, signal)?.keys() ?? null;
}

/** Whether the document has a signal nowhere at all, as far as that can be told at a glance. */
export function isNowhere(index: IndexedDocument, signal: CompiledSignal): boolean {
  switch (signal.is) {
    case 'near':
    case 'then':
      return countOf(index, signal.a) === 0 || countOf(index, signal.b) === 0;
    case 'heading':
      return ![...index.headingPhrases].some((phrase) => signal.any.phrases.has(phrase));
    case 'cited':
      return index.document.references.length === 0;
    case 'phrase':
    case 'defines':
    case 'negated':
    case 'affirmed':
    case 'excepted':
      return countOf(index, signal.any) === 0;
    case 'fact':
    case 'quantity':
      return index.facts.length === 0;
    case 'duty':
      return index.dutiesBySentence.size === 0;
    case 'reads-like':
      return alikeByUnit(index, 'sentence', signal).size === 0;
    default:
      return signal satisfies never;
  }
}

/** The signal that leaves the fewest units to look at, or null where all are headings. */
export function rarest(
  index: IndexedDocument,
  within: Within,
  signals: readonly CompiledSignal[],
): CompiledSignal | null {
  let best: { signal: CompiledSignal; size: number } | null = null;
  for (const signal of signals) {
    const size = sizeOf(index, within, signal);
    if (size !== null && (best === null || size < best.size)) best = { signal, size };
  }
  return best?.signal ?? null;
}

/** About how many units have a signal: by the places of its words where it has any, so that only the rarest is dealt out. */
function sizeOf(index: IndexedDocument, within: Within, signal: CompiledSignal): number | null {
  switch (signal.is) {
    case 'phrase':
    case 'defines':
    case 'negated':
    case 'affirmed':
    case 'excepted':
      return countOf(index, signal.any);
    case 'near':
    case 'then':
      return Math.min(countOf(index, signal.a), countOf(index, signal.b));
    default:
      return mapOf(index, within, signal)?.size ?? null;
  }
}

/** A signal that is a phrase in a certain place; for `cited` the words that refer to it. */
export type WordsSignal = Extract<
  CompiledSignal,
  { readonly is: 'phrase' | 'defines' | 'negated' | 'affirmed' | 'excepted' | 'cited' }
>;

type Hits = ReadonlyMap<number, readonly Hit[]>;

const known = new WeakMap<IndexedDocument, Map<Choice, Map<string, Hits>>>();

/** By unit, the phrases of such a signal that stand as it asks. Dealt out once: a unit after the other asks for its own. */
export function hitsOfWords(index: IndexedDocument, within: Within, signal: WordsSignal): Hits {
  const { is, any } = signal;
  if (is === 'phrase') return hitsByUnit(index, within, any);
  const ofDocument = known.get(index) ?? new Map<Choice, Map<string, Hits>>();
  known.set(index, ofDocument);
  const ofChoice = ofDocument.get(any) ?? new Map<string, Hits>();
  ofDocument.set(any, ofChoice);
  const id = `${is} ${within}`;
  const hits = ofChoice.get(id) ?? hitsThatStand(index, within, is, any);
  ofChoice.set(id, hits);
  return hits;
}

function hitsThatStand(
  index: IndexedDocument,
  within: Within,
  is: Exclude<WordsSignal['is'], 'phrase'>,
  any: Choice,
): Hits {
  switch (is) {
    case 'defines':
      return definedByUnit(index, within, any);
    case 'negated':
      return negatedByUnit(index, within, any);
    case 'affirmed':
      return affirmedByUnit(index, within, any);
    case 'excepted':
      return exceptedByUnit(index, within, any);
    case 'cited':
      return citedByUnit(index, within, any);
    default:
      return is satisfies never;
  }
}

function mapOf(index: IndexedDocument, within: Within, signal: CompiledSignal): ReadonlyMap<number, unknown> | null {
  switch (signal.is) {
    case 'phrase':
    case 'defines':
    case 'negated':
    case 'affirmed':
    case 'excepted':
    case 'cited':
      return hitsOfWords(index, within, signal);
    case 'near':
    case 'then': {
      const isA = countOf(index, signal.a) < countOf(index, signal.b);
      return hitsByUnit(index, within, isA ? signal.a : signal.b);
    }
    case 'fact':
    case 'quantity':
      return index.factsByUnit[within];
    case 'duty':
      return dutiesByUnit(index, within);
    case 'reads-like':
      return alikeByUnit(index, within, signal);
    case 'heading':
      return null;
    default:
      return signal satisfies never;
  }
}

/** What to add to a word's number in the document to get its number in the unit. */
function shiftIn(index: IndexedDocument, { within, unit }: UnitAt): (word: number) => number {
  const { lead = [], own = [], tail = [] } = index.units[within].list[unit] ?? {};
  if (lead.length === 0 && tail.length === 0) return unmoved;
  let next = index.sentences[own[0] ?? 0]?.from ?? 0;
  const shifts = new Map<number, number>();
  let end = index.sentences[own.at(-1) ?? 0]?.to ?? 0;
  for (const sentence of tail) {
    const { from = 0, to = 0 } = index.sentences[sentence] ?? {};
    shifts.set(sentence, end - from);
    end += to - from;
  }
  for (const sentence of [...lead].reverse()) {
    const { from = 0, to = 0 } = index.sentences[sentence] ?? {};
    shifts.set(sentence, next - to);
    next -= to - from;
  }
  return (word) => shifts.get(index.sentenceOf[word] ?? -1) ?? 0;
}

function unmoved(): number {
  return 0;
}
