import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { createColumnHelper } from '@tanstack/react-table';
import { useDeferredValue, useMemo } from 'react';
import { queries } from '../../api/queries.ts';
import type { TrailFilter, TrailRow } from '../../api/shapes.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { DateTime } from '../../parts/written.tsx';
import { administrationWords } from '../../words/administration.ts';
import { t } from '../../words/words.ts';
import { number } from '../../words/written.ts';
import styles from './administration.module.css';
import { Facts } from './facts.tsx';
import { TrailFilters } from './trail-filters.tsx';
import { useTrailFilter } from './use-trail-filter.ts';
import { Verified } from './verified.tsx';

const words = administrationWords.trail;
const column = createColumnHelper<TrailRow>();

/** What was done, by whom and when, narrowed by what the address says, under what the last check of it came to. */
export function Trail() {
  const [filter, setFilter] = useTrailFilter();
  const asked = useDeferredValue(filter);
  const people = useQuery(queries.manyPeople());
  const teams = useQuery(queries.teams());
  const list = useInfiniteQuery({ ...queries.trail(asked), placeholderData: (before) => before });
  const names = useMemo(
    () =>
      new Map([
        ...(people.data?.items ?? []).map(({ id, name }) => [id, name] as const),
        ...(teams.data?.items ?? []).map(({ id, name }) => [id, name] as const),
      ]),
    [people.data, teams.data],
  );
  const columns = useMemo(() => columnsWith(names, setFilter), [names, setFilter]);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={styles.part}>
      <Verified />
      <section className={styles.part} aria-labelledby="rows">
        <div className={styles.head}>
          <h2 id="rows">{words.rows}</h2>
          <span className={styles.push}>
            <ButtonLink small icon="download" href="/api/trail/export" download>
              {words.export}
            </ButtonLink>
          </span>
        </div>
        <TrailFilters filter={filter} onFilter={setFilter} people={people.data?.items ?? []} names={names} />
        {list.error !== null && <Problem error={list.error} again={() => void list.refetch()} />}
        {list.data === undefined && list.error === null && <Skeleton lines={10} />}
        {list.data !== undefined &&
          (rows.length === 0 ? (
            <p className={styles.faint} role="status">
              {words.nothing}
            </p>
          ) : (
            <div className={styles.trail} data-stale={asked !== filter || list.isPlaceholderData || undefined}>
              <Table name={words.table} columns={columns} rows={rows} rowKey={(row) => `${row.number}`} />
            </div>
          ))}
        {list.hasNextPage && (
          <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
            {t.common.more}
          </Button>
        )}
      </section>
    </div>
  );
}

function columnsWith(names: ReadonlyMap<string, string>, onFilter: (change: Partial<TrailFilter>) => void) {
  return [
    column.accessor('number', {
      header: words.columns.number,
      cell: ({ getValue }) => number(getValue()),
      meta: { isNumeric: true, isNarrow: true },
    }),
    column.accessor('at', {
      header: words.columns.at,
      cell: ({ getValue }) => <DateTime at={getValue()} />,
      meta: { isNarrow: true },
    }),
    column.accessor('actor', {
      header: words.columns.who,
      cell: ({ getValue }) => <Who actor={getValue()} names={names} onFilter={onFilter} />,
      meta: { isNarrow: true },
    }),
    column.accessor('what', {
      header: words.columns.what,
      cell: ({ getValue }) => deedIn(getValue()),
    }),
    column.accessor('subject', {
      header: words.columns.about,
      cell: ({ getValue }) => <About subject={getValue()} names={names} onFilter={onFilter} />,
    }),
    column.accessor('facts', {
      header: words.columns.facts,
      cell: ({ row: { original } }) => <Facts row={original} />,
    }),
  ];
}

/** In words, where it is a deed that is known here. */
export function deedIn(what: string): string {
  return Object.entries(words.deeds).find(([deed]) => deed === what)?.[1] ?? what;
}

type Narrowing = {
  readonly names: ReadonlyMap<string, string>;
  readonly onFilter: (change: Partial<TrailFilter>) => void;
};

function Who({ actor, names, onFilter }: Narrowing & { readonly actor: TrailRow['actor'] }) {
  if (actor === null) return <span className={styles.faint}>{words.program}</span>;
  const { id, login, key } = actor;
  return (
    <span className={styles.name}>
      <button type="button" className={styles.link} title={words.onlyBy} onClick={() => onFilter({ by: id })}>
        {names.get(id) ?? login}
      </button>
      {key !== null && <Tag title={key}>{words.byKey}</Tag>}
    </span>
  );
}

function About({ subject, names, onFilter }: Narrowing & { readonly subject: TrailRow['subject'] }) {
  if (subject === null) return <span className={styles.faint}>–</span>;
  const { kind, id } = subject;
  const name = names.get(id);
  const known = Object.entries(words.kinds).find(([each]) => each === kind)?.[1] ?? kind;
  return (
    <button type="button" className={styles.about} title={words.onlyAbout(id)} onClick={() => onFilter({ about: id })}>
      {known} {name === undefined ? <code>{shortened(id)}</code> : name}
      <Icon name="filter" size={12} />
    </button>
  );
}

/** The end of an id tells it from those of the same time. */
function shortened(id: string): string {
  return id.length > 14 ? `…${id.slice(-10)}` : id;
}
