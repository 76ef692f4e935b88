import type { Segment } from './lines.ts';

/** Segments that stand side by side on one baseline, left to right. */
export type Row = readonly Segment[];

/** Segments in content-stream order put together to rows: what follows to the right on the same baseline is the same row. */
export function toRows(segments: readonly Segment[]): readonly Row[] {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (
      row !== undefined &&
      last !== undefined &&
      sameBaseline(last, segment) &&
      segment.left >= last.right - segment.size * 0.3
    ) {
      row.push(segment);
    } else rows.push([segment]);
  }
  return rows;
}

export function sameBaseline(a: Segment, b: Segment): boolean {
  const shared = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  return shared > 0.6 * Math.min(a.top - a.bottom, b.top - b.bottom);
}

export function topOf(row: Row): number {
  return Math.max(...row.map((segment) => segment.top));
}

export function bottomOf(row: Row): number {
  return Math.min(...row.map((segment) => segment.bottom));
}

/** The rows of a page as one sees them, from the top, in whatever order the stream draws their segments. */
export function printedRows(segments: readonly Segment[]): readonly Row[] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => b.bottom - a.bottom)) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && sameBaseline(row[0], segment)) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}
