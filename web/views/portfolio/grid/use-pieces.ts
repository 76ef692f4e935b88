import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { keys, queries } from '../../../api/queries.ts';
import type { Grid } from '../../../api/shapes.ts';
import type { Filter } from '../filter.ts';

/** A piece of the grid has so many rows and columns: a little more than a window shows, and small enough to come at once. */
const pieceRows = 50;
const pieceColumns = 80;

export type Row = Grid['rows'][number];
export type Column = Grid['columns'][number];
export type Cell = Row['cells'][string];

/** Pieces that are in sight: the numbers of the first and the last, from 0. */
export type Sight = {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
};

export function sightOf(rows: readonly [number, number], columns: readonly [number, number]): Sight {
  const pieces = ([from, to]: readonly [number, number], size: number) =>
    [Math.floor(Math.max(0, from) / size), Math.floor(Math.max(0, to) / size)] as const;
  return { rows: pieces(rows, pieceRows), columns: pieces(columns, pieceColumns) };
}

/** What is known of the grid so far: undefined is on its way. */
export type Known = {
  readonly row: (index: number) => Row | undefined;
  readonly column: (index: number) => Column | undefined;
  /** Null where nothing is asked. */
  readonly cell: (row: number, column: number) => Cell | null | undefined;
};

/** The grid under a filter, of which the pieces in sight are asked for. While another filter is on its way, the grid before it stays. */
export function usePieces(filter: Filter, sight: Sight) {
  const client = useQueryClient();
  const head = useQuery({ ...queries.grid(filter, at(0, 0)), placeholderData: keepPreviousData });
  const isOld = head.isPlaceholderData;
  const { rows, columns } = sight;
  const wanted = useMemo(() => {
    if (isOld) return [];
    const places: (readonly [number, number])[] = [];
    for (const row of between(rows))
      for (const column of between(columns)) if (row + column > 0) places.push([row, column]);
    return places;
  }, [isOld, rows, columns]);
  const combine = useCallback(
    (
      results: readonly { readonly data?: Grid | undefined; readonly error: unknown; readonly isFetching: boolean }[],
    ) => ({
      pieces: new Map(results.flatMap(({ data }, index) => (data === undefined ? [] : [[`${wanted[index]}`, data]]))),
      error: results.find(({ error, data }) => error !== null && data === undefined)?.error ?? null,
    }),
    [wanted],
  );
  const { pieces, error } = useQueries({
    queries: wanted.map(([row, column]) => queries.grid(filter, at(row, column))),
    combine,
  });
  const first = head.data;
  const known = useMemo(() => knownOf(first, pieces), [first, pieces]);
  return {
    head: first,
    known,
    /** Whether what is shown is of the filter before. */
    isOld,
    /** That nothing could be had, or not all that is in sight; null where all is well. */
    headError: head.error,
    error,
    again: () => void client.refetchQueries({ queryKey: [...keys.portfolio, 'grid'], type: 'active' }),
  };
}

function at(row: number, column: number) {
  return {
    rowsFrom: row * pieceRows,
    limit: pieceRows,
    columnsFrom: column * pieceColumns,
    columns: pieceColumns,
  };
}

function between([first, last]: readonly [number, number]): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function knownOf(head: Grid | undefined, pieces: ReadonlyMap<string, Grid>): Known {
  const all = [...pieces].map(([key, piece]) => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    return { row, column, piece };
  });
  if (head !== undefined) all.unshift({ row: 0, column: 0, piece: head });
  const ofRow = (index: number) => all.filter(({ row }) => row === Math.floor(index / pieceRows));
  const column = (index: number) =>
    all.find((each) => each.column === Math.floor(index / pieceColumns))?.piece.columns[index % pieceColumns];
  return {
    column,
    row: (index) => ofRow(index)[0]?.piece.rows[index % pieceRows],
    cell: (rowIndex, columnIndex) => {
      const found = ofRow(rowIndex).find((each) => each.column === Math.floor(columnIndex / pieceColumns));
      const row = found?.piece.rows[rowIndex % pieceRows];
      const requirement = found?.piece.columns[columnIndex % pieceColumns]?.requirement;
      if (row === undefined || requirement === undefined) return undefined;
      return row.cells[requirement] ?? null;
    },
  };
}
