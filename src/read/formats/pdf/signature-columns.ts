import type { Segment } from './lines.ts';
import { bottomOf, printedRows, type Row, topOf } from './rows.ts';

/** What stands before the line to sign on, and the other fields of a signature. */
const field = /^(by|name|print(?:ed)? name|title|its|dated?|executed on|signature|signed)\s*:|^(\/s\/)/i;

/** In points: what one party has below each other begins this near to one edge. */
const drift = 4;

/** A line this many times its size below the one above still belongs to it. */
const close = 0.8;

/** So many rows above the first that is signed, names of the parties are looked for. */
const rowsAbove = 4;

/** Segments in the order in which they are read, but where parties sign beside each other: there what one of them signs comes before what the next does. */
export function partyByParty(segments: readonly Segment[]): readonly Segment[] {
  if (segments.filter(({ text }) => field.test(text)).length < 2) return segments;
  const rows = printedRows(segments);
  let ordered = segments;
  for (let at = 0; at < rows.length; at++) {
    const starts = signersIn(rows[at] ?? []);
    if (starts.length < 2) continue;
    const region = regionAround(rows, at, starts);
    if (region.to - region.from > 1) ordered = arranged(ordered, rows.slice(region.from, region.to), starts);
    at = region.to - 1;
  }
  return ordered;
}

/** Where the columns of those who sign on this row begin: the same field stands in each. Less than two: nobody signs beside another. */
function signersIn(row: Row): readonly number[] {
  const fields = row.flatMap(({ text, left }) => {
    const hit = field.exec(text);
    return hit === null ? [] : [{ word: (hit[1] ?? hit[2] ?? '').toLowerCase(), left }];
  });
  return fields.filter(({ word }) => word === fields[0]?.word).map(({ left }) => left);
}

/** The rows, `to` exclusive, around the one at which is signed that keep to the columns. */
function regionAround(rows: readonly Row[], at: number, starts: readonly number[]) {
  const sides = (row: Row) => new Set(row.map((segment) => columnOf(segment, starts))).size;
  let from = at;
  for (let next = at - 1; next >= Math.max(0, at - rowsAbove); next--) {
    const row = rows[next] ?? [];
    if (!keeps(row, starts)) break;
    if (sides(row) > 1 || (next === from - 1 && isNear(row, rows[from] ?? []))) from = next;
  }
  const lefts = rows.slice(from, at + 1).flatMap((row) => row.map(({ left }) => left));
  let to = at + 1;
  for (; to < rows.length; to++) {
    const [row, above] = [rows[to] ?? [], rows[to - 1] ?? []];
    const isAligned = sides(row) > 1 && row.every(({ left }) => lefts.some((each) => Math.abs(each - left) <= drift));
    if (!keeps(row, starts) || !(isNear(above, row) || isAligned || row.some(({ text }) => field.test(text)))) break;
    lefts.push(...row.map(({ left }) => left));
  }
  return { from, to };
}

function isNear(above: Row, below: Row): boolean {
  return bottomOf(above) - topOf(below) < close * (below[0]?.size ?? 0);
}

/** Whether each segment stands in one of the columns. Names are often centred above them, and so begin a little before. */
function keeps(row: Row, starts: readonly number[]): boolean {
  return row.every((segment) => {
    const column = columnOf(segment, starts);
    const [before, start, next] = [starts[column - 1], starts[column] ?? 0, starts[column + 1] ?? Infinity];
    return segment.right <= next + drift && (before === undefined || segment.left > start - (start - before) / 4);
  });
}

/** The column, from 0, in which the middle of the segment lies. */
function columnOf({ left, right }: Segment, starts: readonly number[]): number {
  return starts.filter((start, index) => index > 0 && start <= (left + right) / 2).length;
}

/** The segments of the rows column by column, before what stands below them. */
function arranged(segments: readonly Segment[], rows: readonly Row[], starts: readonly number[]): readonly Segment[] {
  const own = rows.flat();
  const bottom = bottomOf(own);
  const rest = segments.filter((segment) => !own.includes(segment));
  const below = rest.findIndex(({ top }) => top <= bottom + 1);
  const at = below === -1 ? rest.length : below;
  const byColumn = starts.flatMap((_, column) => own.filter((segment) => columnOf(segment, starts) === column));
  return [...rest.slice(0, at), ...byColumn, ...rest.slice(at)];
}
