import {
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  type RowData,
  type SortingState,
  useReactTable,
} from '@tanstack/react-table';
import { useState } from 'react';
import { t } from '../words/words.ts';
import { Icon } from './icon.tsx';
import { join } from './join.ts';
import styles from './table.module.css';

declare module '@tanstack/react-table' {
  interface ColumnMeta<TData extends RowData, TValue> {
    /** Its cells hold numbers, which stand below one another at the right. */
    readonly isNumeric?: boolean;
    /** As wide as it needs to be and no wider. */
    readonly isNarrow?: boolean;
  }
}

/**
 * A table to read: a row of heads, of which those that can be sorted by are buttons. `rowKey` is what a row is known by. Columns are
 * those of TanStack Table (`columnHelper`); `enableSorting` is off unless a column asks for it. For ten thousand rows make a grid of
 * your own that draws only what is in sight.
 */
export function Table<Row>({
  name,
  columns,
  rows,
  rowKey,
  sorted = [],
  isCurrent,
}: {
  /** Heard, not seen. */
  readonly name: string;
  // As `createColumnHelper` gives them: each column has a type of value of its own.
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly columns: readonly ColumnDef<Row, any>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorted?: SortingState;
  readonly isCurrent?: (row: Row) => boolean;
}) {
  const [sorting, setSorting] = useState<SortingState>(sorted);
  const table = useReactTable({
    data: rows as Row[],
    columns: columns as ColumnDef<Row>[],
    state: { sorting },
    onSortingChange: setSorting,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getRowId: rowKey,
    defaultColumn: { enableSorting: false },
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.frame} aria-label={name} tabIndex={0}>
      <table className={styles.table}>
        <caption className="unseen">{name}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ id, column, getContext }) => {
                const direction = column.getIsSorted();
                const head = flexRender(column.columnDef.header, getContext());
                return (
                  <th
                    key={id}
                    scope="col"
                    className={classOf(column.columnDef.meta)}
                    aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : undefined}
                  >
                    {column.getCanSort() ? (
                      <button type="button" className={styles.sort} onClick={column.getToggleSortingHandler()}>
                        {head}
                        <span className={styles.direction} data-on={direction !== false || undefined}>
                          <Icon name={direction === 'asc' ? 'up' : 'down'} size={12} />
                        </span>
                      </button>
                    ) : (
                      head
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} aria-current={isCurrent?.(row.original) ? 'true' : undefined}>
              {row.getVisibleCells().map((cell) => (
                <td key={cell.id} className={classOf(cell.column.columnDef.meta)}>
                  {flexRender(cell.column.columnDef.cell, cell.getContext())}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <span className="unseen" role="status">
        {t.common.rows(rows.length)}
      </span>
    </section>
  );
}

function classOf(meta: { readonly isNumeric?: boolean; readonly isNarrow?: boolean } | undefined): string {
  return join(meta?.isNumeric === true && styles.numeric, meta?.isNarrow === true && styles.narrow);
}
