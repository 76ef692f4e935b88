import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { createColumnHelper } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { queries } from '../../api/queries.ts';
import type { EndingAcceptance } from '../../api/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Select } from '../../parts/select.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { OnDay } from '../../parts/written.tsx';
import { to } from '../../views.ts';
import { portfolioWords } from '../../words/portfolio.ts';
import { t } from '../../words/words.ts';
import styles from './portfolio.module.css';
import type { Names } from './use-names.ts';

const choices = ['30', '90', '365', '3650'] as const;

const column = createColumnHelper<Row>();
const words = portfolioWords.ending;

type Row = EndingAcceptance & { readonly asked: string; readonly law: string | null };

const columns = [
  column.accessor('until', {
    header: words.columns.until,
    cell: ({ row }) => <Until row={row.original} />,
    meta: { isNarrow: true },
  }),
  column.display({ id: 'what', header: words.columns.agreement, cell: ({ row }) => <What row={row.original} /> }),
  column.accessor('reason', { header: words.columns.reason }),
  column.accessor(({ approver }) => approver ?? '–', { id: 'approver', header: words.columns.approver }),
  column.accessor('name', { header: words.columns.by }),
];

/** Acceptances that end: what becomes a gap again by itself, and when. */
export function Ending({ names }: { readonly names: Names }) {
  const [days, setDays] = useState<(typeof choices)[number]>('90');
  const [team, setTeam] = useState('all');
  const list = useInfiniteQuery({
    ...queries.ending({ days: Number(days), team: team === 'all' ? null : team }),
    placeholderData: (before) => before,
  });
  const requirements = useQuery({ ...queries.requirements({}), staleTime: 600_000 });
  const rows = useMemo(() => {
    const known = new Map(requirements.data?.items.map((each) => [each.id, each]));
    return list.data?.pages.flatMap(({ items }) =>
      items.map((each): Row => {
        const asked = known.get(each.requirement);
        const title = asked === undefined ? names.conflict(each.requirement) : names.kind(asked.clause);
        return { ...each, asked: title ?? each.requirement, law: asked?.jurisdiction ?? null };
      }),
    );
  }, [list.data, requirements.data, names]);
  const teams = names.order.team;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.page} aria-label={portfolioWords.parts.ending} tabIndex={0}>
      <div>
        <div className={styles.bar}>
          <h2 className={styles.grow}>{words.title}</h2>
          {teams.length > 1 && (
            <Select
              isBare
              label={portfolioWords.filter.team}
              value={team}
              onChange={setTeam}
              choices={[
                { id: 'all', name: portfolioWords.filter.everyTeam },
                ...teams.map((id) => ({ id, name: names.team(id) })),
              ]}
            />
          )}
          <Select
            isBare
            label={words.within}
            value={days}
            onChange={setDays}
            choices={choices.map((id) => ({ id, name: words.days(Number(id)) }))}
          />
        </div>
        <p className={styles.lead}>{words.says}</p>
        {list.error !== null && <Problem error={list.error} again={() => void list.refetch()} />}
        {rows === undefined && list.error === null && <Skeleton lines={6} />}
        {rows?.length === 0 && <Empty title={words.none}>{words.noneSays}</Empty>}
        {rows !== undefined && rows.length > 0 && (
          <>
            <p role="status" className={styles.faint}>
              {words.count(rows.length, !list.hasNextPage)}
            </p>
            <Table name={words.title} columns={columns} rows={rows} rowKey={({ ruling }) => ruling} />
          </>
        )}
        {list.hasNextPage && (
          <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
            {t.common.more}
          </Button>
        )}
      </div>
    </section>
  );
}

function Until({ row: { until, covers } }: { readonly row: Row }) {
  return (
    <span className={styles.stack}>
      <OnDay day={until} />
      <span className={styles.sub}>{words.left(daysTo(until))}</span>
      {!covers && (
        <span className={styles.faint}>
          <Icon name="info" size={12} /> {words.idle}
        </span>
      )}
    </span>
  );
}

/** Days of the calendar (UTC, as the service counts them) from today on. */
function daysTo(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(new Date().toISOString().slice(0, 10))) / 86_400_000);
}

function What({ row: { agreement, title, requirement, asked, law } }: { readonly row: Row }) {
  return (
    <span className={styles.stack}>
      <Link href={to.finding(agreement, requirement)}>{title}</Link>
      <span className={styles.sub}>
        {asked} {law !== null && <Tag>{law.toUpperCase()}</Tag>}
      </span>
    </span>
  );
}
