import type { Segment } from './lines.ts';
import { fillsLines } from './order.ts';
import { bottomOf, printedRows, type Row, sameBaseline, topOf } from './rows.ts';
import type { Table } from './tables.ts';

/** In points: a narrower strip between two columns is a gap between words. */
const narrowest = 7;

/** A table has at least so many rows of several cells. */
const fewestRows = 3;

/** In characters, on average: longer cells in every column but one, or in either of two, are text set in columns. */
const cellCharacters = 32;

/** What stands above a table may keep to its columns by chance: so many of the first rows are tried as its first. */
const triesARun = 3;

/** A row so many times its size below the one before is no longer of its table, and one so near to it may be a cell's next line. */
const [far, near] = [4, 0.7];

/** What somebody fills in or signs, which is read as lines. */
const field = /^(?:by|name|title|its|dated?|signature|signed)\s*:|\/s\/|_{3}|:$/i;

/** What stands beside a provision or in a list, and is no first column. */
const label =
  /^(?:[([]?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivxl]{1,5})[.)\]]*|[^\p{L}\d]{1,2}|(?:annex|appendix|article|exhibit|schedule|section)\b.*)$/iu;

/** A provision that begins on a line of its own between two tables. */
const provision = /^(?:\d{1,2}(?:\.\d{1,2})*\.?|\([a-z]{1,3}\))\s+\p{L}/u;

/**
 * Tables without lines: rows of several words or short texts that keep to columns with white strips between them. Not taken for
 * tables are text in columns, lists with their labels beside them, terms beside what they mean, contents, forms and signatures.
 */
export function alignedTables(segments: readonly Segment[]): readonly Table[] {
  if (!hasCells(segments)) return [];
  const rows = printedRows(segments).map(cellsOf);
  const order = new Map(segments.map((segment, index) => [segment, index]));
  const tables: Table[] = [];
  let [end, tries] = [0, 0];
  for (let at = 0; at < rows.length; ) {
    const { to, strips } = runFrom(rows, at);
    tries = to === end ? tries + 1 : 0;
    end = to;
    const table = to - at < fewestRows ? null : asTable(rows.slice(at, to), strips, order);
    if (table !== null) tables.push(table);
    at = table === null && tries < triesARun ? at + 1 : Math.max(at + 1, to);
  }
  return tables;
}

/** Whether the stream draws so often one thing to the right of another as a table needs: most pages need no closer look. */
function hasCells(segments: readonly Segment[]): boolean {
  let beside = 0;
  for (let at = 1; at < segments.length && beside < fewestRows; at++) {
    const [last, next] = [segments[at - 1], segments[at]];
    if (last === undefined || next === undefined || next.left - last.right < narrowest) continue;
    if (sameBaseline(last, next) && !label.test(last.text)) beside++;
  }
  return beside >= fewestRows;
}

/** Words near each other are one cell; a sign of a currency belongs to the sum behind it. */
type Cells = readonly Row[];

function cellsOf(row: Row): Cells {
  const cells: Segment[][] = [];
  for (const segment of row) {
    const last = cells.at(-1)?.at(-1);
    const isOne =
      last !== undefined &&
      (segment.left - last.right < Math.max(narrowest, segment.size) || /^[$€£]$/.test(last.text));
    if (isOne) cells.at(-1)?.push(segment);
    else cells.push([segment]);
  }
  return cells;
}

type Strip = { readonly from: number; readonly to: number };

/** The rows, `to` exclusive, from one of several cells on between whose cells the same strips stay white. */
function runFrom(rows: readonly Cells[], from: number): { readonly to: number; readonly strips: readonly Strip[] } {
  let strips = stripsOf(rows[from] ?? []);
  let to = from + 1;
  let several = 1;
  for (; strips.length > 0 && to < rows.length; to++) {
    const [row, above] = [rows[to] ?? [], rows[to - 1] ?? []];
    const size = row[0]?.[0]?.size ?? 0;
    if (bottomOf(above.flat()) - topOf(row.flat()) > far * size) break;
    const left = strips.flatMap((strip) => freeOf(strip, row)).filter((strip) => strip.to - strip.from >= narrowest);
    if (row.length === 1 && provision.test(textOf(row.flat()))) break;
    // Once there is a table, what is written across its columns ends it.
    if (left.length === 0 || (several >= fewestRows && left.length < strips.length)) break;
    if (row.length > 1) several++;
    strips = left;
  }
  while (to > from + 1 && (rows[to - 1] ?? []).length < 2 && !isNear(rows[to - 2] ?? [], rows[to - 1] ?? [])) to--;
  return { to: strips.length === 0 ? from : to, strips: whiteBetween(rows.slice(from, to).flat()) };
}

/** The strips that all of the cells leave white: there may be more than between those of the first row. */
function whiteBetween(cells: Cells): readonly Strip[] {
  const spans = cells.map((cell) => ({ from: cell[0]?.left ?? 0, to: cell.at(-1)?.right ?? 0 }));
  spans.sort((a, b) => a.from - b.from);
  const strips: Strip[] = [];
  let right = spans[0]?.to ?? 0;
  for (const { from, to } of spans) {
    if (from - right >= narrowest) strips.push({ from: right, to: from });
    right = Math.max(right, to);
  }
  return strips;
}

