import { createColumnHelper } from '@tanstack/react-table';
import { useMemo } from 'react';
import { shortestHours } from '../../../src/model/clock.ts';
import type { Clock } from '../../api/shapes.ts';
import { Table } from '../../parts/table.tsx';
import { jurisdictionWords } from '../../words/jurisdictions.ts';
import { advised, isAtLeast, timeOf } from './clock-words.ts';
import type { Column } from './columns.ts';
import styles from './jurisdictions.module.css';
import { LawOf } from './law-of.tsx';

type Row = { readonly clock: Clock; readonly where: string };

const words = jurisdictionWords.clocks;
const column = createColumnHelper<Row>();

const columns = [
  column.accessor('where', {
    header: words.columns.where,
    enableSorting: true,
    sortingFn: (a, b) => a.original.where.localeCompare(b.original.where),
  }),
  column.accessor(({ clock }) => words.tells(clock.actor, clock.tells), {
    id: 'who',
    header: words.columns.who,
    enableSorting: true,
    cell: ({ getValue }) => <span className={styles.cell}>{getValue()}</span>,
  }),
  column.accessor(({ clock }) => clock.trigger, {
    id: 'from',
    header: words.columns.from,
    cell: ({ row: { original } }) => <From clock={original.clock} />,
  }),
  column.accessor(({ clock }) => shortestHours(clock) ?? undefined, {
    id: 'within',
    header: words.columns.within,
    enableSorting: true,
    sortUndefined: 'last',
    sortDescFirst: false,
    cell: ({ row: { original } }) => <Within clock={original.clock} />,
  }),
  column.accessor(({ clock }) => clock.law.instrument, {
    id: 'law',
    header: words.columns.law,
    cell: ({ row: { original } }) => (
      <div className={styles.cell}>
        <LawOf of="clock" fact={original.clock} />
      </div>
    ),
  }),
];

/** The clocks with all that is known of each. */
export function ClockTable({
  clocks,
  columns: places,
}: {
  readonly clocks: readonly Clock[];
  readonly columns: readonly Column[];
}) {
  const rows = useMemo(
    () =>
      clocks.map((clock) => ({
        clock,
        where: places.find(({ code }) => code === clock.jurisdiction)?.name ?? clock.jurisdiction,
      })),
    [clocks, places],
  );
  return (
    <Table
      name={words.table}
      columns={columns}
      rows={rows}
      rowKey={({ clock }) => clock.id}
      sorted={[{ id: 'within', desc: false }]}
    />
  );
}

function From({ clock: { trigger, startsOn, vendorKnowledge, note } }: { readonly clock: Clock }) {
  return (
    <div className={styles.cell}>
      <span>{trigger}</span>
      <span className={styles.faint}>{words.starts[startsOn]}.</span>
      {(startsOn !== 'event' || vendorKnowledge !== 'unclear') && (
        <span className={styles.faint}>{words.imputed[vendorKnowledge]}</span>
      )}
      {note !== null && <span className={styles.faint}>{note}</span>}
    </div>
  );
}

function Within({ clock }: { readonly clock: Clock }) {
  const hours = shortestHours(clock);
  const advice = advised(clock);
  return (
    <div className={styles.cell}>
      <span className={clock.within === null ? styles.noNumber : styles.number}>{timeOf(clock)}</span>
      {hours !== null && isAtLeast(clock) && <span className={styles.faint}>{words.atLeast(hours)}</span>}
      {advice !== null && <span className={styles.faint}>{advice}</span>}
    </div>
  );
}
