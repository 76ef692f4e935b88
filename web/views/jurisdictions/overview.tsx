import { createColumnHelper } from '@tanstack/react-table';
import { useMemo } from 'react';
import { shortestHours } from '../../../src/model/clock.ts';
import { type Track, topics, tracks } from '../../../src/model/measure.ts';
import type { Clock, Jurisdiction, LawCompared } from '../../api/shapes.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Table } from '../../parts/table.tsx';
import { jurisdictionWords } from '../../words/jurisdictions.ts';
import type { Address, Change } from './address.ts';
import { timeOf } from './clock-words.ts';
import styles from './jurisdictions.module.css';

type Row = {
  readonly code: string;
  readonly name: string;
  readonly includes: readonly string[];
  /** How many topics of each track were looked up. */
  readonly known: Readonly<Record<Track, number>>;
  readonly clocks: number;
  readonly shortest: Clock | null;
  readonly unconfirmed: number;
  readonly facts: number;
  readonly isChosen: boolean;
  readonly choose: (to: boolean) => void;
};

const column = createColumnHelper<Row>();
const words = jurisdictionWords.overview;
const numeric = { isNumeric: true, isNarrow: true };

const columns = [
  column.accessor('name', {
    header: words.where,
    enableSorting: true,
    sortingFn: (a, b) => a.original.name.localeCompare(b.original.name),
    cell: ({ row: { original } }) => (
      <div className={styles.pick}>
        <Checkbox isSelected={original.isChosen} onChange={(to) => original.choose(to)}>
          <span className={styles.where}>
            {original.name}
            {original.includes.length > 0 && <span className={styles.faint}>{words.includes(original.includes)}</span>}
          </span>
        </Checkbox>
      </div>
    ),
  }),
  ...tracks.map((track) =>
    column.accessor((row) => row.known[track], {
      id: track,
      header: words.tracks[track],
      enableSorting: true,
      cell: ({ getValue }) => <Known known={getValue()} all={topicsOf(track)} />,
      meta: numeric,
    }),
  ),
  column.accessor('clocks', {
    header: words.clocks,
    enableSorting: true,
    cell: ({ getValue }) => <Known known={getValue()} />,
    meta: numeric,
  }),
  column.accessor(({ shortest }) => (shortest === null ? undefined : (shortestHours(shortest) ?? undefined)), {
    id: 'shortest',
    header: words.shortest,
    enableSorting: true,
    sortUndefined: 'last',
    sortDescFirst: false,
    cell: ({ row: { original } }) =>
      original.shortest === null ? (
        <span className={styles.faint}>{original.clocks === 0 ? words.notKnown : words.noNumber}</span>
      ) : (
        timeOf(original.shortest)
      ),
    meta: numeric,
  }),
  column.accessor('unconfirmed', {
    header: words.unconfirmed,
    enableSorting: true,
    cell: ({ row: { original } }) => <Known known={original.unconfirmed} all={original.facts} isGood />,
    meta: numeric,
  }),
];

/** Every jurisdiction of the library with how much of it is known, to choose from and to sort. */
export function Overview({
  all,
  law,
  address,
  change,
  toRemedies,
}: {
  readonly all: readonly Jurisdiction[];
  readonly law: LawCompared;
  readonly address: Address;
  readonly change: Change;
  readonly toRemedies: string;
}) {
  const { codes } = address;
  const rows = useMemo(() => {
    const name = new Map(all.map((each) => [each.code, each.name]));
    return all.map(({ code, name: called, includes }): Row => {
      const clocks = law.clocks.filter(({ jurisdiction }) => jurisdiction === code);
      const own = law.rows.flatMap(({ track, cells }) =>
        cells[code] === undefined ? [] : [{ track, cell: cells[code] }],
      );
      const facts = [...own.flatMap(({ cell }) => cell), ...clocks];
      return {
        code,
        name: called,
        includes: includes.map((each) => name.get(each) ?? each),
        known: Object.fromEntries(
          tracks.map((track) => [track, own.filter((each) => each.track === track).length]),
        ) as Record<Track, number>,
        clocks: clocks.length,
        shortest: shortestOf(clocks),
        unconfirmed: facts.filter(({ law: { confirmed } }) => !confirmed).length,
        facts: facts.length,
        isChosen: codes.includes(code),
        choose: (to) => change({ codes: to ? [...codes, code] : codes.filter((each) => each !== code) }),
      };
    });
  }, [all, law, codes, change]);
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.says}>{words.says}</p>
        {codes.length > 0 && (
          <ButtonLink look="primary" href={toRemedies}>
            {words.compare(codes.length)}
          </ButtonLink>
        )}
      </div>
      <Table
        name={words.table}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        sorted={[{ id: 'name', desc: false }]}
        isCurrent={({ isChosen }) => isChosen}
      />
    </>
  );
}

/** Nothing that was looked up is no nought. */
function Known({
  known,
  all,
  isGood = false,
}: {
  readonly known: number;
  readonly all?: number;
  readonly isGood?: boolean;
}) {
  if (known === 0 && !isGood) return <span className={styles.faint}>{words.notKnown}</span>;
  return <>{all === undefined ? known : words.of(known, all)}</>;
}

function topicsOf(track: Track): number {
  return Object.values(topics).filter((each) => each.track === track).length;
}

/** The one with the fewest hours; null where none has a number. What is not yet law is no clock that runs. */
function shortestOf(clocks: readonly Clock[]): Clock | null {
  const running = clocks.filter((clock) => clock.within !== null && clock.stands !== 'prepare');
  return [...running].sort((a, b) => (shortestHours(a) ?? 0) - (shortestHours(b) ?? 0))[0] ?? null;
}
