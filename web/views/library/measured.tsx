import { createColumnHelper } from '@tanstack/react-table';
import type { KindInFull } from '../../api/shapes.ts';
import { Table } from '../../parts/table.tsx';
import { Count } from '../../parts/written.tsx';
import { libraryWords } from '../../words/library.ts';
import { t } from '../../words/words.ts';
import styles from './library.module.css';

type Row = KindInFull['measured'][number] & { readonly of: string };

const column = createColumnHelper<Row>();
const words = libraryWords.measured;
const numeric = { isNumeric: true, isNarrow: true };

const columns = [
  column.accessor('of', { header: words.of }),
  column.accessor('set', { header: words.set, cell: ({ row }) => `${row.original.set}: ${row.original.label}` }),
  column.accessor('papers', { header: words.papers, cell: count, meta: numeric }),
  column.accessor('having', { header: words.having, cell: count, meta: numeric }),
  column.accessor(({ ours }) => share(ours.precision), { id: 'precision', header: words.precision, meta: numeric }),
  column.accessor(({ ours }) => share(ours.recall), { id: 'recall', header: words.recall, meta: numeric }),
];

/** How well a kind and its parts were recognised on public sets of papers. */
export function Measured({
  rows,
  parts,
}: {
  readonly rows: KindInFull['measured'];
  readonly parts: KindInFull['parts'];
}) {
  if (rows.length === 0) return <p className={styles.faint}>{words.none}</p>;
  const named = rows.map((row) => ({
    ...row,
    of: row.part === null ? words.whole : (parts.find(({ id }) => id === row.part)?.title ?? row.part),
  }));
  return (
    <>
      <Table
        name={libraryWords.kind.measured}
        columns={columns}
        rows={named}
        rowKey={({ part, set, label }) => `${part} ${set} ${label}`}
      />
      <p className={styles.faint}>{words.says}</p>
    </>
  );
}

function count({ getValue }: { readonly getValue: () => number }) {
  return <Count value={getValue()} />;
}

function share(value: number | null): string {
  return value === null ? words.notKnown : t.common.progress(Math.round(value * 100));
}
