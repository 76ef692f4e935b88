import type { Segment } from './lines.ts';
import { bottomOf, type Row, topOf, toRows } from './rows.ts';
import type { Table } from './tables.ts';

/** What stands in the flow of a page: a printed line, or a table. */
export type Item = { readonly row: Row } | { readonly table: Table };

/**
 * Rows and tables of a page in reading order. PDFium follows the content stream, which is right nearly always; what is mended:
 * parts of a page that were drawn out of turn (a footer drawn first), and columns drawn row by row across a clear gutter.
 */
export function readingOrder(segments: readonly Segment[], tables: readonly Table[]): readonly Item[] {
  const inTable = new Map(tables.flatMap((table) => table.segments.map((segment) => [segment, table] as const)));
  const free = inTable.size === 0 ? segments : segments.filter((segment) => !inTable.has(segment));
  const gutter = findGutter(free);
  if (gutter !== null) return byColumns(free, tables, gutter);
  const items: Item[] = [];
  const seen = new Set<Table>();
  let run: Segment[] = [];
  const flush = () => {
    items.push(...toRows(run).map((row) => ({ row })));
    run = [];
  };
  for (const segment of segments) {
    const table = inTable.get(segment);
    if (table === undefined) {
      run.push(segment);
      continue;
    }
    if (seen.has(table)) continue;
    seen.add(table);
    flush();
    items.push({ table });
  }
  flush();
  return topDown(items);
}

/** Columns have at least so many lines each, of so many characters on average, most of which fill the column as running text does. */
const [columnLines, columnCharacters, filled] = [8, 20, 0.75];

/** In points: a narrower strip is a gap between words. */
const narrowest = 9;

/** In points: how finely the page is looked at for an empty strip. */
const step = 3;

/** In points: the largest page (ISO 32000-1, Annex C.2). Damaged files have words farther apart, or nowhere. */
const widest = 14_400;

/** The middle of an empty strip between two columns of running text that the stream draws in turn, or null. */
function findGutter(segments: readonly Segment[]): number | null {
  if (segments.length < columnLines * 2) return null;
  const left = Math.min(...segments.map((segment) => segment.left));
  const width = Math.max(...segments.map((segment) => segment.right)) - left;
  if (Number.isNaN(width) || width > widest) return null;
  const bins = new Uint16Array(Math.ceil(width / step) + 1);
  for (const segment of segments) {
    const last = Math.floor((segment.right - left) / step);
    for (let bin = Math.floor((segment.left - left) / step); bin <= last; bin++) bins[bin] = (bins[bin] ?? 0) + 1;
  }
  const most = segments.length * 0.1;
  let best: { from: number; length: number } | null = null;
  let from = -1;
  // In the middle half: a strip nearer to the edge stands beside labels or side notes.
  for (let bin = Math.floor(bins.length / 4); bin <= Math.ceil((bins.length * 3) / 4); bin++) {
    if ((bins[bin] ?? 0) <= most) {
      if (from === -1) from = bin;
      const length = bin - from + 1;
      if (best === null || length > best.length) best = { from, length };
    } else from = -1;
  }
  if (best === null || best.length * step < narrowest) return null;
  const gutter = left + (best.from + best.length / 2) * step;
  return alternates(segments, gutter) ? gutter : null;
}

/** Whether the stream goes to and fro across the gutter nearly line by line, and both sides are running text: a table's are not. */
function alternates(segments: readonly Segment[], gutter: number): boolean {
  const left = segments.filter((segment) => segment.right <= gutter);
  const right = segments.filter((segment) => segment.left >= gutter);
  if (!isRunningText(left) || !isRunningText(right)) return false;
  let [jumps, wasLeft] = [0, true];
  for (const segment of segments) {
    const isLeft = segment.right <= gutter;
    if (!isLeft && segment.left < gutter) continue;
    if (isLeft !== wasLeft) jumps++;
    wasLeft = isLeft;
  }
  return jumps >= Math.min(left.length, right.length);
}

function isRunningText(column: readonly Segment[]): boolean {
  return column.length >= columnLines && fillsLines(column);
}

