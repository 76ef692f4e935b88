import type { ClauseKind } from '../model/clause-kind.ts';
import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { Explanation, Found, Match, NearMiss, PartReading } from '../model/match.ts';
import { byPosition } from '../model/span.ts';
import { compile } from './compile.ts';
import { explanationOf } from './explain.ts';
import { indexDocument } from './indexed-document.ts';
import { matchesOf } from './matches.ts';
import { nearMiss } from './near-miss.ts';
import { readParts } from './parts.ts';
import { usageFor } from './weights.ts';

/**
 * Holds every kind against the document. Compiled once per list of kinds, and remembered for that very list.
 * Matches come in reading order, those at the same place in the order of the kinds.
 */
export function match(document: Document, facts: readonly Fact[], kinds: readonly ClauseKind[]): Found {
  const compiled = compile(kinds);
  const index = indexDocument(document, facts, compiled.trie);
  const usage = usageFor(compiled);
  const matches: Match[] = [];
  const parts: PartReading[] = [];
  const nearest: Record<string, NearMiss> = {};
  for (const kind of compiled.kinds) {
    const found = matchesOf(index, kind);
    matches.push(...found);
    parts.push(...readParts(index, kind, found));
    const closest = found.length > 0 ? null : nearMiss(index, kind, usage);
    if (closest !== null) nearest[kind.kind.id] = closest;
  }
  return { matches: matches.sort((a, b) => byPosition(a.span, b.span)), parts, nearest };
}

/** The same for one of the kinds, signal by signal. What is nearest is weighed by all of them, as `match` does. */
export function explainKind(
  document: Document,
  facts: readonly Fact[],
  kinds: readonly ClauseKind[],
  id: string,
): Explanation {
  const compiled = compile(kinds);
  const kind = compiled.kinds.find((each) => each.kind.id === id);
  if (kind === undefined) throw new Error(`There is no kind ${id} among those given.`);
  return explanationOf(indexDocument(document, facts, compiled.trie), kind, usageFor(compiled));
}
