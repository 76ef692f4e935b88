import type { ClauseKind } from '../model/clause-kind.ts';
import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { Explanation, Found } from '../model/match.ts';

/** Holds every kind against the document. Compiled once per list of kinds, and remembered for that very list. */
export function match(_document: Document, _facts: readonly Fact[], _kinds: readonly ClauseKind[]): Found {
  throw new Error('match is not built yet');
}

/** The same for one kind, signal by signal. */
export function explainKind(_document: Document, _facts: readonly Fact[], _kind: ClauseKind): Explanation {
  throw new Error('explainKind is not built yet');
}
