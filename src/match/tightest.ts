import type { IndexedDocument } from './indexed-document.ts';
import type { Occurrence } from './occurrence.ts';
import type { UnitAt } from './signals.ts';

/** Where the unit's own words begin and end, and which sentence a word of its own stands in (-1 for a lead-in or a tail). */
export type Reading = {
  readonly ownFrom: number;
  readonly ownTo: number;
  readonly sentenceAt: (word: number) => number;
};

/** How a unit reads. */
export function readingOf(index: IndexedDocument, { within, unit }: UnitAt): Reading {
  const own = index.units[within].list[unit]?.own ?? [];
  const ownFrom = index.sentences[own[0] ?? -1]?.from ?? 0;
  const ownTo = index.sentences[own.at(-1) ?? -1]?.to ?? 0;
  const sentenceAt = (word: number) => (word < ownFrom || word >= ownTo ? -1 : (index.sentenceOf[word] ?? -1));
  return { ownFrom, ownTo, sentenceAt };
}

/** Whether a place has a word of the unit's own, and does not lie in what is read with it alone. */
export function isOwn({ from, to }: Occurrence, { ownFrom, ownTo }: Reading): boolean {
  return to > ownFrom && from < ownTo;
}

/** One occurrence for each signal, in the order of the signals. */
export type Window = readonly Occurrence[];

/**
 * The closest combination of one occurrence each, the earliest of equals, that does not lie in the lead-in and the tail alone; after it,
 * in reading order, the closest one of every other sentence that shows all signals by itself.
 * No signals at all give one empty window; a signal without occurrences gives none.
 */
export function tightest(found: readonly (readonly Occurrence[])[], reading: Reading): readonly Window[] {
  if (found.length === 0) return [[]];
  const ends = found
    .flatMap((list, signal) => list.map((occurrence) => ({ signal, occurrence })))
    .sort((a, b) => a.occurrence.to - b.occurrence.to || a.signal - b.signal);
  const latest: (Occurrence | undefined)[] = found.map(() => undefined);
  let best: { window: Window; length: number } | null = null;
  const perSentence = new Map<number, { window: Window; length: number }>();
  for (const { signal, occurrence } of ends) {
    const before = latest[signal];
    if (before === undefined || before.from <= occurrence.from) latest[signal] = occurrence;
    const window = latest.filter((each) => each !== undefined);
    if (window.length < found.length || !window.some((each) => isOwn(each, reading))) continue;
    const from = Math.min(...window.map((each) => each.from));
    const length = occurrence.to - from;
    const candidate = { window, length };
    if (best === null || length < best.length) best = candidate;
    const sentence = reading.sentenceAt(from);
    if (sentence === -1 || sentence !== reading.sentenceAt(occurrence.to - 1)) continue;
    const known = perSentence.get(sentence);
    if (known === undefined || length < known.length) perSentence.set(sentence, candidate);
  }
  if (best === null) return [];
  const touched = new Set(
    best.window.flatMap(({ from, to }) => [reading.sentenceAt(from), reading.sentenceAt(to - 1)]),
  );
  const others = [...perSentence].filter(([sentence]) => !touched.has(sentence)).sort(([a], [b]) => a - b);
  return [best.window, ...others.map(([, { window }]) => window)];
}
