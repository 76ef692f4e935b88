import type { Place } from '../../../src/model/place.ts';
import { placeInWords } from '../../../src/model/place.ts';
import type { Cause, Comparison, Flip, Passage, Stood } from '../../api/shapes.ts';
import { AskedBy } from '../../parts/asked-by.tsx';
import { Button } from '../../parts/button.tsx';
import { Quote } from '../../parts/quote.tsx';
import { compareWords } from '../../words/compare.ts';
import { t } from '../../words/words.ts';
import styles from './compare.module.css';
import type { Entry } from './entries.ts';
import { Redline } from './redline.tsx';

/** A difference in full; nothing where its head says it all. */
export function EntryDetail({
  entry,
  show,
}: {
  readonly entry: Entry;
  /** Goes to a change, by its index. */
  readonly show: (change: number) => void;
}) {
  switch (entry.section) {
    case 'unmarked':
    case 'accepted':
    case 'changes':
      return (
        <div className={styles.detail}>
          {!entry.change.isSure && <p>{compareWords.notFoundSays}</p>}
          <p className={styles.redline}>
            <Redline runs={entry.change.runs} />
          </p>
        </div>
      );
    case 'terms':
      return entry.term.runs.length === 0 ? null : (
        <div className={styles.detail}>
          <p className={styles.redline}>
            <Redline runs={entry.term.runs} />
          </p>
        </div>
      );
    case 'findings':
      return <FlipDetail flip={entry.flip} show={show} />;
    case 'conflicts':
      return (
        <div className={styles.detail}>
          <p>{entry.conflict.says}</p>
          <Causes causes={entry.conflict.causes} show={show} />
          {entry.conflict.cites.map((cite) => (
            <Cited key={cite.start} passage={cite} />
          ))}
        </div>
      );
    case 'latency':
      return <LatencyDetail latency={entry.latency} show={show} />;
    case 'references':
      return (
        <div className={styles.detail}>
          <Cited passage={entry.reference.after} />
        </div>
      );
    case 'renumbered':
      return null;
    default:
      return entry satisfies never;
  }
}

function FlipDetail({ flip, show }: { readonly flip: Flip; readonly show: (change: number) => void }) {
  const { says, from, to, causes } = flip;
  return (
    <div className={styles.detail}>
      <Causes causes={causes} show={show} />
      <h3>{compareWords.asked}</h3>
      <p>{says}</p>
      <AskedBy by={flip} />
      <h3>{compareWords.before}</h3>
      <Proof stood={from} />
      <h3>{compareWords.now}</h3>
      <Proof stood={to} />
    </div>
  );
}

function Proof({ stood }: { readonly stood: Stood | null }) {
  if (stood === null) return <p>{compareWords.sentence(compareWords.nothingThere)}</p>;
  const { because, cites, nearest } = stood;
  return (
    <>
      {because !== undefined && <p>{compareWords.because(because)}</p>}
      {cites.map((cite) => (
        <Cited key={`${cite.start} ${cite.stance}`} passage={cite} />
      ))}
      {cites.length === 0 && nearest === undefined && <p>{compareWords.nothing}</p>}
      {cites.length === 0 && nearest !== undefined && (
        <>
          <p>{compareWords.nearest(nearest.says)}</p>
          <Cited passage={nearest} />
        </>
      )}
    </>
  );
}

function LatencyDetail({
  latency: { from, to, clocks, causes },
  show,
}: {
  readonly latency: NonNullable<Comparison['latency']>;
  readonly show: (change: number) => void;
}) {
  return (
    <div className={styles.detail}>
      <Causes causes={causes} show={show} />
      {clocks.length > 0 && (
        <ul className={styles.clocks}>
          {clocks.map(({ clock, jurisdiction, from: was, to: is, says }) => (
            <li key={clock}>
              <p>
                <span className={styles.code}>{jurisdiction.toUpperCase()}</span> {outcomeOf(was)} →{' '}
                <strong>{outcomeOf(is)}</strong>
              </p>
              <p>{says}</p>
            </li>
          ))}
        </ul>
      )}
      <h3>{compareWords.before}</h3>
      {from.cite === null ? <p>{compareWords.nothing}</p> : <Cited passage={from.cite} />}
      <h3>{compareWords.now}</h3>
      {to.cite === null ? <p>{compareWords.nothing}</p> : <Cited passage={to.cite} />}
    </div>
  );
}

function outcomeOf(outcome: keyof typeof t.workspace.latency.outcomes | null): string {
  return outcome === null ? compareWords.nothingThere : t.workspace.latency.outcomes[outcome];
}

/** What it was that made it so: where it is a change of the words, that is a button away. */
function Causes({ causes, show }: { readonly causes: readonly Cause[]; readonly show: (change: number) => void }) {
  if (causes.length === 0) return <p className={styles.faint}>{compareWords.whyNone}</p>;
  return (
    <div className={styles.causes}>
      <h3>{compareWords.why}</h3>
      <ul>
        {causes.map(({ says, change }) => (
          <li key={`${says} ${change}`}>
            <span>{compareWords.sentence(says)}</span>
            {change !== undefined && (
              <Button small look="quiet" onPress={() => show(change)}>
                {compareWords.show}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Cited({ passage: { clause, heading, place, quote } }: { readonly passage: Passage }) {
  const where = compareWords.clause(clause, heading);
  return <Quote from={place === null ? where : `${where}, ${placeInWords(place as unknown as Place)}`}>{quote}</Quote>;
}
