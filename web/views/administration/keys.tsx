import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createColumnHelper } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { api, good } from '../../api/client.ts';
import { keys, queries } from '../../api/queries.ts';
import type { OwnedKey } from '../../api/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { SearchBox } from '../../parts/text-field.tsx';
import { tell } from '../../parts/toast.tsx';
import { DateTime } from '../../parts/written.tsx';
import { administrationWords } from '../../words/administration.ts';
import { t } from '../../words/words.ts';
import styles from './administration.module.css';
import { KeyForm } from './key-form.tsx';

const words = administrationWords.keys;
const column = createColumnHelper<OwnedKey>();

/** The API keys of everybody; those that open nothing any more only when they are asked for. */
export function Keys() {
  const list = useQuery(queries.keys());
  const [text, setText] = useState('');
  const [isAll, setAll] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [revoked, setRevoked] = useState<OwnedKey | null>(null);
  const columns = useMemo(() => columnsWith(setRevoked), []);
  const all = list.data?.items ?? [];
  const sought = text.trim().toLowerCase();
  const rows = all
    .filter((key) => isAll || stateOf(key) === 'open')
    .filter(({ title, login, name }) => `${title}\n${login}\n${name}`.toLowerCase().includes(sought));
  const make = (
    <Button look="primary" icon="plus" onPress={() => setMaking(true)}>
      {words.make}
    </Button>
  );
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{words.says}</p>
      {list.error !== null && <Problem error={list.error} again={() => void list.refetch()} />}
      {list.data === undefined && list.error === null && <Skeleton lines={6} />}
      {list.data !== undefined && all.length === 0 && (
        <Empty title={words.empty} actions={make}>
          {words.emptySays}
        </Empty>
      )}
      {all.length > 0 && (
        <>
          <div className={styles.head}>
            <SearchBox label={words.search} placeholder={words.searchPlaceholder} value={text} onChange={setText} />
            <Checkbox isSelected={isAll} onChange={setAll}>
              {words.alsoClosed}
            </Checkbox>
            <span className={styles.push}>{make}</span>
          </div>
          {rows.length === 0 ? (
            <p className={styles.faint} role="status">
              {words.nothing}
            </p>
          ) : (
            <Table name={administrationWords.parts.keys} columns={columns} rows={rows} rowKey={({ id }) => id} />
          )}
        </>
      )}
      {isMaking && <KeyForm onClose={() => setMaking(false)} />}
      {revoked !== null && <Revoke of={revoked} onClose={() => setRevoked(null)} />}
    </div>
  );
}

function columnsWith(onRevoke: (key: OwnedKey) => void) {
  return [
    column.accessor('title', { header: words.columns.title }),
    column.accessor('name', {
      header: words.columns.owner,
      cell: ({ row: { original } }) => (
        <span className={styles.name}>
          {original.name}
          <span className={styles.faint}>{original.login}</span>
        </span>
      ),
    }),
    column.accessor('scopes', {
      header: words.columns.scopes,
      cell: ({ getValue }) => (
        <span className={styles.tags}>
          {getValue().map((scope) => (
            <Tag key={scope} title={words.scopeSays[scope]}>
              {words.scopes[scope]}
            </Tag>
          ))}
        </span>
      ),
    }),
    column.accessor('createdAt', {
      header: words.columns.made,
      cell: ({ getValue }) => <DateTime at={getValue()} />,
      meta: { isNarrow: true },
    }),
    column.accessor('until', {
      header: words.columns.ends,
      cell: ({ row: { original } }) => <Ends of={original} />,
      meta: { isNarrow: true },
    }),
    column.display({
      id: 'revoke',
      header: () => <span className="unseen">{words.revoke}</span>,
      cell: ({ row: { original } }) =>
        stateOf(original) === 'open' && (
          <Button small look="quiet" aria-label={words.revokeOf(original.title)} onPress={() => onRevoke(original)}>
            {words.revoke}
          </Button>
        ),
      meta: { isNarrow: true },
    }),
  ];
}

function Ends({ of }: { readonly of: OwnedKey }) {
  const state = stateOf(of);
  if (state === 'revoked') {
    return (
      <span className={styles.state} data-off>
        <Icon name="close" size={14} />
        {words.revoked}
      </span>
    );
  }
  if (of.until === null) return <span className={styles.faint}>{words.never}</span>;
  return (
    <span className={styles.state} data-off={state === 'over' || undefined}>
      {state === 'over' && <Icon name="close" size={14} />}
      {state === 'over' && words.over} <DateTime at={of.until} />
    </span>
  );
}

function stateOf({ revoked, until }: OwnedKey): 'open' | 'revoked' | 'over' {
  if (revoked) return 'revoked';
  return until !== null && Date.parse(until) <= Date.now() ? 'over' : 'open';
}

function Revoke({ of: { id, title, name }, onClose }: { readonly of: OwnedKey; readonly onClose: () => void }) {
  const client = useQueryClient();
  const revoking = useMutation({
    meta: { isShown: true },
    mutationFn: () => good(api.DELETE('/keys/{key}', { params: { path: { key: id } } })),
    onSuccess: () => {
      tell(words.isRevoked(title));
      onClose();
      return client.invalidateQueries({ queryKey: keys.keys });
    },
  });
  return (
    <Dialog
      isOpen
      title={words.revokeTitle(title)}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t.common.cancel}
          </Button>
          <Button look="danger" isPending={revoking.isPending} onPress={() => revoking.mutate()}>
            {words.revoke}
          </Button>
        </>
      }
    >
      {revoking.error !== null && <Problem error={revoking.error} />}
      <p>{words.revokeSays(name)}</p>
    </Dialog>
  );
}
