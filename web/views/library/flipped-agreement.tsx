import { useState } from 'react';
import { ButtonLink } from '../../parts/button.tsx';
import { Cited } from '../../parts/cited.tsx';
import { OutcomeMark } from '../../parts/outcome-mark.tsx';
import { SeverityMark } from '../../parts/severity-mark.tsx';
import { libraryWords } from '../../words/library.ts';
import type { FlipItem, PolicyFlip } from './flip-order.ts';
import styles from './flips.module.css';
import library from './library.module.css';

const turns = ['opened', 'worse', 'other', 'better', 'closed'] as const satisfies readonly PolicyFlip['turn'][];

/** An agreement that would change: how much in its row, and what, with the words, below it. `line`: only what that line does. */
export function FlippedAgreement({
  item,
  inForce,
  line,
}: {
  readonly item: FlipItem;
  readonly inForce: number;
  readonly line: string | null;
}) {
  const [isOpen, setOpen] = useState(false);
  const words = libraryWords.policy.flips;
  const { agreement, title, policy, unread } = item;
  const flips = line === null ? item.flips : item.flips.filter(({ requirement }) => requirement === line);
  return (
    <details className={styles.agreement} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span className={styles.title}>{title}</span>
        <span className={styles.turns}>
          {unread !== null && <span>{words.counts.unread}</span>}
          {turns.flatMap((turn) => {
            const count = flips.filter((flip) => flip.turn === turn).length;
            return count === 0
              ? []
              : [
                  <span key={turn} data-turn={turn}>
                    {words.turns[turn](count)}
                  </span>,
                ];
          })}
        </span>
      </summary>
      {isOpen && (
        <div className={styles.inside}>
          <div className={styles.row}>
            <ButtonLink small href={`/agreements/${agreement}`} icon="file">
              {words.open}
            </ButtonLink>
            {policy !== null && policy !== inForce && (
              <span className={library.faint}>{words.byPolicy(policy, inForce)}</span>
            )}
          </div>
          {unread !== null && (
            <p>
              {words.unread} {unread}
            </p>
          )}
          {flips.map((flip) => (
            <Flip key={flip.requirement} flip={flip} />
          ))}
        </div>
      )}
    </details>
  );
}

function Flip({ flip }: { readonly flip: PolicyFlip }) {
  const words = libraryWords.policy.flips;
  return (
    <section className={styles.flip}>
      <h4>
        {flip.title} <span className={library.code}>{flip.requirement}</span>
      </h4>
      <p>{flip.says}</p>
      <div className={styles.sides}>
        <Side name={words.now} stood={flip.from} severity={flip.was ?? flip.severity} />
        <Side name={words.then} stood={flip.to} severity={flip.severity} />
      </div>
    </section>
  );
}

function Side({
  name,
  stood,
  severity,
}: {
  readonly name: string;
  readonly stood: PolicyFlip['from'];
  readonly severity: PolicyFlip['severity'];
}) {
  const words = libraryWords.policy.flips;
  return (
    <div className={styles.side}>
      <p className={library.faint}>{name}</p>
      {stood === null ? (
        <p>{words.notAsked}</p>
      ) : (
        <>
          <p className={styles.row}>
            <OutcomeMark outcome={stood.outcome} /> <SeverityMark severity={severity} />
            {stood.accepted && <span>{words.accepted}</span>}
          </p>
          {stood.because !== undefined && <p>{words.because(stood.because)}</p>}
          {stood.cites.map((cite) => (
            <Cited key={`${cite.start}-${cite.end}`} cite={cite} />
          ))}
          {stood.nearest !== undefined && (
            <>
              <p>{words.nearest(stood.nearest.says)}</p>
              <Cited cite={stood.nearest} />
            </>
          )}
        </>
      )}
    </div>
  );
}
