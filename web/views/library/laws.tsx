import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { queries } from '../../api/queries.ts';
import { Empty } from '../../parts/empty.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Select } from '../../parts/select.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { to } from '../../views.ts';
import { libraryWords } from '../../words/library.ts';
import styles from './library.module.css';
import { RequirementTable } from './requirement-table.tsx';

const states = ['all', 'overdue', 'unconfirmed'] as const;
type State = (typeof states)[number];

/** The jurisdictions, and what the instruments of the chosen one ask for. */
export function Laws({ chosen }: { readonly chosen: string | null }) {
  const jurisdictions = useQuery(queries.jurisdictions());
  const freshness = useQuery(queries.freshness());
  if (jurisdictions.data === undefined) {
    if (jurisdictions.error === null) return <Skeleton lines={10} />;
    return <Problem error={jurisdictions.error} again={() => void jurisdictions.refetch()} />;
  }
  const words = libraryWords.laws;
  return (
    <div className={styles.two}>
      <div className={styles.side}>
        <nav className={styles.list} aria-label={libraryWords.parts.laws}>
          <ul>
            {jurisdictions.data.items.map(({ code, name }) => (
              <li key={code}>
                <Link href={`/library/laws/${code}`} aria-current={code === chosen ? 'page' : undefined}>
                  {name} <span className={styles.code}>{code.toUpperCase()}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {freshness.data !== undefined && (
          <p className={styles.faint}>
            {words.freshness(freshness.data.items.length, freshness.data.overdue, freshness.data.unconfirmed)}
          </p>
        )}
      </div>
      <div className={styles.detail}>
        {freshness.error !== null && <Problem error={freshness.error} again={() => void freshness.refetch()} />}
        {chosen === null ? (
          <Empty title={words.choose}>{words.chooseSays}</Empty>
        ) : (
          <Law
            key={chosen}
            code={chosen}
            name={jurisdictions.data.items.find(({ code }) => code === chosen)?.name ?? chosen}
          />
        )}
      </div>
    </div>
  );
}

function Law({ code, name }: { readonly code: string; readonly name: string }) {
  const [state, setState] = useState<State>('all');
  const requirements = useQuery(queries.requirements({ jurisdiction: code }));
  const freshness = useQuery(queries.freshness());
  const words = libraryWords.laws;
  if (requirements.data === undefined) {
    if (requirements.error === null) return <Skeleton lines={10} />;
    return <Problem error={requirements.error} again={() => void requirements.refetch()} />;
  }
  const fits: Readonly<Record<State, (id: string) => boolean>> = {
    all: () => true,
    overdue: (id) => freshness.data?.items.some((each) => each.id === id && each.overdue) === true,
    unconfirmed: (id) => freshness.data?.items.some((each) => each.id === id && !each.confirmed) === true,
  };
  const rows = requirements.data.items.filter(({ id }) => fits[state](id));
  const instruments = [...new Set(rows.map(({ law }) => law.instrument))];
  return (
    <article className={styles.detail} aria-labelledby="law">
      <header className={styles.head}>
        <h2 id="law" className={styles.name}>
          {name}
        </h2>
        <Select
          isBare
          label={words.state}
          value={state}
          onChange={setState}
          choices={states.map((id) => ({ id, name: words.states[id] }))}
        />
      </header>
      <p className={styles.faint} role="status">
        {words.count(rows.length, instruments.length)}
      </p>
      {code !== 'house' && (
        <p>
          <Link href={to.jurisdiction(code)}>{words.compare}</Link>
        </p>
      )}
      {instruments.map((instrument) => (
        <section key={instrument}>
          <h3>{instrument}</h3>
          <RequirementTable
            name={instrument}
            rows={rows.filter(({ law }) => law.instrument === instrument)}
            shows="kind"
          />
        </section>
      ))}
    </article>
  );
}
