import type { CompiledPattern, CompiledSignal } from './compile.ts';
import type { IndexedDocument } from './indexed-document.ts';
import type { Part } from './occurrence.ts';
import { heading } from './signals/heading.ts';
import { has, isNowhere, occurrences, rarest, type UnitAt, unitsWith } from './signals.ts';
import { readingOf, tightest } from './tightest.ts';

/** A place in a unit that fits a pattern, with one sign for each of its signals, in their order. */
export type Fit = UnitAt & { readonly signs: readonly Sign[] };

/** A signal and the place where it was found. */
export type Sign = { readonly signal: CompiledSignal; readonly parts: readonly [Part, ...Part[]] };

/** Indexes of the units that hold all wanted signals of a pattern and no unwanted one, in reading order; sought once. */
export function fittingUnits(index: IndexedDocument, pattern: CompiledPattern): ReadonlySet<number> {
  const known = index.fitting.get(pattern) ?? new Set(sought(index, pattern));
  index.fitting.set(pattern, known);
  return known;
}

function sought(index: IndexedDocument, { within, all, none }: CompiledPattern): readonly number[] {
  if (all.some((signal) => isNowhere(index, signal))) return [];
  const first = rarest(index, within, all);
  const candidates = first === null ? null : unitsWith(index, within, first);
  const units = candidates ?? index.units[within].list.keys();
  return [...units]
    .filter((unit) => {
      const at = { within, unit };
      return all.every((signal) => has(index, at, signal)) && !none.some((signal) => has(index, at, signal));
    })
    .sort((a, b) => a - b);
}

/**
 * The places where a unit that fits shows the signals: the closest combination, at least one of them outside the lead-in,
 * and besides it every other sentence that shows all of them by itself. Empty where they lie in the lead-in alone.
 */
export function fitsIn(index: IndexedDocument, pattern: CompiledPattern, at: UnitAt): readonly Fit[] {
  const clause = index.units[at.within].list[at.unit]?.clause ?? null;
  const inText: CompiledSignal[] = [];
  const headings: Sign[] = [];
  const found = pattern.all.flatMap((signal) => {
    if (signal.is !== 'heading') {
      inText.push(signal);
      return [occurrences(index, at, signal)];
    }
    const part = heading(index, clause, signal.any);
    if (part !== null) headings.push({ signal, parts: [part] });
    return [];
  });
  return tightest(found, readingOf(index, at)).map((window) => ({
    ...at,
    signs: [
      ...window.flatMap(({ parts }, place) => {
        const signal = inText[place];
        return signal === undefined ? [] : [{ signal, parts }];
      }),
      ...headings,
    ],
  }));
}
