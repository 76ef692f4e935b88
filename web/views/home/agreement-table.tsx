import { createColumnHelper } from '@tanstack/react-table';
import { Link } from 'wouter';
import type { Agreement } from '../../api/shapes.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { join } from '../../parts/join.ts';
import { Table } from '../../parts/table.tsx';
import { DateTime } from '../../parts/written.tsx';
import { useMe } from '../../shell/session.ts';
import { t } from '../../words/words.ts';
import { addressFor } from './address-for.ts';
import styles from './home.module.css';
import { type Standing, standingOf } from './standing.ts';

const column = createColumnHelper<Agreement>();

const columns = [
  column.accessor('title', {
    header: t.home.columns.agreement,
    cell: ({ row }) => <Title agreement={row.original} />,
    enableSorting: true,
    sortingFn: 'text',
  }),
  column.accessor(({ gaps }) => (gaps === null ? -1 : gaps.must * 1_000_000 + gaps.should * 1_000 + gaps.consider), {
    id: 'gaps',
    header: t.home.columns.gaps,
    cell: ({ row }) => <Gaps agreement={row.original} />,
    enableSorting: true,
    sortDescFirst: true,
    meta: { isNarrow: true },
  }),
  column.accessor(({ handover }) => handover?.to ?? 'procurement', {
    id: 'review',
    header: t.home.columns.review,
    cell: ({ getValue }) => <span className={styles.review}>{t.roles[getValue()]}</span>,
    meta: { isNarrow: true },
  }),
  column.display({
    id: 'state',
    header: t.home.columns.state,
    cell: ({ row }) => <State agreement={row.original} />,
    meta: { isNarrow: true },
  }),
  column.accessor(({ version, createdAt }) => version?.uploadedAt ?? createdAt, {
    id: 'brought',
    header: t.home.columns.brought,
    cell: ({ getValue }) => <DateTime at={getValue()} />,
    enableSorting: true,
    sortDescFirst: true,
    meta: { isNarrow: true },
  }),
];

const newest = [{ id: 'brought', desc: true }];

export function AgreementTable({ rows }: { readonly rows: readonly Agreement[] }) {
  return <Table name={t.home.tableName} columns={columns} rows={rows} rowKey={({ id }) => id} sorted={newest} />;
}

function Title({ agreement }: { readonly agreement: Agreement }) {
  const { id, title, version } = agreement;
  const address = addressFor(id, useMe());
  return (
    <div className={styles.title}>
      {address === null ? <span>{title}</span> : <Link href={address}>{title}</Link>}
      {version !== null && (
        <span className={styles.file}>
          {version.number > 1 && `${t.home.draft(version.number)} · `}
          {version.fileName}
        </span>
      )}
    </div>
  );
}

function Gaps({ agreement: { gaps } }: { readonly agreement: Agreement }) {
  if (gaps === null) return <span className={styles.faint}>–</span>;
  if (gaps.must + gaps.should + gaps.consider === 0) return <span>{t.home.noGaps}</span>;
  const severities = ['must', 'should', 'consider'] as const;
  return (
    <span className={styles.gaps}>
      {severities.map((severity) => (
        <span key={severity} className={join('figures', styles[severity], gaps[severity] === 0 && styles.faint)}>
          {t.home.gaps(t.severities[severity].word.toLowerCase(), gaps[severity])}
        </span>
      ))}
    </span>
  );
}

const icons: Readonly<Record<Standing, IconName | null>> = {
  none: null,
  queued: 'clock',
  running: 'refresh',
  failed: 'error',
  unread: 'warn',
  done: 'check',
};

function State({ agreement }: { readonly agreement: Agreement }) {
  const standing = standingOf(agreement);
  const icon = icons[standing];
  return (
    <span className={styles.state} data-standing={standing} title={agreement.analysis?.because ?? undefined}>
      {icon !== null && <Icon name={icon} size={14} />}
      {t.home.states[standing]}
    </span>
  );
}
