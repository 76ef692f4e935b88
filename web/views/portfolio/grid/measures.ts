/** In CSS pixels. Rows and columns of one size are what lets ten thousand of them be placed without being drawn. */
export const rowHeight = 32;
export const columnWidth = 40;
export const headHeight = 186;

/** Columns that stay in sight: what an agreement is called, its gaps, where it goes. */
export const fixedColumns = 3;

/** The row of heads is row -1. Columns count from the one that stays at the left. */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

export type Place = { readonly row: number; readonly column: number };

/** Where a key leads from a place in a grid of so many agreements and columns (with those that stay); null where it leads nowhere. */
export function placeAfter(key: string, { row, column }: Place, { rows, columns, page, isWhole }: Whole): Place | null {
  const lastRow = rows - 1;
  const lastColumn = columns - 1;
  const steps: Readonly<Record<string, Place>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + page, column },
    PageUp: { row: row - page, column },
    Home: isWhole ? { row: 0, column: 0 } : { row, column: 0 },
    End: isWhole ? { row: lastRow, column: lastColumn } : { row, column: lastColumn },
  };
  const step = steps[key];
  if (step === undefined) return null;
  // A page up stops at the first agreement; only an arrow leads into the heads.
  const first = key === 'ArrowUp' || row === -1 ? -1 : 0;
  return {
    row: Math.min(lastRow, Math.max(first, step.row)),
    column: Math.min(lastColumn, Math.max(0, step.column)),
  };
}

type Whole = {
  readonly rows: number;
  readonly columns: number;
  /** As many rows as are in sight. */
  readonly page: number;
  /** Whether Ctrl is held: the whole grid and not the row. */
  readonly isWhole: boolean;
};
