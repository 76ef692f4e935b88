import type { ClauseKind } from '../model/clause-kind.ts';
import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { Found } from '../model/match.ts';
import type { Models } from '../model/models.ts';
import { readFor } from './match.ts';

/** A document and its facts, as `match` takes them. */
type Read = { readonly document: Document; readonly facts: readonly Fact[] };

/** Holds a variant of a kind against the document of that number. A phrase that the kind itself lacks finds nothing. */
export type Rehearsal = (variant: ClauseKind, document: number) => Pick<Found, 'matches' | 'parts'>;

/** Reads documents for one kind and the models that it may ask: each is indexed once, however many variants are held against it. */
export function rehearse(kind: ClauseKind, documents: readonly Read[], models: Models): Rehearsal {
  const recognisers = { kinds: [kind], models };
  const readings = documents.map(({ document, facts }) => readFor(document, facts, recognisers));
  return (variant, document) => {
    const reading = readings[document];
    if (reading === undefined) throw new Error(`There are ${readings.length} documents, none of number ${document}.`);
    return { matches: reading.matches(variant), parts: reading.parts(variant) };
  };
}
