import type { Box } from '../../../model/place.ts';
import type { Segment } from './lines.ts';
import { type Stroke, strokesOf } from './strokes.ts';

/** A ruled table: its rows from the top, each with its cells from the left. `column` counts from 0; a cell without text is left out. */
export type Table = {
  readonly rows: readonly (readonly Cell[])[];
  readonly top: number;
  readonly bottom: number;
  /** As they were given, before any was cut at a line. */
  readonly segments: readonly Segment[];
};

export type Cell = { readonly column: number; readonly segments: readonly Segment[] };

/** How much two ends of lines may differ, in points, and still be one corner. */
const drift = 4;

/** A line that covers less of the table's width than this ends no row: it is an underlined word or a field to fill in. */
const rowShare = 0.4;

/** Labels of clauses beside their text are no column of a table. */
const label = /^[([]?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivxl]{1,5})[.)\]]*$/i;

/** Tables that are ruled, by a grid or by lines between their rows, each with the segments that it holds. */
export function findTables(segments: readonly Segment[], rules: readonly Box[]): readonly Table[] {
  if (rules.length < 2) return [];
  const across = strokesOf(rules, 'across');
  const along = strokesOf(rules, 'along');
  const tables: Table[] = [];
  const taken = new Set<Segment>();
  for (const frame of framesOf(across)) {
    const inside = segments.filter((segment) => !taken.has(segment) && isInside(segment, frame));
    for (const table of tablesIn(frame, inside, across, along)) {
      tables.push(table);
      for (const segment of table.segments) taken.add(segment);
    }
  }
  return tables;
}

type Frame = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Lines of the same ends, from the highest to the lowest of them. */
function framesOf(across: readonly Stroke[]): readonly Frame[] {
  const frames: { left: number; right: number; top: number; bottom: number; lines: number }[] = [];
  for (const { from, to, at } of across) {
    const frame = frames.find(({ left, right }) => Math.abs(left - from) <= drift && Math.abs(right - to) <= drift);
    if (frame === undefined) frames.push({ left: from, right: to, top: at, bottom: at, lines: 1 });
    else {
      frame.top = Math.max(frame.top, at);
      frame.bottom = Math.min(frame.bottom, at);
      frame.lines++;
    }
  }
  const area = ({ left, right, top, bottom }: Frame) => (right - left) * (top - bottom);
  return frames.filter(({ lines }) => lines > 1).sort((a, b) => area(b) - area(a));
}

function isInside(segment: Segment, { left, right, top, bottom }: Frame): boolean {
  const [x, y] = [(segment.left + segment.right) / 2, (segment.bottom + segment.top) / 2];
  return x > left - drift && x < right + drift && y > bottom && y < top;
}

type Band = {
  readonly top: number;
  readonly bottom: number;
  readonly segments: readonly Segment[];
  readonly cells: readonly Cell[];
};

/** Lines of the same ends may rule several tables, and the page: a band of one column without sides ends a table. */
function tablesIn(
  frame: Frame,
  inside: readonly Segment[],
  across: readonly Stroke[],
  along: readonly Stroke[],
): readonly Table[] {
  if (inside.length < 2) return [];
  const cuts = rowCuts(frame, across);
  const standing = along.filter(({ from, to }) => Math.min(to, frame.top) - Math.max(from, frame.bottom) > drift);
  const walls = standing.filter(
    (wall) => wall.at > frame.left + drift && wall.at < frame.right - drift && divides(wall, cuts),
  );
  const sides = standing.filter(({ at }) => Math.abs(at - frame.left) <= drift);
  const cutBand = walls.length > 0 ? byWalls(walls) : byGutters(inside, cuts.length - 1);
  const runs: Band[][] = [[]];
  for (const [index, bottom] of cuts.slice(1).entries()) {
    const top = cuts[index] ?? bottom;
    const segments = inside.filter((segment) => isInside(segment, { ...frame, top, bottom }));
    if (segments.length === 0) continue;
    const cells = cutBand(segments, top, bottom);
    const framed = sides.some(({ from, to }) => Math.min(to, top) - Math.max(from, bottom) > (top - bottom) / 2);
    if (cells.length > 1 || framed) runs.at(-1)?.push({ top, bottom, segments, cells });
    else runs.push([]);
  }
  return runs.flatMap((run) => asTable(run, walls.length > 0));
}

