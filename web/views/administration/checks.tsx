import { createColumnHelper } from '@tanstack/react-table';
import type { Verification } from '../../api/shapes.ts';
import { Icon } from '../../parts/icon.tsx';
import { Table } from '../../parts/table.tsx';
import { DateTime } from '../../parts/written.tsx';
import { administrationWords } from '../../words/administration.ts';
import { number } from '../../words/written.ts';
import styles from './administration.module.css';

const words = administrationWords.verified;
const column = createColumnHelper<Verification>();

const columns = [
  column.accessor('at', {
    header: words.columns.at,
    cell: ({ getValue }) => <DateTime at={getValue()} />,
    meta: { isNarrow: true },
  }),
  column.accessor('name', {
    header: words.columns.who,
    cell: ({ getValue }) => getValue() ?? words.commandLine,
  }),
  column.accessor('of', { header: words.columns.of, cell: ({ getValue }) => words.of[getValue()] }),
  column.accessor(({ first, last }) => `${number(first)}–${number(last.number)}`, {
    id: 'rows',
    header: words.columns.rows,
    meta: { isNumeric: true, isNarrow: true },
  }),
  column.accessor('faults', {
    header: words.columns.result,
    cell: ({ row: { original } }) => (
      <span className={styles.state} data-wrong={original.faults > 0 || undefined}>
        <Icon name={original.faults > 0 ? 'error' : original.isWhole ? 'check' : 'clock'} size={14} />
        {original.faults > 0 ? words.differ(original.faults) : original.isWhole ? words.well : words.wellSoFar}
      </span>
    ),
  }),
];

/** What earlier checks came to, the newest first. */
export function Checks({ rows }: { readonly rows: readonly Verification[] }) {
  return <Table name={words.earlier} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
