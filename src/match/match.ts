import type { ClauseKind } from '../model/clause-kind.ts';
import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { Explanation, Found, Match, NearMiss } from '../model/match.ts';
import { byPosition } from '../model/span.ts';
import { compile } from './compile.ts';
import { explanationOf } from './explain.ts';
import { indexDocument } from './indexed-document.ts';
import { matchesOf } from './matches.ts';
import { nearMiss } from './near-miss.ts';

/**
 * Holds every kind against the document. Compiled once per list of kinds, and remembered for that very list.
 * Matches come in reading order, those at the same place in the order of the kinds.
 */
export function match(document: Document, facts: readonly Fact[], kinds: readonly ClauseKind[]): Found {
  const compiled = compile(kinds);
  const index = indexDocument(document, facts, compiled.trie);
  const matches: Match[] = [];
  const nearest: Record<string, NearMiss> = {};
  for (const kind of compiled.kinds) {
    const found = matchesOf(index, kind);
    matches.push(...found);
    const closest = found.length > 0 ? null : nearMiss(index, kind);
    if (closest !== null) nearest[kind.kind.id] = closest;
  }
  return { matches: matches.sort((a, b) => byPosition(a.span, b.span)), nearest };
}

const alone = new WeakMap<ClauseKind, readonly [ClauseKind]>();

/** The same for one kind, signal by signal. */
export function explainKind(document: Document, facts: readonly Fact[], kind: ClauseKind): Explanation {
  const kinds = alone.get(kind) ?? [kind];
  alone.set(kind, kinds);
  const { trie, kinds: ready } = compile(kinds);
  const [only] = ready;
  if (only === undefined) throw new Error(`Compiling the kind ${kind.id} gave none.`);
  return explanationOf(indexDocument(document, facts, trie), only);
}
