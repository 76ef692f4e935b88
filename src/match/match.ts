import type { ClauseKind, Pattern } from '../model/clause-kind.ts';
import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { Library } from '../model/library.ts';
import type { Explanation, Found, Likeness, Match, NearMiss, PartReading } from '../model/match.ts';
import { byPosition } from '../model/span.ts';
import { closestOf } from './closest.ts';
import { type Compiled, compile } from './compile.ts';
import { explanationOf } from './explain.ts';
import { type IndexedDocument, indexDocument } from './indexed-document.ts';
import { likelyOf } from './learned/decide.ts';
import { likenesses } from './learned/likenesses.ts';
import { matchesOf } from './matches.ts';
import { readParts } from './parts.ts';
import { fittingUnits } from './patterns.ts';
import { usageFor } from './weights.ts';

/** What matching needs of a library. */
export type Recognisers = Pick<Library, 'kinds' | 'models'>;

/**
 * Holds every kind against the document. Compiled once per list of kinds, and remembered for that very list.
 * Matches come in reading order, those at the same place in the order of the kinds.
 */
export function match(document: Document, facts: readonly Fact[], { kinds, models }: Recognisers): Found {
  const compiled = compile(kinds);
  const index = indexFor(document, facts, { ...compiled, models });
  const usage = usageFor(compiled);
  const matches: Match[] = [];
  const parts: PartReading[] = [];
  const nearest: Record<string, NearMiss> = {};
  const likely: Record<string, Likeness> = {};
  for (const kind of compiled.kinds) {
    const found = matchesOf(index, kind);
    matches.push(...found);
    parts.push(...readParts(index, kind, found));
    if (found.length > 0) continue;
    const closest = closestOf(index, kind, usage);
    if (closest !== null) nearest[kind.kind.id] = closest;
    const like = likelyOf(index, kind.kind);
    if (like !== null) likely[kind.kind.id] = like;
  }
  return {
    matches: matches.sort((a, b) => byPosition(a.span, b.span)),
    parts,
    nearest,
    likely,
    readings: (model) => likenesses(index, model),
  };
}

/** The same for one of the kinds, signal by signal. What is nearest is weighed by all of them, as `match` does. */
export function explainKind(
  document: Document,
  facts: readonly Fact[],
  { kinds, models }: Recognisers,
  id: string,
): Explanation {
  const compiled = compile(kinds);
  const kind = compiled.kinds.find((each) => each.kind.id === id);
  if (kind === undefined) throw new Error(`There is no kind ${id} among those given.`);
  return explanationOf(indexFor(document, facts, { ...compiled, models }), kind, usageFor(compiled));
}

/** A document read once for a list of kinds, to be asked about one of them after the other. */
export type Reading = {
  /** The matches of a kind of the list, or of a variant of one; a phrase that no kind of the list has finds nothing. */
  readonly matches: (kind: ClauseKind) => readonly Match[];
  /** What it says of the parts of such a kind. */
  readonly parts: (kind: ClauseKind) => readonly PartReading[];
  /** Whether a pattern of such a kind fits anywhere. */
  readonly fits: (pattern: Pattern) => boolean;
  /** The nearest miss of a kind that is nowhere. */
  readonly nearest: (kind: ClauseKind) => NearMiss | null;
};

/** Reads a document for those who hold many variants of the kinds of a library against it: nothing is sought twice. */
export function readFor(document: Document, facts: readonly Fact[], { kinds, models }: Recognisers): Reading {
  const compiled = compile(kinds);
  const index = indexFor(document, facts, { ...compiled, models });
  const known = new WeakMap<ClauseKind, readonly Match[]>();
  const matches = (kind: ClauseKind) => {
    const found = known.get(kind) ?? matchesOf(index, compiled.compiledKind(kind));
    known.set(kind, found);
    return found;
  };
  return {
    matches,
    parts: (kind) => (kind.parts.length === 0 ? [] : readParts(index, compiled.compiledKind(kind), matches(kind))),
    fits: (pattern) => fittingUnits(index, compiled.compiledPattern(pattern)).size > 0,
    nearest: (kind) => closestOf(index, compiled.compiledKind(kind), usageFor(compiled)),
  };
}

function indexFor(
  document: Document,
  facts: readonly Fact[],
  known: Compiled & Pick<Recognisers, 'models'>,
): IndexedDocument {
  return indexDocument(document, facts, known.trie, known);
}
