import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createColumnHelper } from '@tanstack/react-table';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { api, good } from '../../api/client.ts';
import { keys, queries } from '../../api/queries.ts';
import { asRefused } from '../../api/refused.ts';
import type { Team } from '../../api/shapes.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Table } from '../../parts/table.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { tell } from '../../parts/toast.tsx';
import { administrationWords } from '../../words/administration.ts';
import styles from './administration.module.css';

const words = administrationWords.teams;
const column = createColumnHelper<Team>();

const columns = [
  column.accessor('name', { header: words.columns.name }),
  column.display({
    id: 'people',
    header: () => <span className="unseen">{words.columns.people}</span>,
    cell: ({ row: { original } }) => (
      <ButtonLink small look="quiet" href={`/administration/people?team=${encodeURIComponent(original.id)}`}>
        {words.people}
        <span className="unseen"> {words.of(original.name)}</span>
      </ButtonLink>
    ),
    meta: { isNarrow: true },
  }),
];

/** Who shares agreements: the teams by name, and a line to add one. */
export function Teams() {
  const client = useQueryClient();
  const teams = useQuery(queries.teams());
  const [name, setName] = useState('');
  const adding = useMutation({
    meta: { isShown: true },
    mutationFn: () => good(api.POST('/teams', { body: { name: name.trim() } })),
    onSuccess: (team) => {
      setName('');
      tell(words.added(team.name));
      return client.invalidateQueries({ queryKey: keys.teams });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') adding.mutate();
  };
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{words.says}</p>
      <Form className={styles.line ?? ''} onSubmit={submit}>
        <TextField
          label={words.name}
          value={name}
          onChange={setName}
          fault={adding.error === null ? null : `${asRefused(adding.error).message} ${asRefused(adding.error).todo}`}
          autoComplete="off"
        />
        <Button type="submit" icon="plus" isPending={adding.isPending}>
          {words.add}
        </Button>
      </Form>
      {teams.error !== null && <Problem error={teams.error} again={() => void teams.refetch()} />}
      {teams.data === undefined && teams.error === null && <Skeleton lines={4} />}
      {teams.data !== undefined &&
        (teams.data.items.length === 0 ? (
          <Empty title={words.empty}>{words.emptySays}</Empty>
        ) : (
          <Table
            name={administrationWords.parts.teams}
            columns={columns}
            rows={teams.data.items}
            rowKey={({ id }) => id}
          />
        ))}
    </div>
  );
}
