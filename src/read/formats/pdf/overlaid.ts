import type { Segment } from './lines.ts';
import { type Item, rangeOf } from './order.ts';
import { type Row, sameBaseline, topOf, toRows } from './rows.ts';

/**
 * The values of form fields are drawn after all else: each goes into the row on whose baseline it stands, or behind the last row
 * above it.
 */
export function putIn(items: readonly Item[], overlaid: readonly Segment[]): readonly Item[] {
  const all = [...items];
  for (const row of toRows(overlaid)) putRow(all, row);
  return all;
}

function putRow(items: Item[], row: Row): void {
  const [first] = row;
  if (first === undefined) return;
  const hosts = items.filter(
    (item): item is { readonly row: Row } =>
      'row' in item && item.row.some((segment) => sameBaseline(segment, first)) && hasRoom(item.row, row),
  );
  // Of two that sign beside each other, the one in whose line it stands or whom it is nearest to.
  const [host] = hosts.sort((a, b) => distance(a.row, first) - distance(b.row, first));
  if (host !== undefined) {
    const printed = row.reduce((under, value) => under.flatMap((segment) => withoutBlank(segment, value)), host.row);
    items[items.indexOf(host)] = { row: [...printed, ...row].sort((a, b) => a.left - b.left) };
    return;
  }
  const above = items.findLastIndex((item) => rangeOf(item).bottom >= topOf(row) - first.size * 0.3);
  items.splice(above + 1, 0, { row });
}

/** Nothing but the line to write on stands where the new words are. */
function hasRoom(row: Row, added: Row): boolean {
  return added.every((value) =>
    row.every((segment) => /^[_.…\s]*$/.test(segment.text.slice(...under(segment, value)))),
  );
}

function distance(row: Row, { left }: Segment): number {
  return Math.min(...row.map((segment) => Math.max(0, segment.left - left, left - segment.right)));
}

/** The offsets of what of the segment stands where the value does; both the same where nothing does. */
function under({ text, edges }: Segment, { left, right }: Segment): readonly [from: number, to: number] {
  const from = edges.findIndex((_, at) => at < text.length && (edges[at + 1] ?? 0) > left + 1);
  const to = edges.findLastIndex((edge, at) => at < text.length && edge < right - 1) + 1;
  return from === -1 || to <= from ? [0, 0] : [from, to];
}

/** What stands before and behind the line that the value is written on. A line that is written on is blank no more. */
function withoutBlank(segment: Segment, value: Segment): readonly Segment[] {
  const { text, edges } = segment;
  const [from, to] = under(segment, value);
  if (from === to) return [segment];
  const start = from - (/(?:[_…\s]|\.{3,})*$/.exec(text.slice(0, from))?.[0].length ?? 0);
  const end = to + (/^(?:[_…\s]|\.{3,})*/.exec(text.slice(to))?.[0].length ?? 0);
  const before: Segment = {
    ...segment,
    text: text.slice(0, start),
    edges: edges.slice(0, start + 1),
    right: edges[start] ?? 0,
  };
  const behind: Segment = { ...segment, text: text.slice(end), edges: edges.slice(end), left: edges[end] ?? 0 };
  return [before, behind].filter((part) => part.text !== '');
}
