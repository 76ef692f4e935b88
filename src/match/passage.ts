import type { Evidence } from '../model/match.ts';
import { byPosition, type Span } from '../model/span.ts';
import { type IndexedDocument, spanOf } from './indexed-document.ts';
import type { Part } from './occurrence.ts';
import type { Sign } from './patterns.ts';
import { sayFound } from './say.ts';
import type { UnitAt } from './signals.ts';

/** How much a report quotes for one match, in code units. A single sentence is quoted whole, however long. */
export const longestPassage = 1_200;

/**
 * The whole sentences of a unit from the first of these places to the last, without the number in front. Sentences at
 * the end are left out where the whole would be too long. A lead-in that holds a place is quoted with the item that
 * stands right below it; with the others it would drag their neighbours along. Without a place, the first sentence.
 */
export function passage(index: IndexedDocument, { within, unit }: UnitAt, parts: readonly Part[]): Span {
  const { lead, own } = index.units[within].list[unit] ?? { lead: [], own: [] };
  const ownFirst = own[0] ?? 0;
  const held = new Set(parts.map(({ from }) => index.sentenceOf[from] ?? -1));
  const ownLast = own.at(-1) ?? ownFirst;
  const inOwn = [...held].filter((sentence) => sentence >= ownFirst && sentence <= ownLast);
  const first = inOwn.length === 0 ? ownFirst : Math.min(...inOwn);
  const last = Math.max(first, ...inOwn);
  const above = lead.at(-1);
  const withLead = above !== undefined && held.has(above) && above === first - 1;
  const from = withLead ? spanFrom(index, above, last) : null;
  return from !== null && from.end - from.start <= longestPassage ? from : shortened(index, first, last);
}

function shortened(index: IndexedDocument, first: number, last: number): Span {
  for (let end = last; end > first; end -= 1) {
    const span = spanFrom(index, first, end);
    if (span.end - span.start <= longestPassage) return span;
  }
  return spanFrom(index, first, first);
}

function spanFrom(index: IndexedDocument, first: number, last: number): Span {
  const start = index.sentences[first]?.start ?? 0;
  return { start, end: index.sentences[last]?.end ?? start };
}

/** The parts of signs that stand in the text and not in a heading above it. */
export function partsInText(signs: readonly Sign[]): readonly Part[] {
  return signs.flatMap(({ signal, parts }) => (signal.is === 'heading' ? [] : parts));
}

/** Each sign as evidence, in reading order, equal ones once. */
export function evidenceOf(index: IndexedDocument, signs: readonly Sign[]): readonly Evidence[] {
  return inOrder(signs.map((sign) => ({ signal: sayFound(sign.signal, sign.parts), span: signSpan(index, sign) })));
}

/** Evidence in reading order, equal ones once. */
export function inOrder(evidence: readonly Evidence[]): readonly Evidence[] {
  const once = new Map(evidence.map((each) => [`${each.span.start} ${each.span.end} ${each.signal}`, each]));
  return [...once.values()].sort((a, b) => byPosition(a.span, b.span) || (a.signal < b.signal ? -1 : 1));
}

/** A pair from its first word to its last; but where one half stands in a lead-in far above, the half below alone. */
function signSpan(index: IndexedDocument, { parts }: Sign): Span {
  const last = parts.reduce((a, b) => (b.from > a.from ? b : a));
  const first = parts.reduce((a, b) => (b.from < a.from ? b : a));
  const apart = (index.sentenceOf[last.from] ?? 0) - (index.sentenceOf[first.from] ?? 0);
  return spanOf(index, apart > 1 ? last : { from: first.from, to: last.to });
}
