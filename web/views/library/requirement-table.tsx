import { useQuery } from '@tanstack/react-query';
import { createColumnHelper } from '@tanstack/react-table';
import { Link } from 'wouter';
import type { Citation } from '../../../src/model/law.ts';
import { queries } from '../../api/queries.ts';
import type { Requirement } from '../../api/shapes.ts';
import { AskedBy } from '../../parts/asked-by.tsx';
import { Icon } from '../../parts/icon.tsx';
import { SeverityMark } from '../../parts/severity-mark.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { libraryWords } from '../../words/library.ts';
import { day } from '../../words/written.ts';
import styles from './library.module.css';

const column = createColumnHelper<Requirement>();
const words = libraryWords.requirements;

const severity = column.accessor('severity', {
  header: words.severity,
  cell: ({ getValue }) => <SeverityMark severity={getValue()} />,
  meta: { isNarrow: true },
});
const where = column.accessor('jurisdiction', {
  header: words.where,
  cell: ({ getValue }) => <Where code={getValue()} />,
});
const kind = column.accessor('clause', {
  header: words.kind,
  cell: ({ getValue }) => <KindLink id={getValue()} />,
});
const asks = column.accessor('says', {
  header: words.asks,
  cell: ({ row }) => (
    <div className={styles.asks}>
      <span>{row.original.says}</span>
      <span className={styles.faint}>{row.original.why}</span>
    </div>
  ),
});
const law = column.accessor('law', {
  header: words.law,
  cell: ({ row }) => (
    <div className={styles.asks}>
      {/* The description tells of a law in part; the service sends the whole of it. */}
      <AskedBy by={{ ...row.original, law: row.original.law as unknown as Citation }} />
      <State requirement={row.original} />
      <Freshness id={row.original.id} />
    </div>
  ),
});

const columns = { where: [severity, where, asks, law], kind: [severity, kind, asks, law] };

/** Requirements with their law and how fresh it is: `where` they hold, of one kind; or which `kind` they ask for, of one jurisdiction. */
export function RequirementTable({
  name,
  rows,
  shows,
}: {
  readonly name: string;
  readonly rows: readonly Requirement[];
  readonly shows: keyof typeof columns;
}) {
  return <Table name={name} columns={columns[shows]} rows={rows} rowKey={({ id }) => id} />;
}

function Where({ code }: { readonly code: string }) {
  const { data } = useQuery(queries.jurisdictions());
  return (
    <Link href={`/library/laws/${code}`}>
      {data?.items.find((each) => each.code === code)?.name ?? code.toUpperCase()}
    </Link>
  );
}

function KindLink({ id }: { readonly id: string }) {
  const { data } = useQuery(queries.kinds());
  return <Link href={`/library/kinds/${id}`}>{data?.items.find((each) => each.id === id)?.title ?? id}</Link>;
}

/** Only what is not simply in force. */
function State({ requirement: { force } }: { readonly requirement: Requirement }) {
  const states: Readonly<Record<string, string>> = words.states;
  if (force.state === 'in-force' && force.until === null) return null;
  return (
    <span className={styles.row}>
      <Tag>{states[force.state] ?? force.state}</Tag>
      {force.from !== null && words.from(day(force.from))} {force.until !== null && words.until(day(force.until))}
    </span>
  );
}

/** By when somebody is to look at the source again, as the service says. */
function Freshness({ id }: { readonly id: string }) {
  const { data } = useQuery(queries.freshness());
  const found = data?.items.find((each) => each.of === 'requirement' && each.id === id);
  if (found === undefined || found.recheckBy === null) return null;
  const by = day(found.recheckBy);
  return (
    <span className={found.overdue ? styles.overdue : styles.fresh}>
      <Icon name={found.overdue ? 'warn' : 'clock'} size={12} /> {found.overdue ? words.overdue(by) : words.recheck(by)}
    </span>
  );
}
