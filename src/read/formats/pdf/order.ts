import type { Segment } from './lines.ts';

/** Segments that stand side by side on one baseline, left to right. */
export type Row = readonly Segment[];

/**
 * Rows of a page in reading order. PDFium follows the content stream, which is right nearly always; two things are mended:
 * parts of a page that were drawn out of turn (a footer drawn first), and two columns drawn row by row across a clear gutter.
 */
export function readingOrder(segments: readonly Segment[], pageWidth: number): readonly Row[] {
  const rows = toRows(segments);
  const gutter = findGutter(rows, pageWidth);
  return gutter === null ? topDown(rows) : byColumns(rows, gutter);
}

function toRows(segments: readonly Segment[]): readonly Row[] {
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

function sameBaseline(a: Segment, b: Segment): boolean {
  const shared = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  return shared > 0.6 * Math.min(a.top - a.bottom, b.top - b.bottom);
}

/** Rows with running text on both sides of the same empty strip: at least this many, and half of all rows, make columns. */
const columnRows = 8;
/** Fewer characters than this on one side, on average, is a table rather than running text. */
const columnCharacters = 20;

function findGutter(rows: readonly Row[], pageWidth: number): number | null {
  const pairs = rows.filter((row) => row.length === 2);
  if (pairs.length < columnRows || pairs.length < rows.length / 2) return null;
  const x = pageWidth / 2;
  let [leftCharacters, rightCharacters, across] = [0, 0, 0];
  for (const [left, right] of pairs) {
    if (left === undefined || right === undefined || left.right > x || right.left < x) continue;
    across++;
    leftCharacters += left.text.length;
    rightCharacters += right.text.length;
  }
  if (across < columnRows || across < rows.length / 2) return null;
  return Math.min(leftCharacters, rightCharacters) / across >= columnCharacters ? x : null;
}

function byColumns(rows: readonly Row[], gutter: number): readonly Row[] {
  const ordered: Row[] = [];
  let [left, right]: [Row[], Row[]] = [[], []];
  const flush = () => {
    ordered.push(...left, ...right);
    [left, right] = [[], []];
  };
  for (const row of rows) {
    const before = row.filter((segment) => segment.right <= gutter);
    const after = row.filter((segment) => segment.left >= gutter);
    if (before.length + after.length < row.length) {
      flush();
      ordered.push(row);
      continue;
    }
    if (before.length > 0) left.push(before);
    if (after.length > 0) right.push(after);
  }
  flush();
  return ordered;
}

/** Runs of rows that go down the page; where no two runs share a height, they are put in order from the top. */
function topDown(rows: readonly Row[]): readonly Row[] {
  const runs: Row[][] = [];
  let bottom = -Infinity;
  for (const row of rows) {
    const run = runs.at(-1);
    const first = row[0];
    if (first === undefined) continue;
    if (run === undefined || first.bottom > bottom + first.size) runs.push([row]);
    else run.push(row);
    bottom = first.bottom;
  }
  if (runs.length < 2) return rows;
  const ranges = runs.map((run) => ({ run, top: Math.max(...tops(run)), bottom: Math.min(...bottoms(run)) }));
  ranges.sort((a, b) => b.top - a.top);
  const apart = ranges.every((range, i) => i === 0 || (ranges[i - 1]?.bottom ?? Infinity) >= range.top - 1);
  return apart ? ranges.flatMap(({ run }) => run) : rows;
}

const tops = (run: readonly Row[]) => run.flatMap((row) => row.map((segment) => segment.top));
const bottoms = (run: readonly Row[]) => run.flatMap((row) => row.map((segment) => segment.bottom));
