import type { ClauseKind } from '../model/clause-kind.ts';
import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { Explanation, Found, Match, NearMiss, PartReading } from '../model/match.ts';
import { byPosition } from '../model/span.ts';
import { type Compiled, compile } from './compile.ts';
import { explanationOf } from './explain.ts';
import { type IndexedDocument, indexDocument } from './indexed-document.ts';
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
  const index = indexFor(document, facts, compiled);
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
  return explanationOf(indexFor(document, facts, compiled), kind, usageFor(compiled));
}

/** A document read once for a list of kinds, to be asked about one of them after the other. */
export type Reading = {
  /** The matches of a kind of the list, or of a variant of one; a phrase that no kind of the list has finds nothing. */
  readonly matches: (kind: ClauseKind) => readonly Match[];
  /** What it says of the parts of such a kind. */
  readonly parts: (kind: ClauseKind) => readonly PartReading[];
  /** The nearest miss of a kind that is nowhere. */
  readonly nearest: (kind: ClauseKind) => NearMiss | null;
};

/** Reads a document for those who hold many variants of kinds against it: nothing is sought twice. */
export function readFor(document: Document, facts: readonly Fact[], kinds: readonly ClauseKind[]): Reading {
  const compiled = compile(kinds);
  const index = indexFor(document, facts, compiled);
  const known = new WeakMap<ClauseKind, readonly Match[]>();
  const matches = (kind: ClauseKind) => {
    const found = known.get(kind) ?? matchesOf(index, compiled.compiledKind(kind));
    known.set(kind, found);
    return found;
  };
  return {
    matches,
    parts: (kind) => (kind.parts.length === 0 ? [] : readParts(index, compiled.compiledKind(kind), matches(kind))),
    nearest: (kind) => nearMiss(index, compiled.compiledKind(kind), usageFor(compiled)),
  };
}

function indexFor(document: Document, facts: readonly Fact[], compiled: Compiled): IndexedDocument {
  return indexDocument(document, facts, compiled.trie, compiled);
}
