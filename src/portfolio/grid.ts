import type { Day } from '../model/day.ts';
import {
  type CellsAsked,
  cellStates,
  type GridColumn,
  type GridPlace,
  type GridSort,
  type Tally,
} from '../model/grid.ts';
import { columnAt, countCells } from '../model/packed-cells.ts';
import type { Severity } from '../model/requirement.ts';
import type { ReviewRouteName } from '../model/review.ts';
import { routeOn, type Standing, type StandingRow } from '../model/standing.ts';
import { bitsOf, gapBit, ownPlace, stateAt } from './cell-state.ts';
import { facets } from './facets.ts';
import { placesInOrder } from './grid-order.ts';

type Asked = {
  readonly cells: CellsAsked;
  readonly routes: ReadonlySet<ReviewRouteName> | null;
  readonly sort: GridSort;
  /** On which acceptances hold or have lapsed. */
  readonly today: Day;
};

/**
 * What agreements come to under a filter over their cells: which of them it leaves, in order, and what all of these have in common. Goes
 * once through all cells; what the filter leaves out is counted nowhere. `columns` by the numbers that cells have: a cell whose column
 * is not there is passed over.
 */
export async function tally(
  rows: AsyncIterable<readonly StandingRow[]>,
  columns: ReadonlyMap<number, GridColumn>,
  asked: Asked,
): Promise<Tally> {
  const known = askedColumns(columns, asked.cells);
  const counted = facets(known.columns);
  const look = looker(known, asked.today);
  const wanted = asked.cells.states === null ? -1 : bitsOf(asked.cells.states);
  const demandsCells = Object.values(asked.cells).some((each) => each !== null);
  const sums = { unread: 0, waiting: 0, withMustGaps: 0, open: { must: 0, should: 0, consider: 0 } };
  const places: GridPlace[] = [];
  for await (const some of rows)
    for (const { agreement, team, folded, standing } of some) {
      const route = standing === null ? null : routeOn(standing.routes, asked.today);
      if (asked.routes !== null && (route === null || !asked.routes.has(route))) continue;
      const { seen, states, count, all, open } = standing === null ? unseen : look(standing);
      if (demandsCells && (all & wanted) === 0) continue;
      const unread = standing?.unread === true;
      places.push({ agreement, unread, route, open, folded });
      if (standing === null) sums.waiting += 1;
      if (unread) sums.unread += 1;
      if (open.must > 0) sums.withMustGaps += 1;
      for (const severity of severities) sums.open[severity] += open[severity];
      counted.begin(team, route);
      let fitting = 0;
      for (let at = 0; at < count; at += 1) {
        const column = seen[at] ?? 0;
        const bits = states[at] ?? 0;
        const place = column * statesEach + ownPlace(bits);
        known.counts[place] = (known.counts[place] ?? 0) + 1;
        if ((bits & wanted) === 0) continue;
        fitting |= bits;
        counted.add(column);
      }
      counted.end(fitting);
    }
  return {
    agreements: places.length,
    ...sums,
    facets: counted.counted(),
    columns: totalsOf(known),
    places: placesInOrder(places, asked.sort),
  };
}

const severities = ['must', 'should', 'consider'] as const satisfies readonly Severity[];

// Hundreds of thousands of cells are looked at while a person waits: numbers in arrays of one kind, and nothing made for a cell.

/** As many states as a cell can be, each of which has a place in the counts of its column. */
const statesEach = cellStates.length;

/** The columns that are asked for. */
type Known = {
  readonly columns: readonly GridColumn[];
  /** By the number of a column, one more than its place in `columns`; 0 where it is not asked for. */
  readonly placeOf: Int32Array;
  /** How many cells of a column are in each state. */
  readonly counts: Int32Array;
};

type Looked = {
  /** Of the cells of one agreement that are asked for, the place of the column; what each cell is stands at the same place. */
  readonly seen: Int32Array;
  readonly states: Int32Array;
  /** How many of both hold. */
  readonly count: number;
  /** What the cells are, together. */
  readonly all: number;
  readonly open: Record<Severity, number>;
};

const none = new Int32Array(0);
const unseen: Looked = { seen: none, states: none, count: 0, all: 0, open: { must: 0, should: 0, consider: 0 } };

/** Looks at one agreement after another; what it gives holds until the next. */
function looker({ columns, placeOf }: Known, today: Day): (standing: Standing) => Looked {
  let seen = new Int32Array(256);
  let states = new Int32Array(256);
  const severityOf = columns.map(({ severity }) => severity);
  return (standing) => {
    const open = { must: 0, should: 0, consider: 0 };
    const cells = countCells(standing.cells);
    if (cells > seen.length) [seen, states] = [new Int32Array(cells * 2), new Int32Array(cells * 2)];
    let count = 0;
    let all = 0;
    for (let cell = 0; cell < cells; cell += 1) {
      const column = (placeOf[columnAt(standing.cells, cell)] ?? 0) - 1;
      if (column < 0) continue;
      const bits = stateAt(standing, cell, today);
      const severity = severityOf[column];
      if ((bits & gapBit) !== 0 && severity !== undefined) open[severity] += 1;
      seen[count] = column;
      states[count] = bits;
      count += 1;
      all |= bits;
    }
    return { seen, states, count, all, open };
  };
}

function askedColumns(all: ReadonlyMap<number, GridColumn>, asked: CellsAsked): Known {
  const placeOf = new Int32Array(Math.max(0, ...all.keys()) + 1);
  const columns: GridColumn[] = [];
  for (const [number, column] of all) {
    if (!isAsked(column, asked)) continue;
    columns.push(column);
    placeOf[number] = columns.length;
  }
  return { columns, placeOf, counts: new Int32Array(columns.length * statesEach) };
}

/** Whether a filter over cells leaves this column. */
export function isAsked(column: GridColumn, asked: CellsAsked): boolean {
  const { requirements, jurisdictions, kinds, families, severities: wanted } = asked;
  return (
    (requirements === null || requirements.has(column.requirement)) &&
    (jurisdictions === null || jurisdictions.has(column.jurisdiction)) &&
    (kinds === null || kinds.has(column.kind)) &&
    (families === null || families.has(column.family)) &&
    (wanted === null || wanted.has(column.severity))
  );
}

/** By requirement: of one with another severity too, which an older report may have had, the counts are one. */
function totalsOf({ columns, counts }: Known): Tally['columns'] {
  const found = new Map<string, { readonly column: GridColumn; readonly counts: number[] }>();
  columns.forEach((column, at) => {
    const own = [...counts.subarray(at * statesEach, (at + 1) * statesEach)];
    if (own.every((count) => count === 0)) return;
    const before = found.get(column.requirement);
    if (before === undefined) found.set(column.requirement, { column, counts: own });
    else for (const [place, count] of own.entries()) before.counts[place] = (before.counts[place] ?? 0) + count;
  });
  return [...found.values()].map(({ column, counts: sums }) => {
    const [met = 0, clear = 0, weak = 0, forbidden = 0, missing = 0, unsure = 0, conflict = 0, accepted = 0] = sums;
    return { column, totals: { met, clear, weak, forbidden, missing, unsure, conflict, accepted } };
  });
}
