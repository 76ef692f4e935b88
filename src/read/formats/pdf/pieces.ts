import type { Piece } from '../../../model/piece.ts';
import { type Box, type Turn, turnBoxBack } from '../../../model/place.ts';
import { bottomOf, type Row, topOf } from './rows.ts';

/** A row as it goes into the document: part of its flow, a cell of a table, or a note beside it. */
export type Printed = { readonly row: Row; readonly zone: 'body' | 'footnote'; readonly cell?: Piece['cell'] };

/** Where rows stand: the page's number, how it is turned to read them, and what is seen of it, so turned. */
export type Paper = { readonly page: number; readonly turn: Turn | undefined; readonly area: Box };

/** Farther below the line before it than this many usual line steps, a line stands after a gap. */
const gapSteps = 1.35;

/** One piece a row: its segments joined with a space, and how the line looks. */
export function toPieces(printed: readonly Printed[], { page, turn, area }: Paper): readonly Piece[] {
  const [start, , width] = area;
  const usual = usualStep(printed.filter(({ zone }) => zone === 'body').map(({ row }) => row));
  const allEdges = new Float32Array(
    printed.reduce((sum, { row }) => sum + row.reduce((own, { edges }) => own + edges.length, 0), 0),
  );
  let filled = 0;
  let above: number | null = null;
  return printed.flatMap(({ row, zone, cell }) => {
    const first = row[0];
    const last = row.at(-1);
    if (first === undefined || last === undefined) return [];
    const bottom = bottomOf(row);
    const step: number | null = above === null ? null : above - bottom;
    if (zone === 'body') above = bottom;
    const { text, confidences } = join(row);
    const from = filled;
    for (const segment of row) {
      // The right edge of the one before is where the space between begins.
      allEdges.set(segment.edges, filled);
      filled += segment.edges.length;
    }
    const right = Math.max(...row.map((segment) => segment.right));
    const margins = Math.abs(first.left - start - (start + width - right));
    const gapBefore = step !== null && usual !== null && (step > usual * gapSteps || step < -usual);
    return [
      {
        text,
        place: {
          in: 'pdf',
          page,
          box: turnBoxBack([first.left, bottom, right - first.left, topOf(row) - bottom], turn),
        },
        unit: 'line',
        zone,
        look: {
          size: Math.max(...row.map((segment) => segment.size)),
          bold: row.every((segment) => segment.bold),
          italic: row.every((segment) => segment.italic),
          left: first.left,
          centred: margins < width * 0.04 && first.left - start > width * 0.18,
        },
        // Slanted words have none: part of them cannot be boxed along x.
        ...(filled - from === text.length + 1 ? { edges: allEdges.subarray(from, filled) } : null),
        ...(confidences.length === text.length ? { confidences } : null),
        ...(turn === undefined ? null : { turn }),
        ...(cell === undefined ? null : { cell }),
        ...(gapBefore ? { gapBefore } : null),
      } satisfies Piece,
    ];
  });
}

function join(row: Row) {
  let text = '';
  const confidences: number[] = [];
  for (const segment of row) {
    if (text !== '') {
      text += ' ';
      confidences.push(100);
    }
    confidences.push(...(segment.confidences ?? []));
    text += segment.text;
  }
  return { text, confidences };
}

/** The usual distance between baselines, in points, or null where there are too few lines to tell. */
function usualStep(rows: readonly Row[]): number | null {
  const steps: number[] = [];
  for (let i = 1; i < rows.length; i++) {
    const step = (rows[i - 1]?.[0]?.bottom ?? 0) - (rows[i]?.[0]?.bottom ?? 0);
    if (step > 2) steps.push(step);
  }
  if (steps.length < 3) return null;
  steps.sort((a, b) => a - b);
  // Below the median: paragraphs of one or two lines make more gaps than steps.
  return steps[Math.floor(steps.length * 0.35)] ?? null;
}
