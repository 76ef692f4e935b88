import { useState } from 'react';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Select } from '../../parts/select.tsx';
import { Count } from '../../parts/written.tsx';
import { libraryWords } from '../../words/library.ts';
import { t } from '../../words/words.ts';
import { type Looked, linesOf } from './flip-order.ts';
import { FlippedAgreement } from './flipped-agreement.tsx';
import styles from './flips.module.css';
import library from './library.module.css';
import type { PolicyDraft } from './policy-draft.ts';
import { useFlips } from './use-flips.ts';

/** What a draft would change in the agreements in sight, before it is saved. */
export function FlipsOf({
  files,
  inForce,
  isSound,
}: {
  readonly files: PolicyDraft['files'];
  readonly inForce: number;
  /** It was checked and has no fault. */
  readonly isSound: boolean;
}) {
  const { state, looked, error, isStale, start, goOn, stop } = useFlips(files);
  const words = libraryWords.policy.flips;
  const isRunning = state === 'running';
  const isHalf = (state === 'stopped' || state === 'failed') && !isStale && looked !== null;
  return (
    <section>
      <h3>{words.title}</h3>
      <p className={library.faint}>{words.says}</p>
      <div className={styles.bar}>
        {isRunning ? (
          <>
            <div className={styles.progress}>
              <Progress
                label={looked === null ? words.starting : words.looking(looked.looked, looked.agreements)}
                share={looked === null || looked.agreements === 0 ? null : looked.looked / looked.agreements}
              />
            </div>
            <Button onPress={stop}>{words.stop}</Button>
          </>
        ) : (
          <>
            {isHalf && state === 'stopped' && (
              <Button look="primary" onPress={goOn}>
                {words.goOn}
              </Button>
            )}
            <Button icon="refresh" onPress={start} isDisabled={!isSound}>
              {state === 'none' ? words.ask : words.askAgain}
            </Button>
            {!isSound && <span className={library.faint}>{words.mend}</span>}
          </>
        )}
      </div>
      {error !== null && !isStale && <Problem error={error} again={goOn} />}
      {isStale && looked !== null && <Banner kind="warn">{words.changedSince}</Banner>}
      {looked !== null && (
        <div className={styles.found} data-stale={isStale || undefined}>
          <div role="status" className="unseen">
            {!isRunning && words.looking(looked.looked, looked.agreements)}
          </div>
          {state === 'stopped' && !isStale && (
            <p className={library.faint}>{words.stopped(looked.looked, looked.agreements)}</p>
          )}
          <Found looked={looked} inForce={inForce} isDone={state === 'done'} />
        </div>
      )}
    </section>
  );
}

/** Rows that are shown at first, and with each "more". */
const some = 20;

function Found({
  looked,
  inForce,
  isDone,
}: {
  readonly looked: Looked;
  readonly inForce: number;
  readonly isDone: boolean;
}) {
  const [line, setLine] = useState('');
  const [shown, setShown] = useState(some);
  const words = libraryWords.policy.flips;
  const { items, same, waiting, read } = looked;
  if (looked.agreements === 0) return <p>{words.none}</p>;
  const flipping = items.filter(({ flips }) => flips.length > 0);
  const lines = linesOf(items);
  const chosen = lines.some(({ requirement }) => requirement === line) ? line : '';
  const listed = chosen === '' ? items : items.filter(({ flips }) => flips.some((each) => each.requirement === chosen));
  const counts = [
    [words.counts.flips, flipping.length],
    [words.counts.same, same],
    ...[[words.counts.unread, items.length - flipping.length] as const].filter(([, value]) => value > 0),
    ...[[words.counts.waiting, waiting] as const].filter(([, value]) => value > 0),
    ...[[words.counts.read, read] as const].filter(([, value]) => value > 0),
  ] as const;
  return (
    <>
      <dl className={styles.counts} aria-label={words.counts.title}>
        {counts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Count value={value} />
            </dd>
          </div>
        ))}
      </dl>
      {items.length === 0 ? (
        <p>{isDone ? words.noneAtAll : words.noneYet}</p>
      ) : (
        <>
          {lines.length > 1 && (
            <Select
              label={words.lines}
              value={chosen === '' ? 'all' : chosen}
              onChange={(value) => setLine(value === 'all' ? '' : value)}
              choices={[
                { id: 'all', name: words.everyLine(flipping.length) },
                ...lines.map(({ requirement, title, count }) => ({
                  id: requirement,
                  name: words.lineWith(title, requirement, count),
                })),
              ]}
            />
          )}
          <ul className={styles.list} aria-label={words.list}>
            {listed.slice(0, shown).map((item) => (
              <li key={item.agreement}>
                <FlippedAgreement item={item} inForce={inForce} line={chosen === '' ? null : chosen} />
              </li>
            ))}
          </ul>
          {listed.length > shown && (
            <div>
              <Button small onPress={() => setShown(shown + some)}>
                {t.common.more}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}
