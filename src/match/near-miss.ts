import type { NearMiss } from '../model/match.ts';
import type { Choice, CompiledKind, CompiledPattern, CompiledSignal } from './compile.ts';
import { hitsByUnit, type IndexedDocument } from './indexed-document.ts';
import type { Occurrence } from './occurrence.ts';
import { evidenceOf, partsInText, passage } from './passage.ts';
import type { Sign } from './patterns.ts';
import { oneOf, sayLacking } from './say.ts';
import { heading } from './signals/heading.ts';
import { has, occurrences, placesOf, type UnitAt } from './signals.ts';
import { readingOf, tightest } from './tightest.ts';

/**
 * For a kind that is nowhere, the unit that comes closest to one of its patterns: the most signals, a pair counting as two,
 * rarer ones before common ones, then under a wanted heading, then the earliest. Null where no word of it is found.
 */
export function nearMiss(index: IndexedDocument, kind: CompiledKind): NearMiss | null {
  let best: Candidate | null = null;
  for (const pattern of kind.finds) {
    const candidate = closest(index, pattern);
    if (candidate !== null && (best === null || isCloser(candidate, best))) best = candidate;
  }
  return best === null ? null : describe(index, kind, best);
}

type Candidate = {
  readonly pattern: CompiledPattern;
  readonly at: UnitAt;
  readonly count: number;
  readonly rarity: number;
  readonly headings: number;
  readonly start: number;
};

function isCloser(a: Candidate, b: Candidate): boolean {
  if (a.count !== b.count) return a.count > b.count;
  if (a.rarity !== b.rarity) return a.rarity > b.rarity;
  if (a.headings !== b.headings) return a.headings > b.headings;
  return a.start < b.start;
}

function closest(index: IndexedDocument, pattern: CompiledPattern): Candidate | null {
  const { within, all } = pattern;
  const tallies = new Map<number, { count: number; rarity: number }>();
  for (const units of all.flatMap((signal) => atomsOf(index, pattern, signal))) {
    for (const unit of units.keys()) {
      const tally = tallies.get(unit);
      if (tally === undefined) tallies.set(unit, { count: 1, rarity: 1 / units.size });
      else {
        tally.count += 1;
        tally.rarity += 1 / units.size;
      }
    }
  }
  const headings = all.filter((signal) => signal.is === 'heading');
  let best: Candidate | null = null;
  for (const [unit, { count, rarity }] of tallies) {
    if (best !== null && count + headings.length < best.count) continue;
    const { own = [], clause = null } = index.units[within].list[unit] ?? {};
    const under = headings.filter((signal) => heading(index, clause, signal.any) !== null).length;
    const start = index.sentences[own[0] ?? -1]?.start ?? 0;
    const candidate = { pattern, at: { within, unit }, count: count + under, rarity, headings: under, start };
    if (best !== null && !isCloser(candidate, best)) continue;
    if (hasOwn(index, candidate)) best = candidate;
  }
  return best;
}

function atomsOf(
  index: IndexedDocument,
  { within }: CompiledPattern,
  signal: CompiledSignal,
): readonly ReadonlyMap<number, unknown>[] {
  switch (signal.is) {
    case 'phrase':
      return [hitsByUnit(index, within, signal.any)];
    case 'near':
    case 'then':
      return [hitsByUnit(index, within, signal.a), hitsByUnit(index, within, signal.b)];
    case 'fact':
      return [index.factsByUnit[within]];
    case 'heading':
      return [];
    default:
      return signal satisfies never;
  }
}

/** Whether anything was found in the unit itself: what lies in a lead-in alone is the lead-in's own near miss. */
function hasOwn(index: IndexedDocument, { pattern, at }: Candidate): boolean {
  const { ownFrom } = readingOf(index, at);
  return pattern.all.some((signal) => found(index, at, signal).some((places) => places.some(({ to }) => to > ownFrom)));
}

/** What a unit has of a signal: its places where it is there, else those of each half of a pair. */
function found(index: IndexedDocument, at: UnitAt, signal: CompiledSignal): readonly (readonly Occurrence[])[] {
  if (signal.is === 'heading') return [];
  const whole = occurrences(index, at, signal);
  if (whole.length > 0) return [whole];
  if (signal.is !== 'near' && signal.is !== 'then') return [];
  return [placesOf(index, at, signal.a), placesOf(index, at, signal.b)].filter((places) => places.length > 0);
}

function describe(index: IndexedDocument, kind: CompiledKind, { pattern, at }: Candidate): NearMiss {
  const signs: Sign[] = [];
  const inText = pattern.all.flatMap((signal) =>
    found(index, at, signal).map((places) => ({ signal: asFound(signal, places), places })),
  );
  const [window = []] = tightest(
    inText.map(({ places }) => places),
    readingOf(index, at),
  );
  for (const [place, { parts }] of window.entries()) {
    const signal = inText[place]?.signal;
    if (signal !== undefined) signs.push({ signal, parts });
  }
  const clause = index.units[at.within].list[at.unit]?.clause ?? null;
  for (const signal of pattern.all) {
    const part = signal.is === 'heading' ? heading(index, clause, signal.any) : null;
    if (part !== null) signs.push({ signal, parts: [part] });
  }
  const ruledOut = pattern.none.filter((signal) => has(index, at, signal));
  return {
    kind: kind.kind.id,
    span: passage(index, at, partsInText(signs)),
    has: evidenceOf(index, signs),
    lacks: [
      ...pattern.all.flatMap((signal) => lacking(index, at, signal) ?? []),
      ...ruledOut.map((signal) => `has ${whatRulesOut(index, at, signal)}, which rules it out`),
    ],
  };
}

/** Half of a pair, found alone, is told as a phrase. */
function asFound(signal: CompiledSignal, places: readonly Occurrence[]): CompiledSignal {
  if (signal.is !== 'near' && signal.is !== 'then') return signal;
  const [first] = places;
  if (first === undefined || first.parts.length > 1) return signal;
  return { is: 'phrase', any: signal.a };
}

function lacking(index: IndexedDocument, at: UnitAt, signal: CompiledSignal): string | null {
  if (has(index, at, signal)) return null;
  if (signal.is !== 'near' && signal.is !== 'then') return sayLacking(signal);
  const [hasA, hasB] = [signal.a, signal.b].map((any: Choice) => placesOf(index, at, any).length > 0);
  return hasA === hasB ? sayLacking(signal) : oneOf(hasA ? signal.b : signal.a);
}

function whatRulesOut(index: IndexedDocument, at: UnitAt, signal: CompiledSignal): string {
  const clause = index.units[at.within].list[at.unit]?.clause ?? null;
  if (signal.is === 'heading') return `the heading “${heading(index, clause, signal.any)?.found ?? ''}”`;
  const parts = occurrences(index, at, signal)[0]?.parts ?? [];
  return signal.is === 'fact' ? sayLacking(signal) : parts.map((part) => `“${part.found}”`).join(' … ');
}
