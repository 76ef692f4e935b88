import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Answer } from '../../api/shapes.ts';
import { to } from '../../views.ts';
import { portfolioWords } from '../../words/portfolio.ts';
import styles from './portfolio.module.css';

type Row = Answer['groups'][number]['rows'][number];
type Passage = Row['passages'][number];

/** Clauses of agreements, with the words that were found marked in them. */
export function Clauses({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ol className={styles.clauses} aria-label={portfolioWords.search.results}>
      {rows.map((row) => (
        <li key={`${row.agreement} ${row.passages.map(({ start, end }) => `${start}-${end}`)}`}>
          <p className={styles.source}>
            {row.agreement === null ? (
              <strong>{row.name}</strong>
            ) : (
              <Link href={to.agreement(row.agreement)}>{row.name}</Link>
            )}
            {row.passages[0] !== undefined && <Whereabouts passage={row.passages[0]} />}
          </p>
          {row.says !== '' && <p className={styles.faint}>{row.says}</p>}
          {row.passages.map((passage) => (
            <blockquote key={passage.start} className={`${styles.passage} words`}>
              {passage.cut.before && '… '}
              {marked(passage)}
              {passage.cut.after && ' …'}
            </blockquote>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Whereabouts({ passage: { clause, heading, place } }: { readonly passage: Passage }) {
  const parts = [clause === '' ? '' : portfolioWords.search.clause(clause), heading ?? '', place];
  return <span className={styles.faint}>{parts.filter((part) => part !== '').join(' · ')}</span>;
}

/** The words of a passage, those that were found marked. */
function marked({ quote, hits }: Passage): readonly ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (start < at) continue;
    pieces.push(quote.slice(at, start), <mark key={start}>{quote.slice(start, end)}</mark>);
    at = end;
  }
  return [...pieces, quote.slice(at)];
}
