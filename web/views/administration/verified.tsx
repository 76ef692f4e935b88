import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, good } from '../../api/client.ts';
import { keys, queries } from '../../api/queries.ts';
import type { Verification } from '../../api/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { DateTime } from '../../parts/written.tsx';
import { administrationWords } from '../../words/administration.ts';
import { t } from '../../words/words.ts';
import styles from './administration.module.css';
import { Checks } from './checks.tsx';

const words = administrationWords.verified;

/** What the last check of the trail came to, and a button to have it checked now. */
export function Verified() {
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const list = useInfiniteQuery(queries.verifications());
  const head = useQuery(queries.trailHead());
  const about = useQuery(queries.about());
  const checking = useMutation({
    meta: { isShown: true },
    mutationFn: (after: number) => good(api.POST('/trail/verifications', { body: { after } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.trail }),
  });
  const all = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const [last] = all;
  if (list.data === undefined) {
    if (list.error === null) return <Skeleton lines={3} />;
    return <Problem error={list.error} again={() => void list.refetch()} />;
  }
  const since = last === undefined || head.data?.head == null ? 0 : head.data.head.number - last.last.number;
  return (
    <section className={styles.card} aria-labelledby="verified" data-result={resultOf(last)}>
      <div className={styles.head}>
        <h2 id="verified">{words.title}</h2>
        <span className={styles.push}>
          <Button icon="refresh" isPending={checking.isPending} onPress={() => checking.mutate(0)}>
            {checking.isPending ? words.checking : words.check}
          </Button>
        </span>
      </div>
      <div role="status" className={styles.said}>
        {last === undefined ? <p>{words.never}</p> : <Result of={last} />}
        {last !== undefined && !last.isWhole && (
          <div>
            <Button small isPending={checking.isPending} onPress={() => checking.mutate(last.last.number)}>
              {words.goOn(last.last.number + 1)}
            </Button>
          </div>
        )}
        {last?.isWhole === true && since > 1 && <p className={styles.faint}>{words.since(since)}</p>}
      </div>
      {checking.error !== null && <Problem error={checking.error} again={() => checking.mutate(0)} />}
      <p className={styles.faint}>
        {words.proves} {about.data !== undefined && words.anchors[about.data.anchor ?? 'none']}
      </p>
      {all.length > 1 && (
        <div>
          <Button
            small
            look="quiet"
            icon={isOpen ? 'up' : 'down'}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {words.earlier}
          </Button>
          {isOpen && <Checks rows={all} />}
          {isOpen && list.hasNextPage && (
            <Button small onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
              {t.common.more}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Result({ of }: { readonly of: Verification }) {
  const { at, name, first, last, faults, listed } = of;
  const isWell = faults === 0;
  return (
    <>
      <p className={styles.result}>
        <Icon name={isWell ? (of.isWhole ? 'check' : 'clock') : 'error'} size={18} />
        <strong>{isWell ? (of.isWhole ? words.well : words.wellSoFar) : words.differ(faults)}</strong>
      </p>
      <p>
        {words.looked(of.of)} {words.rowsRead(first, last.number)} <DateTime at={at} isExact />,{' '}
        {name === null ? words.byCommand : words.by(name)}.
      </p>
      {!isWell && (
        <ul className={styles.faults}>
          {listed.map(({ at: where, says }) => (
            <li key={`${where} ${says}`}>
              <b>{where}</b>: {says}.
            </li>
          ))}
          {faults > listed.length && <li>{words.andMore(faults - listed.length)}</li>}
        </ul>
      )}
      {!isWell && <p>{words.whatToDo}</p>}
      <p className={styles.faint}>
        {words.hash} <code className={styles.hash}>{last.hash}</code>
      </p>
    </>
  );
}

/** For the line at its side. */
function resultOf(last: Verification | undefined): 'none' | 'part' | 'well' | 'wrong' {
  if (last === undefined) return 'none';
  if (last.faults > 0) return 'wrong';
  return last.isWhole ? 'well' : 'part';
}
