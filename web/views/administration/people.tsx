import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { createColumnHelper } from '@tanstack/react-table';
import { useDeferredValue, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { queries } from '../../api/queries.ts';
import type { Person } from '../../api/shapes.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Select } from '../../parts/select.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { SearchBox } from '../../parts/text-field.tsx';
import { DateTime } from '../../parts/written.tsx';
import { useMe } from '../../shell/session.ts';
import { administrationWords } from '../../words/administration.ts';
import { t } from '../../words/words.ts';
import styles from './administration.module.css';
import { PersonForm } from './person-form.tsx';

const words = administrationWords.people;
const column = createColumnHelper<Person>();

/** Everybody who may use the service, by login. `?team=` of the address: who sees what a team has. */
export function People() {
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState('');
  const [shown, setShown] = useState<Person | 'new' | null>(null);
  const team = search.get('team');
  const teams = useQuery(queries.teams());
  const list = useInfiniteQuery({
    ...queries.people({ text: useDeferredValue(text.trim()), team }),
    placeholderData: (before) => before,
  });
  const names = useMemo(() => new Map(teams.data?.items.map(({ id, name }) => [id, name])), [teams.data]);
  const columns = useMemo(() => columnsWith(names, setShown), [names]);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <SearchBox label={words.search} placeholder={words.searchPlaceholder} value={text} onChange={setText} />
        {(teams.data?.items.length ?? 0) > 0 && (
          <Select
            isBare
            label={words.team}
            value={team ?? 'all'}
            onChange={(id) => setSearch(id === 'all' ? {} : { team: id }, { replace: true })}
            choices={[{ id: 'all', name: words.allTeams }, ...(teams.data?.items ?? [])]}
          />
        )}
        <span className={styles.push}>
          <Button look="primary" icon="plus" onPress={() => setShown('new')}>
            {words.add}
          </Button>
        </span>
      </div>
      {list.error !== null && <Problem error={list.error} again={() => void list.refetch()} />}
      {list.data === undefined && list.error === null && <Skeleton lines={8} />}
      {list.data !== undefined &&
        (rows.length === 0 ? (
          <p className={styles.faint} role="status">
            {words.nobody}
          </p>
        ) : (
          <Table name={words.table} columns={columns} rows={rows} rowKey={({ id }) => id} />
        ))}
      {list.hasNextPage && (
        <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
          {t.common.more}
        </Button>
      )}
      {shown !== null && (
        <PersonForm
          person={shown === 'new' ? null : shown}
          teams={teams.data?.items ?? []}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  );
}

function columnsWith(teams: ReadonlyMap<string, string>, onChange: (person: Person) => void) {
  return [
    column.accessor('name', {
      header: words.columns.name,
      cell: ({ row: { original: person } }) => <Name person={person} onChange={onChange} />,
    }),
    column.accessor('roles', {
      header: words.columns.roles,
      cell: ({ getValue }) => (
        <span className={styles.tags}>
          {getValue().length === 0 && <span className={styles.faint}>{words.noRole}</span>}
          {getValue().map((role) => (
            <Tag key={role}>{t.roles[role]}</Tag>
          ))}
        </span>
      ),
    }),
    column.accessor('teams', {
      header: words.columns.teams,
      cell: ({ getValue }) => <TeamsOf teams={getValue()} names={teams} />,
    }),
    column.accessor('disabled', {
      header: words.columns.state,
      cell: ({ row: { original } }) => <State person={original} />,
      meta: { isNarrow: true },
    }),
    column.accessor('createdAt', {
      header: words.columns.since,
      cell: ({ getValue }) => <DateTime at={getValue()} />,
      meta: { isNarrow: true },
    }),
    column.display({
      id: 'did',
      header: () => <span className="unseen">{words.columns.did}</span>,
      cell: ({ row: { original } }) => (
        <ButtonLink small look="quiet" href={`/administration/trail?by=${encodeURIComponent(original.id)}`}>
          {words.did}
          <span className="unseen"> {words.of(original.name)}</span>
        </ButtonLink>
      ),
      meta: { isNarrow: true },
    }),
  ];
}

function Name({ person, onChange }: { readonly person: Person; readonly onChange: (person: Person) => void }) {
  const { person: me } = useMe();
  return (
    <span className={styles.name}>
      <button type="button" className={styles.link} onClick={() => onChange(person)}>
        {person.name}
        <span className="unseen">, {words.change}</span>
      </button>
      <span className={styles.faint}>
        {person.login}
        {person.id === me.id && ` · ${words.you}`}
      </span>
    </span>
  );
}

function TeamsOf({ teams, names }: { readonly teams: Person['teams']; readonly names: ReadonlyMap<string, string> }) {
  if (teams === 'all') return <span>{words.everyTeam}</span>;
  if (teams.length === 0) return <span className={styles.faint}>{words.noTeam}</span>;
  return <span>{t.common.and(teams.map((id) => names.get(id) ?? id))}</span>;
}

function State({ person: { disabled, external } }: { readonly person: Person }) {
  return (
    <span className={styles.state} data-off={disabled || undefined}>
      <Icon name={disabled ? 'close' : 'check'} size={14} />
      {disabled ? words.states.disabled : external === null ? words.states.password : words.states.provider}
    </span>
  );
}
