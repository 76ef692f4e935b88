import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'wouter';
import { type Track, tracks } from '../../../src/model/measure.ts';
import { queries } from '../../api/queries.ts';
import type { Jurisdiction, LawCompared, Measure } from '../../api/shapes.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Select } from '../../parts/select.tsx';
import { jurisdictionWords } from '../../words/jurisdictions.ts';
import { day } from '../../words/written.ts';
import { type Address, type Change, orders } from './address.ts';
import type { Column } from './columns.ts';
import styles from './jurisdictions.module.css';
import { LawOf } from './law-of.tsx';
import { NoneChosen } from './none-chosen.tsx';
import { OnPaper } from './on-paper.tsx';

const words = jurisdictionWords.remedies;

/** The treaties between states, which are of no country. */
const treaties = 'intl';

/** What there is to enforce with, topic by topic, a column for each country. */
export function Remedies({
  all,
  law,
  columns,
  address: { codes, track, order },
  change,
  toOverview,
}: {
  readonly all: readonly Jurisdiction[];
  readonly law: LawCompared;
  readonly columns: readonly Column[];
  readonly address: Address;
  readonly change: Change;
  readonly toOverview: string;
}) {
  const frame = useRef<HTMLElement>(null);
  if (columns.length === 0) return <NoneChosen toOverview={toOverview} />;
  const shown = tracks.filter((each) => track === 'all' || track === each);
  const facts = law.rows
    .filter((row) => shown.includes(row.track))
    .flatMap(({ cells }) => columns.flatMap(({ code }) => cells[code] ?? []));
  const known = law.rows.filter(
    (row) => shown.includes(row.track) && columns.some(({ code }) => row.cells[code] !== undefined),
  );
  const lacksTreaties = shown.includes('diplomatic') && !columns.some(({ code }) => code === treaties);
  const treatiesName = all.find(({ code }) => code === treaties)?.name;
  const addTreaties = () => {
    change({ codes: [...codes, treaties] });
    // What was pressed is gone with what it was about.
    frame.current?.focus();
  };
  return (
    <>
      <OnPaper columns={columns} asOf={law.asOf} />
      <div className={styles.bar}>
        <Select
          isBare
          label={jurisdictionWords.tracks.name}
          value={track}
          onChange={(to) => change({ track: to })}
          choices={(['all', ...tracks] as const).map((id) => ({ id, name: jurisdictionWords.tracks[id] }))}
        />
        <Select
          isBare
          label={jurisdictionWords.order.name}
          value={order}
          onChange={(to) => change({ order: to })}
          choices={orders.map((id) => ({ id, name: jurisdictionWords.order.orders[id] }))}
        />
        <p className={styles.faint} role="status">
          {facts.length === 0
            ? words.nothing
            : words.counted(
                facts.length,
                known.length,
                facts.filter((each) => !each.law.confirmed).length,
                day(law.asOf),
              )}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={styles.frame} aria-label={words.table} tabIndex={0} ref={frame}>
        <table className={styles.remedies}>
          <caption className="unseen">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.topic}</th>
              {columns.map((column) => (
                <Head key={column.code} column={column} />
              ))}
            </tr>
          </thead>
          {shown.map((each) => (
            <TrackRows key={each} track={each} law={law} columns={columns} />
          ))}
        </table>
      </section>
      {lacksTreaties && treatiesName !== undefined && (
        <Banner
          actions={
            <Button small icon="plus" onPress={addTreaties}>
              {words.addTreaties}
            </Button>
          }
        >
          {words.treaties(treatiesName)}
        </Banner>
      )}
    </>
  );
}

function Head({ column: { code, name, isChosen, holdsIn } }: { readonly column: Column }) {
  return (
    <th scope="col" data-above={!isChosen || undefined}>
      <span className={styles.where}>
        {name}
        {holdsIn.length > 0 && <span className={styles.faint}>{words.holdsIn(holdsIn)}</span>}
        <Link href={`/library/laws/${code}`} className={styles.more} aria-label={words.laws(name)}>
          {words.lawsShort}
        </Link>
      </span>
    </th>
  );
}

function TrackRows({
  track,
  law,
  columns,
}: {
  readonly track: Track;
  readonly law: LawCompared;
  readonly columns: readonly Column[];
}) {
  return (
    <tbody>
      <tr className={styles.track}>
        <th scope="rowgroup" colSpan={columns.length + 1}>
          <span>
            {jurisdictionWords.tracks[track]}
            {track === 'diplomatic' && <span className={styles.faint}> {words.asked}</span>}
          </span>
        </th>
      </tr>
      {law.rows
        .filter((row) => row.track === track)
        .map(({ topic, title, cells }) => (
          <tr key={topic}>
            <th scope="row">{title}</th>
            {columns.map((column) => (
              <td key={column.code} data-above={!column.isChosen || undefined}>
                {/* On paper a row is a list, and each of its cells says whose it is. */}
                <span className={styles.ofPaper} aria-hidden="true">
                  {column.name}
                </span>
                <Facts
                  facts={cells[column.code] ?? []}
                  above={column.above.filter((name) => isKnown(name, columns, cells))}
                />
              </td>
            ))}
          </tr>
        ))}
    </tbody>
  );
}

function isKnown(name: string, columns: readonly Column[], cells: LawCompared['rows'][number]['cells']): boolean {
  return columns.some((column) => column.name === name && cells[column.code] !== undefined);
}

function Facts({ facts, above }: { readonly facts: readonly Measure[]; readonly above: readonly string[] }) {
  if (facts.length === 0)
    return <p className={styles.notKnown}>{above.length === 0 ? words.notKnown : words.notKnownBut(above)}</p>;
  return (
    <ul className={styles.facts}>
      {facts.map((fact) => (
        <li key={fact.id} id={fact.id}>
          <p>{fact.says}</p>
          <Needs needs={fact.needs} />
          <LawOf of="measure" fact={fact} />
        </li>
      ))}
    </ul>
  );
}

/** Kinds of clauses that a contract must hold for it. */
function Needs({ needs }: { readonly needs: readonly string[] }) {
  const { data } = useQuery(queries.kinds());
  if (needs.length === 0) return null;
  return (
    <p className={styles.needs}>
      {words.needs}:{' '}
      {needs.map((id, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <Link href={`/library/kinds/${id}`}>{data?.items.find((each) => each.id === id)?.title ?? id}</Link>
        </span>
      ))}
    </p>
  );
}
