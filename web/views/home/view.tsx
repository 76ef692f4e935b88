import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { queries } from '../../api/queries.ts';
import type { Reviewer } from '../../api/shapes.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Select } from '../../parts/select.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { SearchBox } from '../../parts/text-field.tsx';
import { useMe } from '../../shell/session.ts';
import { hasView } from '../../views.ts';
import { t } from '../../words/words.ts';
import { AgreementTable } from './agreement-table.tsx';
import { Handed } from './handed.tsx';
import styles from './home.module.css';
import { isUnderWay } from './standing.ts';
import { Waiting } from './waiting.tsx';

const reviewers = ['all', 'procurement', 'legal'] as const;

/** While something is being read, the list is asked again this often. */
const askAgainMs = 4_000;

export function View() {
  const { may, is } = useMe();
  const mayBring = may('upload') && hasView('review');
  return (
    <>
      <PageHeader
        title={t.home.title}
        {...(may('read') ? { lead: t.home.lead } : {})}
        actions={
          mayBring && (
            <ButtonLink look="primary" icon="plus" href="/review">
              {t.home.newReview}
            </ButtonLink>
          )
        }
      />
      {may('read') ? <Agreements mayBring={mayBring} /> : <WithoutReading runs={is('admin')} />}
    </>
  );
}

function Agreements({ mayBring }: { readonly mayBring: boolean }) {
  const [text, setText] = useState('');
  const [team, setTeam] = useState<string | null>(null);
  const [reviewer, setReviewer] = useState<Reviewer | 'all'>('all');
  const asked = { text: useDeferredValue(text.trim()), team, with: reviewer === 'all' ? null : reviewer };
  const teams = useQuery(queries.teams());
  const list = useInfiniteQuery({
    ...queries.agreements(asked),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderWay)) === true ? askAgainMs : false,
  });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const isAll = asked.text === '' && asked.team === null && asked.with === null;
  if (list.data === undefined) {
    return list.error === null ? (
      <Skeleton lines={8} />
    ) : (
      <Problem error={list.error} again={() => void list.refetch()} />
    );
  }
  if (isAll && rows.length === 0) {
    return (
      <Empty
        title={t.home.empty.title}
        actions={
          mayBring && (
            <ButtonLink look="primary" icon="plus" href="/review">
              {t.home.newReview}
            </ButtonLink>
          )
        }
      >
        {mayBring ? t.home.empty.says : t.home.empty.mayNot}
      </Empty>
    );
  }
  const known = teams.data?.items ?? [];
  return (
    <div className={styles.list}>
      {list.error !== null && <Problem error={list.error} again={() => void list.refetch()} />}
      {isAll && <Handed rows={rows} />}
      {isAll && <Waiting rows={rows} isWhole={!list.hasNextPage} />}
      <div className={styles.filters}>
        <SearchBox label={t.home.search} placeholder={t.home.searchPlaceholder} value={text} onChange={setText} />
        <Select
          isBare
          label={t.home.reviewer}
          value={reviewer}
          onChange={setReviewer}
          choices={reviewers.map((id) => ({ id, name: t.home.reviewers[id] }))}
        />
        {known.length > 1 && (
          <Select
            isBare
            label={t.home.team}
            value={team ?? 'all'}
            onChange={(id) => setTeam(id === 'all' ? null : id)}
            choices={[{ id: 'all', name: t.home.allTeams }, ...known]}
          />
        )}
      </div>
      {rows.length === 0 ? (
        <p className={styles.nothing} role="status">
          {t.home.nothingFound(asked.text)}
        </p>
      ) : (
        <AgreementTable rows={rows} />
      )}
      {list.hasNextPage && (
        <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
          {t.common.more}
        </Button>
      )}
    </div>
  );
}

/** Administrators see no agreement, and neither does whoever has no role. */
function WithoutReading({ runs }: { readonly runs: boolean }) {
  const { title, says, noRole, todo } = t.home.noRead;
  if (!runs) return <Empty title={noRole} />;
  return (
    <Empty title={title} actions={hasView('administration') && <ButtonLink href="/administration">{todo}</ButtonLink>}>
      {says}
    </Empty>
  );
}
