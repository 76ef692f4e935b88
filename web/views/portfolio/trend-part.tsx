import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createColumnHelper } from '@tanstack/react-table';
import { useState } from 'react';
import { queries } from '../../api/queries.ts';
import type { Trend } from '../../api/shapes.ts';
import { Banner } from '../../parts/banner.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Select } from '../../parts/select.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Table } from '../../parts/table.tsx';
import { Count } from '../../parts/written.tsx';
import { portfolioWords } from '../../words/portfolio.ts';
import { t } from '../../words/words.ts';
import { type Filter, pastOf } from './filter.ts';
import { monthName } from './month.ts';
import styles from './portfolio.module.css';
import { TrendChart } from './trend-chart.tsx';

const choices = ['6', '12', '24', '60'] as const;

type Month = Trend['items'][number];

const column = createColumnHelper<Month>();
const words = portfolioWords.trend;
const numeric = { isNumeric: true, isNarrow: true };

const columns = [
  column.accessor('month', { header: words.columns.month, cell: ({ getValue }) => named(getValue()) }),
  column.accessor('agreements', {
    header: words.columns.agreements,
    cell: ({ getValue }) => <Count value={getValue()} />,
    meta: numeric,
  }),
  column.accessor('withMustGaps', {
    header: words.columns.withMustGaps,
    cell: ({ getValue }) => <Count value={getValue()} />,
    meta: numeric,
  }),
  column.accessor(share, { id: 'share', header: words.columns.share, meta: numeric }),
];

/** How many agreements had open must-gaps, month by month: as a chart, and its numbers below. */
export function TrendPart({ filter }: { readonly filter: Filter }) {
  const [months, setMonths] = useState<(typeof choices)[number]>('12');
  const past = pastOf(filter);
  const trend = useQuery({ ...queries.trend(past, Number(months)), placeholderData: keepPreviousData });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.page} aria-label={portfolioWords.parts.trend} tabIndex={0}>
      <div>
        <div className={styles.bar}>
          <h2 className={styles.grow}>{words.title}</h2>
          <Select
            isBare
            label={words.months}
            value={months}
            onChange={setMonths}
            choices={choices.map((id) => ({ id, name: words.lastMonths(Number(id)) }))}
          />
        </div>
        <p className={styles.lead}>{words.says}</p>
        {Object.keys(past).length > 0 && <Banner>{words.filtered}</Banner>}
        {trend.error !== null && <Problem error={trend.error} again={() => void trend.refetch()} />}
        {trend.data === undefined ? (
          trend.error === null && <Skeleton lines={8} />
        ) : trend.data.items.every(({ agreements }) => agreements === 0) ? (
          <Empty title={words.nothing} />
        ) : (
          <>
            <TrendChart months={trend.data.items} />
            <Table
              name={words.table}
              columns={columns}
              rows={[...trend.data.items].reverse()}
              rowKey={({ month }) => month}
            />
          </>
        )}
      </div>
    </section>
  );
}

/** The last month is not over. */
function named(month: string): string {
  const name = monthName(month, 'long');
  return month === new Date().toISOString().slice(0, 7) ? words.soFar(name) : name;
}

function share({ agreements, withMustGaps }: Month): string {
  return agreements === 0 ? '–' : t.common.progress(Math.round((withMustGaps / agreements) * 100));
}
