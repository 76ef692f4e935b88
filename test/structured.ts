import type { Document } from '../src/model/document.ts';
import type { Piece } from '../src/model/piece.ts';
import { structure } from '../src/structure/structure.ts';

const source = { name: 'agreement.txt', format: 'text', sha256: '0'.repeat(64), pages: null } as const;

/** What `structure` makes of printed lines, as the plain-text reader hands them on: an empty line is a gap. */
export function structured(lines: string): Document {
  const pieces: Piece[] = [];
  let gapBefore = false;
  for (const [index, text] of lines.split('\n').entries()) {
    if (text.trim() === '') {
      gapBefore = true;
      continue;
    }
    pieces.push({ text, place: { in: 'text', line: index + 1 }, unit: 'line', zone: 'body', gapBefore });
    gapBefore = false;
  }
  return structure({ source, pieces, problems: [] });
}

/** A table cell as the DOCX reader hands it on. */
export function cell(row: number, column: number, text: string): Piece {
  const place = { in: 'docx', paragraph: 1 } as const;
  return { text, place, unit: 'paragraph', zone: 'body', cell: { table: 0, row, column } };
}
