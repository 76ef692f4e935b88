import type { ClauseKind } from '../model/clause-kind.ts';
import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { Found } from '../model/match.ts';
import { type CompiledKind, compile } from './compile.ts';
import { indexDocument } from './indexed-document.ts';
import { matchesOf } from './matches.ts';
import { readParts } from './parts.ts';

/** A document and its facts, as `match` takes them. */
type Read = { readonly document: Document; readonly facts: readonly Fact[] };

/** Holds a variant of a kind against the document of that number. A phrase that the kind itself lacks finds nothing. */
export type Rehearsal = (variant: ClauseKind, document: number) => Pick<Found, 'matches' | 'parts'>;

/** Reads documents for one kind: each is indexed once, however many variants of the kind are then held against it. */
export function rehearse(kind: ClauseKind, documents: readonly Read[]): Rehearsal {
  const compiled = compile([kind]);
  const indexes = documents.map(({ document, facts }) => indexDocument(document, facts, compiled.trie));
  const variants = new WeakMap<ClauseKind, CompiledKind>();
  return (variant, document) => {
    const index = indexes[document];
    if (index === undefined) throw new Error(`There are ${indexes.length} documents, none of number ${document}.`);
    const ready = variants.get(variant) ?? compiled.variant(variant);
    variants.set(variant, ready);
    const matches = matchesOf(index, ready);
    return { matches, parts: readParts(index, ready, matches) };
  };
}
