import type { Document } from '../model/document.ts';
import type { Reading } from '../model/piece.ts';

/** Pieces to Document: one text with anchors, blocks, the clause tree, terms, parties, type and language. */
export function structure(_reading: Reading): Document {
  throw new Error('structure is not built yet');
}
