import { useAnswerName } from '../../agreement/answer-name.ts';
import type { Findings } from '../../api/findings.ts';
import type { Agreement, Ruling, Version } from '../../api/shapes.ts';
import { Icon } from '../../parts/icon.tsx';
import { DecisionMark } from '../../parts/outcome-mark.tsx';
import { Quote } from '../../parts/quote.tsx';
import { DateTime } from '../../parts/written.tsx';
import { workspaceWords } from '../../words/workspace.ts';
import { number } from '../../words/written.ts';
import { carriedOver } from './carried-over.ts';
import { shownDecision } from './decided.ts';
import type { Item } from './items.ts';
import { Latency } from './latency.tsx';
import styles from './overview.module.css';
import { RouteMark } from './route-mark.tsx';

/** The paper as a whole: where it goes from here and why, who handed it over, what carried over, and how it was read. */
export function Overview({
  agreement,
  findings,
  items,
  rulings,
  versions,
  choose,
}: {
  readonly agreement: Agreement;
  readonly findings: Findings;
  readonly items: readonly Item[];
  readonly rulings: { readonly items: readonly Ruling[]; readonly standing: readonly string[] } | null;
  readonly versions: readonly Version[];
  readonly choose: (item: Item) => void;
}) {
  const { document, route, handover, version } = findings;
  const { overview } = workspaceWords;
  const nameOf = useAnswerName();
  const shown = versions.find(({ id }) => id === version);
  const carried = rulings === null || shown === undefined ? null : carriedOver(items, rulings, shown);
  const notes = document.problems.filter(({ hides }) => hides === 'nothing');
  return (
    <section className={styles.overview} aria-label={workspaceWords.wholePaper}>
      <h2>{overview.route}</h2>
      <div>
        <RouteMark route={route.route} />
        <ul className={styles.reasons}>
          {route.reasons.map(({ says, findings: about }) => {
            const first = items.find(({ key }) => key === about[0]);
            return (
              <li key={says}>
                {says}{' '}
                {first !== undefined && (
                  <button type="button" className={styles.link} onClick={() => choose(first)}>
                    {overview.showFirst(about.length)}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </div>
      {handover !== null && (
        <section>
          <h2>{handover.to === 'legal' ? overview.toLegal : overview.toProcurement}</h2>
          <p className={styles.by}>
            {handover.name}, <DateTime at={handover.at} />
          </p>
          {handover.note === '' ? (
            <p className={styles.faint}>{overview.noNote}</p>
          ) : (
            <p className={styles.note}>{handover.note}</p>
          )}
        </section>
      )}
      {carried !== null && (carried.standing.length > 0 || carried.gone.length > 0) && (
        <section>
          <h2>{overview.carried(carried.standing.length)}</h2>
          <ul className={styles.carried}>
            {carried.standing.map(({ item }) => (
              <li key={item.key}>
                <button type="button" className={styles.link} onClick={() => choose(item)}>
                  {item.title}
                </button>
                {item.decision !== null && <DecisionMark {...shownDecision(item.decision)} />}
              </li>
            ))}
          </ul>
          {carried.gone.length > 0 && <p className={styles.faint}>{overview.gone(carried.gone.length)}</p>}
        </section>
      )}
      {document.latency !== null && <Latency latency={document.latency} />}
      {document.proposals.length > 0 && (
        <section>
          <h2>{overview.proposals}</h2>
          <ul className={styles.proposals}>
            {document.proposals.map(({ question, value, because, cite }) => (
              <li key={`${question}-${value}-${cite.start}`}>
                <p>
                  <strong>{workspaceWords.deal.questions[question]}</strong>: {nameOf(question, value)}{' '}
                  <span className={styles.faint}>{because}</span>
                </p>
                <Quote>{cite.quote}</Quote>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{overview.reading}</h2>
        <p>
          {overview.read(number(document.read.blocks), number(document.read.characters))}{' '}
          {agreement.version !== null && agreement.version.id !== version && overview.notNewest}
        </p>
        {notes.length > 0 && (
          <ul className={styles.reasons}>
            {notes.map(({ says }) => (
              <li key={says}>
                <Icon name="info" size={14} /> {says}
              </li>
            ))}
          </ul>
        )}
      </section>
    </section>
  );
}