function stripsOf(cells: Cells): readonly Strip[] {
  return cells
    .slice(1)
    .map((cell, index) => ({ from: (cells[index] ?? []).at(-1)?.right ?? 0, to: cell[0]?.left ?? 0 }));
}

/** What of the strip the cells leave white. */
function freeOf(strip: Strip, cells: Cells): readonly Strip[] {
  let free: readonly Strip[] = [strip];
  for (const cell of cells) {
    const [left, right] = [cell[0]?.left ?? 0, cell.at(-1)?.right ?? 0];
    free = free.flatMap(({ from, to }) =>
      right <= from || left >= to
        ? [{ from, to }]
        : [
            { from, to: left },
            { from: right, to },
          ].filter((part) => part.to > part.from),
    );
  }
  return free;
}

function isNear(above: Cells, below: Cells): boolean {
  return bottomOf(above.flat()) - topOf(below.flat()) < near * (below[0]?.[0]?.size ?? 0);
}

function asTable(run: readonly Cells[], strips: readonly Strip[], order: ReadonlyMap<Segment, number>): Table | null {
  const columnOf = ({ left }: Segment) => strips.filter(({ to }) => left >= to - 1).length;
  const lines = run.map((row) => byColumn(row.flat(), columnOf));
  // Where most rows have nothing in the first column, that tells nothing.
  const hasFirst = lines.filter(([cell]) => cell?.column === 0).length > lines.length / 2;
  const rows: { column: number; segments: Segment[] }[][] = [];
  for (const [index, line] of lines.entries()) {
    const last = rows.at(-1);
    if (last !== undefined && hasFirst && goesOn(line, run[index - 1] ?? [], run[index] ?? [])) {
      for (const { column, segments } of line) {
        const cell = last.find((each) => each.column === column);
        if (cell === undefined) last.push({ column, segments: [...segments] });
        else cell.segments.push(...segments);
      }
      last.sort((a, b) => a.column - b.column);
    } else rows.push(line.map(({ column, segments }) => ({ column, segments: [...segments] })));
  }
  const own = run.flat(2);
  const columns = [...strips.keys(), strips.length].map((column) => own.filter((each) => columnOf(each) === column));
  if (columns.filter(fillsLines).length > 1) return null;
  if (!readsAsTable(rows, strips.length + 1) || !goesAcross(lines, order)) return null;
  return { rows, top: topOf(own), bottom: bottomOf(own), segments: own };
}

type Line = readonly { readonly column: number; readonly segments: readonly Segment[] }[];

function byColumn(segments: readonly Segment[], columnOf: (segment: Segment) => number): Line {
  const columns = [...new Set(segments.map(columnOf))].sort((a, b) => a - b);
  return columns.map((column) => ({ column, segments: segments.filter((segment) => columnOf(segment) === column) }));
}

/** The next line of cells that are wrapped: nothing in the first column, or there alone and in the midst of a sentence. */
function goesOn(line: Line, above: Cells, below: Cells): boolean {
  if (!isNear(above, below)) return false;
  const [first] = line;
  return first?.column !== 0 || (line.length === 1 && /^\p{Ll}/u.test(first.segments[0]?.text ?? ''));
}

function readsAsTable(rows: readonly Line[], columns: number): boolean {
  const full = rows.filter((row) => row.length > 1);
  if (full.length < fewestRows || full.length < rows.length / 2) return false;
  if (columns > 2 && full.filter((row) => row.length > 2).length < 2) return false;
  const texts = Array.from({ length: columns }, (_, column) =>
    rows.flatMap((row) => row.filter((cell) => cell.column === column).map((cell) => textOf(cell.segments))),
  );
  if (texts.flat().filter((text) => field.test(text)).length > 1) return false;
  const long = texts.filter((column) => average(column.map(({ length }) => length)) > cellCharacters);
  if (long.length > (columns > 2 ? columns - 2 : 0)) return false;
  const [first = []] = texts;
  return first.filter((text) => label.test(text)).length <= first.length / 2 && !isContents(texts.at(-1) ?? []);
}

function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join(' ');
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Page numbers, which never go down. */
function isContents(texts: readonly string[]): boolean {
  const pages = texts.filter((text) => /^(?:\d{1,3}|[ivxl]+)$/.test(text));
  const numbers = pages.map(Number).filter((page) => !Number.isNaN(page));
  return pages.length >= texts.length * 0.6 && numbers.every((page, index) => page >= (numbers[index - 1] ?? 0));
}

/** Whether the stream draws row by row, as tables are drawn; columns of text are drawn one after the other. */
function goesAcross(lines: readonly Line[], order: ReadonlyMap<Segment, number>): boolean {
  const placeOf = (line: Line, at: number) => order.get(line.at(at)?.segments[0] as Segment) ?? 0;
  const full = lines.filter((line) => line.length > 1);
  const down = full.filter(
    (line, index) => index > 0 && placeOf(line, 0) < placeOf(full[index - 1] ?? line, -1),
  ).length;
  return down <= full.length / 2;
}
