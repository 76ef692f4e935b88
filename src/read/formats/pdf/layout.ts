import type { PdfPage } from '../../../model/engines.ts';
import type { Piece } from '../../../model/piece.ts';
import { turnBox } from '../../../model/place.ts';
import { alignedTables } from './aligned-tables.ts';
import { pageLines, type Segment } from './lines.ts';
import { marginNotes } from './margin-notes.ts';
import { type Item, readingOrder } from './order.ts';
import { putIn } from './overlaid.ts';
import { type Printed, toPieces } from './pieces.ts';
import { withRaised } from './raised.ts';
import { toRows } from './rows.ts';
import { partyByParty } from './signature-columns.ts';
import { slantedWords } from './slanted.ts';
import { findTables, type Table } from './tables.ts';
import { byDirection, type Directed } from './turned.ts';

/** What of a page its layout is made from. */
export type Sheet = Pick<PdfPage, 'characters' | 'overlaidFrom' | 'rules' | 'area'>;

/**
 * The pieces of a page in reading order: text in the direction that most of it has, then what runs otherwise (a word up the
 * margin, a seal), which like a side note is kept apart as a footnote is. `firstTable` is the number of the page's first table.
 */
export function layOut(
  page: Sheet,
  number: number,
  firstTable: number,
): { readonly pieces: readonly Piece[]; readonly tables: number } {
  const [main, ...others] = byDirection(page);
  if (main === undefined) return { pieces: [], tables: 0 };
  const paperOf = ({ turn }: Directed) => ({ page: number, turn, area: turnBox(page.area, turn) });
  const rules = page.rules.map((rule) => turnBox(rule, main.turn));
  const segments = segmentsOf(main);
  const overlaid = pageLines(main.overlaid);
  const notes = marginNotes(segments);
  const flow = notes.size === 0 ? segments : segments.filter((segment) => !notes.has(segment));
  const ruled = main.slanted ? [] : findTables([...flow, ...overlaid], rules);
  const inTables = new Set(ruled.flatMap((table) => table.segments));
  const aligned = main.slanted ? [] : alignedTables(flow.filter((segment) => !inTables.has(segment)));
  const tables = [...ruled, ...aligned];
  const ordered = main.slanted ? toRows(flow).map((row) => ({ row })) : readingOrder(partyByParty(flow), tables);
  const items = putIn(
    ordered,
    overlaid.filter((segment) => !inTables.has(segment)),
  );
  const printed = withNotes(printedOf(items, firstTable), notes);
  const beside = others.flatMap((other) => {
    const rows = toRows([...segmentsOf(other), ...pageLines(other.overlaid)]);
    return toPieces(
      rows.map((row) => ({ row, zone: 'footnote' })),
      paperOf(other),
    );
  });
  return { pieces: [...toPieces(printed, paperOf(main)), ...beside], tables: tables.length };
}

function segmentsOf({ slanted, characters }: Directed): readonly Segment[] {
  return slanted ? slantedWords(characters) : withRaised(pageLines(characters));
}

function printedOf(items: readonly Item[], firstTable: number): readonly Printed[] {
  let next = firstTable;
  return items.flatMap((item): readonly Printed[] =>
    'row' in item ? [{ row: item.row, zone: 'body' }] : cellsOf(item.table, next++),
  );
}

function cellsOf({ rows }: Table, table: number): readonly Printed[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap(({ column, segments }) =>
      toRows(segments).map((line): Printed => ({ row: line, zone: 'body', cell: { table, row, column } })),
    ),
  );
}

/** Each note behind the line beside which it begins. */
function withNotes(printed: readonly Printed[], notes: ReadonlySet<Segment>): readonly Printed[] {
  if (notes.size === 0) return printed;
  const waiting = [...notes].map((segment) => ({ segment, y: (segment.top + segment.bottom) / 2 }));
  const isReached = (row: Printed['row'], y: number) => row.some(({ bottom }) => bottom <= y);
  return [...printed, null].flatMap((line) => {
    const reached = waiting.filter(({ y }) => line === null || isReached(line.row, y));
    for (const note of reached) waiting.splice(waiting.indexOf(note), 1);
    const own = reached.map(({ segment }): Printed => ({ row: [segment], zone: 'footnote' }));
    return line === null ? own : [line, ...own];
  });
}
