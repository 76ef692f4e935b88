import type { Choice } from '../compile.ts';
import { headingHit, type IndexedDocument } from '../indexed-document.ts';
import type { Part } from '../occurrence.ts';

/** Where the heading of this clause, or of one that holds it, has one of the phrases; the innermost first. */
export function heading(index: IndexedDocument, clause: number | null, any: Choice): Part | null {
  const hit = headingHit(index, clause, any);
  return hit === null ? null : { from: hit.from, to: hit.to, found: any.phrases.get(hit.phrase) ?? '' };
}
