import { quote } from '../model/document.ts';
import type { NearMiss } from '../model/match.ts';
import type { Choice, CompiledKind, CompiledPattern, CompiledSignal } from './compile.ts';
import { type IndexedDocument, spanOf } from './indexed-document.ts';
import type { Occurrence } from './occurrence.ts';
import { evidenceOf, partsInText, passage } from './passage.ts';
import type { Sign } from './patterns.ts';
import { bare, oneOf, sayLacking } from './say.ts';
import { anyLike, type Lacking, sayBriefly, sayNearMiss, tooFarApart } from './say-near-miss.ts';
import { heading } from './signals/heading.ts';
import { has, occurrences, placesOf, type UnitAt } from './signals.ts';
import { readingOf, tightest } from './tightest.ts';
import { type UsageOf, weightOf } from './weights.ts';

/** What a unit has of a pattern that does not fit it, and what it lacks. */
export function describe(
  index: IndexedDocument,
  kind: CompiledKind,
  { pattern, at }: { readonly pattern: CompiledPattern; readonly at: UnitAt },
  usage: UsageOf,
): Omit<NearMiss, 'isClose'> {
  const signs: Sign[] = [];
  const inText = pattern.all.flatMap((signal) => found(index, at, signal));
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
  const lacks = pattern.all.flatMap((signal) => lacking(index, at, signal) ?? []);
  const ruledOut = pattern.none.flatMap((signal) => (has(index, at, signal) ? [whatRulesOut(index, at, signal)] : []));
  return {
    kind: kind.kind.id,
    span: passage(index, at, partsInText(signs)),
    has: evidenceOf(index, signs),
    lacks: [...lacks.map(({ whole }) => whole), ...ruledOut.map((words) => `has ${words}, which rules it out`)],
    says: sayNearMiss(quotesOf(index, telling(kind, signs, usage)), lacks, ruledOut),
  };
}

/** Without those like "shall", which every clause has; all where there are no others. */
function telling({ kind }: CompiledKind, signs: readonly Sign[], usage: UsageOf): readonly Sign[] {
  const some = signs.filter(({ signal }) => signal.is !== 'phrase' || weightOf(usage(kind, signal.any), 0, 0) > 1);
  return some.length === 0 ? signs : some;
}

/** The document's own words for each sign, in reading order, equal ones once. */
function quotesOf(index: IndexedDocument, signs: readonly Sign[]): readonly string[] {
  const parts = signs.flatMap((sign) => sign.parts).sort((a, b) => a.from - b.from || b.to - a.to);
  return [...new Set(parts.map((part) => quote(index.document, spanOf(index, part))))];
}

/** What is missing of a signal, whole and in a few words; null where nothing is. */
function lacking(index: IndexedDocument, at: UnitAt, signal: CompiledSignal): Lacking | null {
  if (has(index, at, signal)) return null;
  if (signal.is !== 'near' && signal.is !== 'then') return { whole: sayLacking(signal), brief: sayBriefly(signal) };
  const [hasA, hasB] = [signal.a, signal.b].map((any: Choice) => placesOf(index, at, any).length > 0);
  if (hasA !== hasB) {
    const half = hasA ? signal.b : signal.a;
    return { whole: oneOf(half), brief: anyLike(half) };
  }
  return { whole: sayLacking(signal), brief: hasA ? tooFarApart : sayBriefly(signal) };
}

function whatRulesOut(index: IndexedDocument, at: UnitAt, signal: CompiledSignal): string {
  const clause = index.units[at.within].list[at.unit]?.clause ?? null;
  if (signal.is === 'heading') return `the heading “${bare(heading(index, clause, signal.any)?.found ?? '')}”`;
  const parts = occurrences(index, at, signal)[0]?.parts ?? [];
  return signal.is === 'fact' || signal.is === 'quantity' || signal.is === 'duty' || signal.is === 'reads-like'
    ? sayLacking(signal)
    : parts.map((part) => `“${bare(part.found)}”`).join(' … ');
}

/** What a unit has of a signal: it where it is there, else those halves of a pair that are, each as a phrase. */
export function found(
  index: IndexedDocument,
  at: UnitAt,
  signal: CompiledSignal,
): readonly { readonly signal: CompiledSignal; readonly places: readonly Occurrence[] }[] {
  if (signal.is === 'heading') return [];
  const places = occurrences(index, at, signal);
  if (places.length > 0) return [{ signal, places }];
  if (signal.is !== 'near' && signal.is !== 'then') return [];
  return [signal.a, signal.b]
    .map((any) => ({ signal: { is: 'phrase', any } as const, places: placesOf(index, at, any) }))
    .filter((half) => half.places.length > 0);
}
