import { useQuery } from '@tanstack/react-query';
import { createColumnHelper } from '@tanstack/react-table';
import { Link } from 'wouter';
import type { ReportLine, ReportMatch } from '../../../src/model/report.ts';
import { queries } from '../../api/queries.ts';
import type { Tried as TriedClause } from '../../api/shapes.ts';
import { AskedBy } from '../../parts/asked-by.tsx';
import { Banner } from '../../parts/banner.tsx';
import { OutcomeMark } from '../../parts/outcome-mark.tsx';
import { Quote } from '../../parts/quote.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { libraryWords } from '../../words/library.ts';
import styles from './library.module.css';

const words = libraryWords.tried;
const column = createColumnHelper<ReportLine>();

const columns = [
  column.accessor('outcome', {
    header: words.outcome,
    cell: ({ getValue }) => <OutcomeMark outcome={getValue()} />,
    meta: { isNarrow: true },
  }),
  column.accessor('jurisdiction', { header: words.where, cell: ({ getValue }) => <Where code={getValue()} /> }),
  column.accessor('says', {
    header: words.asks,
    cell: ({ row: { original } }) => (
      <div className={styles.asks}>
        <span>{original.says}</span>
        {original.because !== undefined && <span className={styles.faint}>{original.because}</span>}
      </div>
    ),
  }),
  column.accessor('law', { header: words.law, cell: ({ row }) => <AskedBy by={row.original} /> }),
];

/** What a clause reads as, kind by kind, with what passes and what fails. */
export function Tried({ tried: { passes, kinds, closest } }: { readonly tried: TriedClause }) {
  if (kinds.length === 0)
    return (
      <Banner kind="warn" title={words.nothing}>
        {closest !== null && (
          <p>
            {words.closest} <Link href={`/library/kinds/${closest.kind}`}>{closest.title}</Link>. {closest.says}
          </p>
        )}
      </Banner>
    );
  return (
    <div className={styles.detail}>
      <div role="status">
        <Banner kind={passes ? 'info' : 'warn'} title={passes ? words.passes : words.falls}>
          {words.readsAs(kinds.map(({ title }) => title))}
        </Banner>
      </div>
      {kinds.map(({ kind, title, matches, lines }) => (
        // The description tells of lines and matches in part; the service sends the whole of them.
        <Kind
          key={kind}
          id={kind}
          title={title}
          matches={matches as unknown as readonly ReportMatch[]}
          lines={lines as unknown as readonly ReportLine[]}
        />
      ))}
    </div>
  );
}

function Kind({
  id,
  title,
  matches,
  lines,
}: {
  readonly id: string;
  readonly title: string;
  readonly matches: readonly ReportMatch[];
  readonly lines: readonly ReportLine[];
}) {
  // What a clause is taken apart into is the same in every line of its kind.
  const parts = lines.find((line) => line.parts !== undefined)?.parts ?? [];
  return (
    <section className={styles.kind} aria-label={title}>
      <h2>
        <Link href={`/library/kinds/${id}`}>{title}</Link>
      </h2>
      {matches.map((match) => (
        <Quote
          key={match.start}
          from={
            <span className={styles.row}>
              <Tag>{match.strength === 'full' ? libraryWords.kind.full : libraryWords.kind.weak}</Tag>
              <code>{match.stance}</code>
              {words.by}
              {match.evidence.map(({ signal, quote, start }) => (
                <span key={`${signal} ${start}`}>
                  {signal} <span className={styles.sign}>“{quote}”</span>
                </span>
              ))}
            </span>
          }
        >
          {match.quote}
        </Quote>
      ))}
      {parts.length > 0 && (
        <>
          <h3>{libraryWords.kind.parts}</h3>
          <ul className={styles.parts}>
            {parts.map(({ part, title: name, outcome, says }) => (
              <li key={part}>
                <OutcomeMark outcome={outcome} />
                <span>
                  <strong>{name}</strong>: {libraryWords.kind.clause(says)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.requirements}</h3>
      {lines.length === 0 ? (
        <p className={styles.faint}>{words.noLines}</p>
      ) : (
        <Table
          name={words.requirementsOf(title)}
          columns={columns}
          rows={lines}
          rowKey={({ requirement }) => requirement}
        />
      )}
    </section>
  );
}

function Where({ code }: { readonly code: string }) {
  const { data } = useQuery(queries.jurisdictions());
  return <>{data?.items.find((each) => each.code === code)?.name ?? code.toUpperCase()}</>;
}