/** Whether most of what stands in a column fills it, as the lines of paragraphs do. */
export function fillsLines(column: readonly Segment[]): boolean {
  const width = Math.max(...column.map(({ right }) => right)) - Math.min(...column.map(({ left }) => left));
  const full = column.filter((segment) => segment.right - segment.left >= width * filled).length;
  const characters = column.reduce((sum, { text }) => sum + text.length, 0);
  return full >= column.length / 2 && characters >= column.length * columnCharacters;
}

/** What crosses the gutter divides the page into bands; in each the left column is read before the right one. */
function byColumns(segments: readonly Segment[], tables: readonly Table[], gutter: number): readonly Item[] {
  const crossing = segments.filter(({ left, right }) => left < gutter && right > gutter);
  const dividers: Item[] = [...toRows(crossing).map((row) => ({ row })), ...tables.map((table) => ({ table }))];
  dividers.sort((a, b) => rangeOf(b).top - rangeOf(a).top);
  const middles = dividers.map((item) => (rangeOf(item).top + rangeOf(item).bottom) / 2);
  const bandOf = ({ top, bottom }: Segment) => middles.filter((middle) => middle > (top + bottom) / 2).length;
  const items: Item[] = [];
  for (let band = 0; band <= dividers.length; band++) {
    const own = segments.filter((segment) => !crossing.includes(segment) && bandOf(segment) === band);
    items.push(
      ...readingOrder(
        own.filter(({ right }) => right <= gutter),
        [],
      ),
    );
    items.push(
      ...readingOrder(
        own.filter(({ left }) => left >= gutter),
        [],
      ),
    );
    const divider = dividers[band];
    if (divider !== undefined) items.push(divider);
  }
  return items;
}

/** Runs of items that go down the page. Runs that share a height keep the order of the stream; the others go from the top. */
function topDown(items: readonly Item[]): readonly Item[] {
  const runs: { items: Item[]; top: number; bottom: number }[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const { top, bottom, size } = rangeOf(item);
    const run = runs.at(-1);
    if (run === undefined || bottom > last + size) runs.push({ items: [item], top, bottom });
    else {
      run.items.push(item);
      run.top = Math.max(run.top, top);
      run.bottom = Math.min(run.bottom, bottom);
    }
    last = bottom;
  }
  if (runs.length < 2) return items;
  const groups: { readonly host: readonly Item[]; items: Item[]; top: number; bottom: number }[] = [];
  for (const run of runs) {
    const shared = groups.filter(({ top, bottom }) => run.top - 1 > bottom && run.bottom + 1 < top);
    const [first, ...others] = shared;
    if (first === undefined) {
      groups.push({ ...run, host: [...run.items] });
      continue;
    }
    const below = others.length > 0 ? undefined : belowGap(run, first.host);
    if (below !== undefined) {
      first.items.splice(first.items.indexOf(below), 0, ...run.items);
      continue;
    }
    for (const group of others) {
      first.items.push(...group.items);
      groups.splice(groups.indexOf(group), 1);
    }
    first.items.push(...run.items);
    first.top = Math.max(first.top, run.top, ...others.map(({ top }) => top));
    first.bottom = Math.min(first.bottom, run.bottom, ...others.map(({ bottom }) => bottom));
  }
  return groups.sort((a, b) => b.top - a.top).flatMap((group) => group.items);
}

/** In points: the boxes of lines that stand close reach so far into each other. */
const overlap = 3;

/** The item below so much white that the run stands there, among items that go down the page; undefined where it stands beside them. */
function belowGap(run: { readonly top: number; readonly bottom: number }, items: readonly Item[]): Item | undefined {
  return items.find((item, index) => {
    const above = items[index - 1];
    return (
      above !== undefined && rangeOf(above).bottom >= run.top - overlap && rangeOf(item).top <= run.bottom + overlap
    );
  });
}

/** How far up and down it stands. */
export function rangeOf(item: Item): { readonly top: number; readonly bottom: number; readonly size: number } {
  if ('table' in item) return { top: item.table.top, bottom: item.table.bottom, size: 12 };
  return { top: topOf(item.row), bottom: bottomOf(item.row), size: item.row[0]?.size ?? 0 };
}
