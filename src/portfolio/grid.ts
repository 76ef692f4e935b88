import type { Day } from '../model/day.ts';
import {
  type CellsAsked,
  type ColumnTotals,
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
import { type FacetColumn, type Facets, facets } from './facets.ts';
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
  const counted = facets();
  const known = askedColumns(columns, asked.cells, counted);
  const wanted = asked.cells.states === null ? -1 : bitsOf(asked.cells.states);
  const demandsCells = Object.values(asked.cells).some((each) => each !== null);
  const sums = { unread: 0, waiting: 0, withMustGaps: 0, open: { must: 0, should: 0, consider: 0 } };
  const places: GridPlace[] = [];
  for await (const some of rows)
    for (const { agreement, team, folded, standing } of some) {
      const route = standing === null ? null : routeOn(standing.routes, asked.today);
      if (asked.routes !== null && (route === null || !asked.routes.has(route))) continue;
      const { seen, states, all, open } = standing === null ? unseen : lookAt(standing, known, asked.today);
      if (demandsCells && (all & wanted) === 0) continue;
      const unread = standing?.unread === true;
      places.push({ agreement, unread, route, open, folded });
      if (standing === null) sums.waiting += 1;
      if (unread) sums.unread += 1;
      if (open.must > 0) sums.withMustGaps += 1;
      for (const severity of severities) sums.open[severity] += open[severity];
      counted.begin(team, route);
      let fitting = 0;
      for (let at = 0; at < seen.length; at += 1) {
        const column = seen[at];
        const bits = states[at] ?? 0;
        if (column === undefined) continue;
        const place = ownPlace(bits);
        column.counts[place] = (column.counts[place] ?? 0) + 1;
        if ((bits & wanted) === 0) continue;
        fitting |= bits;
        counted.add(column.facets);
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

/** A column with what is counted in it, by the places of the states. Of one requirement with another severity too the counts are one. */
type Counting = { readonly column: GridColumn; readonly counts: number[]; readonly facets: FacetColumn };

type Looked = {
  /** Columns that are asked for, of the cells of one agreement; what each cell is stands at the same place, and all of these together. */
  readonly seen: readonly Counting[];
  readonly states: readonly number[];
  readonly all: number;
  readonly open: Record<Severity, number>;
};

const unseen: Looked = { seen: [], states: [], all: 0, open: { must: 0, should: 0, consider: 0 } };

function lookAt(standing: Standing, known: Known, today: Day): Looked {
  const seen: Counting[] = [];
  const states: number[] = [];
  const open = { must: 0, should: 0, consider: 0 };
  const count = countCells(standing.cells);
  let all = 0;
  for (let cell = 0; cell < count; cell += 1) {
    const column = known[columnAt(standing.cells, cell)];
    if (column === undefined) continue;
    const bits = stateAt(standing, cell, today);
    if ((bits & gapBit) !== 0) open[column.column.severity] += 1;
    seen.push(column);
    states.push(bits);
    all |= bits;
  }
  return { seen, states, all, open };
}

/** By the number of the column. */
type Known = readonly (Counting | undefined)[];

function askedColumns(columns: ReadonlyMap<number, GridColumn>, asked: CellsAsked, counted: Facets): Known {
  const known: (Counting | undefined)[] = [];
  const countsOf = new Map<string, number[]>();
  for (const [number, column] of columns) {
    if (!isAsked(column, asked)) continue;
    const counts = countsOf.get(column.requirement) ?? cellStates.map(() => 0);
    countsOf.set(column.requirement, counts);
    known[number] = { column, counts, facets: counted.columnOf(column) };
  }
  return known;
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

function totalsOf(known: Known): Tally['columns'] {
  const found = new Map<string, { readonly column: GridColumn; readonly totals: ColumnTotals }>();
  for (const each of known) {
    if (each === undefined || found.has(each.column.requirement) || each.counts.every((count) => count === 0)) continue;
    const { column, counts } = each;
    const [met = 0, clear = 0, weak = 0, forbidden = 0, missing = 0, unsure = 0, conflict = 0, accepted = 0] = counts;
    const totals = { met, clear, weak, forbidden, missing, unsure, conflict, accepted };
    found.set(column.requirement, { column, totals });
  }
  return [...found.values()];
}