/** Whether it runs through more than half of a row: the side of a box around a few words does not. */
function divides({ from, to }: Stroke, cuts: readonly number[]): boolean {
  return cuts.slice(1).some((bottom, index) => {
    const top = cuts[index] ?? bottom;
    return Math.min(to, top) - Math.max(from, bottom) > (top - bottom) / 2;
  });
}

function rowCuts(frame: Frame, across: readonly Stroke[]): readonly number[] {
  const width = frame.right - frame.left;
  return across
    .filter(({ from, to, at }) => {
      const shared = Math.min(to, frame.right) - Math.max(from, frame.left);
      return at >= frame.bottom - 1 && at <= frame.top + 1 && shared > width * rowShare;
    })
    .map(({ at }) => at)
    .sort((a, b) => b - a);
}

function asTable(bands: readonly Band[], walled: boolean): readonly Table[] {
  const rows = bands.map(({ cells }) => cells);
  const wide = rows.filter((row) => row.length > 1).length;
  if (wide < (walled ? 1 : 2) || (!walled && hasLabels(rows))) return [];
  return [
    {
      rows,
      top: bands[0]?.top ?? 0,
      bottom: bands.at(-1)?.bottom ?? 0,
      segments: bands.flatMap(({ segments }) => segments),
    },
  ];
}

type CutBand = (segments: readonly Segment[], top: number, bottom: number) => readonly Cell[];

/** Columns between drawn lines. A line that does not reach through a row does not divide it: its cells are merged. */
function byWalls(walls: readonly Stroke[]): CutBand {
  const columns = distinct(walls.map(({ at }) => at));
  return (segments, top, bottom) => {
    const standing = columns.filter((column) => {
      const height = walls
        .filter(({ at }) => Math.abs(at - column) <= drift)
        .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, top) - Math.max(from, bottom)), 0);
      return height > (top - bottom) * 0.5;
    });
    const cut = standing.reduce<readonly Segment[]>((parts, x) => parts.flatMap((part) => cutAt(part, x)), segments);
    return cellsOf(cut, (segment) => {
      const x = (segment.left + segment.right) / 2;
      const wall = standing.findLast((at) => at < x);
      return wall === undefined ? 0 : columns.indexOf(wall) + 1;
    });
  };
}

/** In a table of so many rows, one line may be written across all columns. */
const rowsForOne = 5;

/** Columns between empty strips that no text, or that of one row in seven at most, crosses. */
function byGutters(segments: readonly Segment[], rows: number): CutBand {
  const starts = distinct(segments.map(({ left }) => left));
  const columns = starts.filter((x, index) => {
    if (index === 0) return false;
    const crossing = segments.filter(({ left, right }) => left < x - drift && right > x - drift).length;
    return (
      crossing <= Math.max(rows / 7, rows >= rowsForOne ? 1 : 0) && segments.some(({ right }) => right < x - drift)
    );
  });
  return (own) => cellsOf(own, ({ left }) => columns.filter((x) => left >= x - drift).length);
}

function cellsOf(segments: readonly Segment[], columnOf: (segment: Segment) => number): readonly Cell[] {
  const cells = new Map<number, Segment[]>();
  for (const segment of segments) {
    const column = columnOf(segment);
    const cell = cells.get(column);
    if (cell === undefined) cells.set(column, [segment]);
    else cell.push(segment);
  }
  return [...cells].sort((a, b) => a[0] - b[0]).map(([column, own]) => ({ column, segments: own }));
}

function hasLabels(rows: readonly (readonly Cell[])[]): boolean {
  const first = rows.flatMap((row) => row.filter(({ column }) => column === 0).flatMap(({ segments }) => segments));
  return first.filter(({ text }) => label.test(text)).length > first.length / 2;
}

/** A segment that runs through a drawn line, as the two that stand beside it. */
function cutAt(segment: Segment, x: number): readonly Segment[] {
  if (segment.left > x - 1 || segment.right < x + 1) return [segment];
  const { text, edges } = segment;
  const at = edges.findIndex((edge, index) => edge >= x - 1 && text[index - 1] === ' ');
  if (at < 1 || at >= text.length) return [segment];
  const end = edges[at - 1] ?? x;
  return [
    { ...segment, text: text.slice(0, at - 1), edges: edges.slice(0, at), right: end },
    { ...segment, text: text.slice(at), edges: edges.slice(at), left: edges[at] ?? x },
  ];
}

/** From the least, without those that are near the one before. */
function distinct(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > drift);
}
