import type { Day } from '../model/day.ts';
import type { RuledAs } from '../model/decision.ts';
import { columnAt, countCells, outcomeAt, saysAt } from '../model/packed-cells.ts';
import type { CellOutcome, Standing } from '../model/standing.ts';
import { acceptedBit, stateAt } from './cell-state.ts';

/** The cells of one agreement on that day, in their order; those whose column is not among these are left out. */
export function cellsAt<Column>(
  standing: Pick<Standing, 'cells' | 'ends'>,
  columns: ReadonlyMap<number, Column>,
  day: Day,
): readonly ShownCell<Column>[] {
  const { cells, ends } = standing;
  return Array.from({ length: countCells(cells) }, (_, cell) => cell).flatMap((cell) => {
    const column = columns.get(columnAt(cells, cell));
    if (column === undefined) return [];
    return [
      {
        column,
        outcome: outcomeAt(cells, cell),
        accepted: stateAt(standing, cell, day) === acceptedBit,
        says: saysAt(cells, cell),
        until: ends.find(([of]) => of === cell)?.[1] ?? null,
      },
    ];
  });
}

type ShownCell<Column> = {
  readonly column: Column;
  readonly outcome: CellOutcome;
  readonly accepted: boolean;
  readonly says: RuledAs | null;
  readonly until: Day | null;
};
