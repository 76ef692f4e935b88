import type { Piece } from '../../../model/piece.ts';
import type { Row } from './order.ts';

/** Farther below the line before it than this many usual line steps, a line stands after a gap. */
const gapSteps = 1.35;

/** One piece a row: its segments joined with a space, and how the line looks. */
export function toPieces(rows: readonly Row[], page: number, pageWidth: number): readonly Piece[] {
  const usual = usualStep(rows);
  let above: number | null = null;
  return rows.flatMap((row) => {
    const first = row[0];
    const last = row.at(-1);
    if (first === undefined || last === undefined) return [];
    const bottom = Math.min(...row.map((segment) => segment.bottom));
    const top = Math.max(...row.map((segment) => segment.top));
    const step: number | null = above === null ? null : above - bottom;
    above = bottom;
    const { text, edges, confidences } = join(row);
    const margins = Math.abs(first.left - (pageWidth - last.right));
    return [
      {
        text,
        place: { in: 'pdf', page, box: [first.left, bottom, last.right - first.left, top - bottom] },
        unit: 'line',
        zone: 'body',
        look: {
          size: Math.max(...row.map((segment) => segment.size)),
          bold: row.every((segment) => segment.bold),
          italic: row.every((segment) => segment.italic),
          left: first.left,
          centred: margins < pageWidth * 0.04 && first.left > pageWidth * 0.18,
        },
        edges,
        ...(confidences.length === text.length ? { confidences } : {}),
        ...(step !== null && usual !== null && (step > usual * gapSteps || step < -usual) ? { gapBefore: true } : {}),
      } satisfies Piece,
    ];
  });
}

function join(row: Row) {
  let text = '';
  const edges: number[] = [];
  const confidences: number[] = [];
  for (const segment of row) {
    if (text !== '') {
      text += ' ';
      confidences.push(100);
    }
    confidences.push(...(segment.confidences ?? []));
    text += segment.text;
    edges.push(...segment.edges);
  }
  return { text, edges, confidences };
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
