import type { Explanation } from '../model/match.ts';
import { byPosition, type Span } from '../model/span.ts';
import { closestOf } from './closest.ts';
import type { CompiledKind, CompiledSignal } from './compile.ts';
import { hitsOf, type IndexedDocument, spanOf } from './indexed-document.ts';
import { alikeOf, likelyOf } from './learned/decide.ts';
import { matchesOf } from './matches.ts';
import { readParts } from './parts.ts';
import { saySignal } from './say.ts';
import { occurrences, unitsWith } from './signals.ts';
import type { Within } from './units.ts';
import type { UsageOf } from './weights.ts';

/** Signal by signal where the patterns of a kind find what they ask for, and what came of it. */
export function explanationOf(index: IndexedDocument, kind: CompiledKind, usage: UsageOf): Explanation {
  const matches = matchesOf(index, kind);
  return {
    kind: kind.kind.id,
    patterns: kind.finds.map(({ within, all, none }) => ({
      within,
      signals: [
        ...all.map((signal) => ({ signal: saySignal(signal), wanted: true, found: places(index, within, signal) })),
        ...none.map((signal) => ({ signal: saySignal(signal), wanted: false, found: places(index, within, signal) })),
      ],
    })),
    matches,
    parts: readParts(index, kind, matches),
    nearest: matches.length > 0 ? null : closestOf(index, kind, usage),
    alike: alikeOf(index, kind.kind.id),
    likely: matches.length > 0 ? null : likelyOf(index, kind.kind),
  };
}

/** Every place of a signal in reading order, each once: pairs within units, phrases and facts anywhere, headings where they are. */
function places(index: IndexedDocument, within: Within, signal: CompiledSignal): readonly Span[] {
  const spans = allPlaces(index, within, signal);
  const once = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]));
  return [...once.values()].sort(byPosition);
}

function allPlaces(index: IndexedDocument, within: Within, signal: CompiledSignal): readonly Span[] {
  switch (signal.is) {
    case 'phrase':
      return hitsOf(index, signal.any).map((hit) => spanOf(index, hit));
    case 'defines':
    case 'negated':
    case 'affirmed':
    case 'excepted':
    case 'cited':
    case 'duty':
    case 'quantity':
    case 'near':
    case 'then':
    case 'reads-like':
      return [...(unitsWith(index, within, signal) ?? [])].flatMap((unit) =>
        occurrences(index, { within, unit }, signal).map(({ parts }) =>
          spanOf(index, {
            from: Math.min(...parts.map(({ from }) => from)),
            to: Math.max(...parts.map(({ to }) => to)),
          }),
        ),
      );
    case 'heading':
      return [...index.headings.values()].flat().flatMap((hit) => {
        return signal.any.phrases.has(hit.phrase) ? [spanOf(index, hit)] : [];
      });
    case 'fact':
      return index.facts
        .filter(({ fact }) => signal.kinds.includes(fact.kind))
        .map(({ fact: { start, end } }) => ({ start, end }));
    default:
      return signal satisfies never;
  }
}
