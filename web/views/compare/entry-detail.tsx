import type { Place } from '../../../src/model/place.ts';
import { placeInWords } from '../../../src/model/place.ts';
import type { Cause, Change, Comparison, Flip, Passage, Stood } from '../../api/shapes.ts';
import { AskedBy } from '../../parts/asked-by.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Quote } from '../../parts/quote.tsx';
import { compareWords } from '../../words/compare.ts';
import { t } from '../../words/words.ts';
import styles from './compare.module.css';
import type { Entry } from './entries.ts';
import { neighboursIn } from './neighbours.ts';
import { changeId, oldPlaceId } from './papers.tsx';
import { Redline } from './redline.tsx';
import type { Row } from './rows.ts';

export type DetailProps = {
  readonly entry: Entry;
  /** Goes to a change, by its index. */
  readonly show: (change: number) => void;
  /** Where what became of a requirement in the newer draft is reviewed. */
  readonly reviewOf: (requirement: string) => string;
  readonly changes: readonly Change[];
  /** Both drafts; null while they are not there. */
  readonly rows: readonly Row[] | null;
  /** Scrolls the drafts to a row, by its id. */
  readonly lookAt: (id: string) => void;
};

/** A difference in full; nothing where its head says it all. */
export function EntryDetail({ entry, show, reviewOf, ...drafts }: DetailProps) {
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
          {entry.change.kind === 'moved' && entry.shows !== null && <Moved change={entry.shows} {...drafts} />}
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
      return <FlipDetail flip={entry.flip} show={show} review={reviewOf(entry.flip.requirement)} />;
    case 'conflicts':
      return (
        <div className={styles.detail}>
          <p>{entry.conflict.says}</p>
          <Causes causes={entry.conflict.causes} show={show} />
          {entry.conflict.cites.map((cite) => (
            <Cited key={cite.start} passage={cite} />
          ))}
          {entry.conflict.turn === 'opened' && <ToReview href={reviewOf(entry.conflict.conflict)} />}
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

/** Between what a clause stood, and stands now, that is in another place. */
function Moved({
  change,
  rows,
  changes,
  lookAt,
}: Pick<DetailProps, 'rows' | 'changes' | 'lookAt'> & { readonly change: number }) {
  if (rows === null) return null;
  const [was, is] = (['before', 'after'] as const).map((side) => neighboursIn(side, change, { rows, changes }));
  const { before, now, between, showOld, showNew } = compareWords;
  return (
    <>
      {was != null && (
        <>
          <h3>{before}</h3>
          <p>{between(was.before, was.behind)}</p>
          <Button small onPress={() => lookAt(oldPlaceId(change))}>
            {showOld}
          </Button>
        </>
      )}
      {is != null && (
        <>
          <h3>{now}</h3>
          <p>{between(is.before, is.behind)}</p>
          <Button small onPress={() => lookAt(changeId(change))}>
            {showNew}
          </Button>
        </>
      )}
    </>
  );
}

function ToReview({ href }: { readonly href: string }) {
  return (
    <ButtonLink small href={href}>
      {compareWords.inReview}
    </ButtonLink>
  );
}

function FlipDetail({
  flip,
  show,
  review,
}: {
  readonly flip: Flip;
  readonly show: (change: number) => void;
  readonly review: string;
}) {
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
      {/* Of what is asked no more the newer draft has no finding. */}
      {to !== null && <ToReview href={review} />}
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
              <Button small onPress={() => show(change)}>
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
