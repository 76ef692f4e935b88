import type { IndexedDocument } from './indexed-document.ts';
import type { Occurrence } from './occurrence.ts';
import type { UnitAt } from './signals.ts';

/** Where the unit's own words begin, and which sentence a word of its own stands in (-1 for a lead-in). */
export type Reading = { readonly ownFrom: number; readonly sentenceAt: (word: number) => number };

/** How a unit reads. */
export function readingOf(index: IndexedDocument, { within, unit }: UnitAt): Reading {
  const first = index.units[within].list[unit]?.own[0];
  const ownFrom = first === undefined ? 0 : (index.sentences[first]?.from ?? 0);
  return { ownFrom, sentenceAt: (word) => (word < ownFrom ? -1 : (index.sentenceOf[word] ?? -1)) };
}

/** One occurrence for each signal, in the order of the signals. */
export type Window = readonly Occurrence[];

/**
 * The closest combination of one occurrence each, the earliest of equals, that does not lie in the lead-in alone; after it,
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
    if (window.length < found.length || occurrence.to <= reading.ownFrom) continue;
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
