import { type Day, isDay } from '../model/day.ts';
import type { CellsAsked, GridColumn } from '../model/grid.ts';
import { columnAt, countCells, isOpenAt } from '../model/packed-cells.ts';
import type { PastStanding } from '../model/standing.ts';
import { isAsked } from './grid.ts';

/** The end of a month (UTC), or today in the one that lasts. */
export type MonthEnd = {
  /** "2026-11". */
  readonly month: string;
  /** The day that acceptances must reach. */
  readonly day: Day;
  /** What had begun by then counts. */
  readonly moment: string;
};

export type TrendPoint = {
  readonly month: string;
  readonly day: Day;
  /** How many had a report by then. */
  readonly agreements: number;
  /** How many of them had a must-gap that nobody had accepted for that day. */
  readonly withMustGaps: number;
};

/** The last `count` months, the oldest first, as a moment of now (ISO 8601, UTC) has them. */
export function monthEnds(now: string, count: number): readonly MonthEnd[] {
  const [year, month] = [Number(now.slice(0, 4)), Number(now.slice(5, 7))];
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + month - 1 - (count - 1 - back);
    const name = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    if (back === count - 1) return { month: name, day: now.slice(0, 10), moment: now };
    const day = ['31', '30', '29', '28'].map((each) => `${name}-${each}`).find(isDay) ?? `${name}-28`;
    return { month: name, day, moment: `${day}T23:59:59.999Z` };
  });
}

/**
 * How many agreements had must-gaps at the end of each month: what the newest report of then came to with the rulings of then. Only
 * cells that are asked for count; their states are passed over.
 */
export async function trend(
  standings: AsyncIterable<readonly PastStanding[]>,
  columns: ReadonlyMap<number, GridColumn>,
  { cells: asked, ends }: { readonly cells: CellsAsked; readonly ends: readonly MonthEnd[] },
): Promise<readonly TrendPoint[]> {
  const musts = new Set(
    [...columns].filter(([, column]) => column.severity === 'must' && isAsked(column, asked)).map(([number]) => number),
  );
  const points = ends.map(({ month, day }) => ({ month, day, agreements: 0, withMustGaps: 0 }));
  for await (const some of standings)
    for (const standing of some) {
      let without: boolean | null = null;
      ends.forEach(({ day, moment }, index) => {
        const point = points[index];
        if (point === undefined || standing.at > moment || (standing.ended !== null && standing.ended <= moment))
          return;
        point.agreements += 1;
        // Without a day on which something lapses it is the same in every month.
        const has =
          standing.ends.length > 0 ? hasOpen(standing, musts, day) : (without ?? hasOpen(standing, musts, day));
        if (standing.ends.length === 0) without = has;
        if (has) point.withMustGaps += 1;
      });
    }
  return points;
}

function hasOpen(standing: PastStanding, wanted: ReadonlySet<number>, day: Day): boolean {
  const count = countCells(standing.cells);
  for (let cell = 0; cell < count; cell += 1)
    if (wanted.has(columnAt(standing.cells, cell)) && isOpenAt(standing, cell, day)) return true;
  return false;
}
