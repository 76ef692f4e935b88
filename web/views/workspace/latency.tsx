import { shortestHours } from '../../../src/model/clock.ts';
import { isEnough } from '../../../src/model/latency.ts';
import type { ReportLatency } from '../../../src/model/report.ts';
import { Icon } from '../../parts/icon.tsx';
import { LawLink } from '../../parts/law-link.tsx';
import { t } from '../../words/words.ts';
import { workspaceWords } from '../../words/workspace.ts';
import styles from './latency.module.css';

/** The other side's time to report against each deadline of the law, as bars on one scale and in words. */
export function Latency({
  latency,
  jurisdiction = null,
}: {
  readonly latency: ReportLatency;
  readonly jurisdiction?: string | null;
}) {
  const { hours, advised, flags } = latency;
  const clocks = latency.clocks.filter(
    ({ outcome, jurisdiction: of }) => outcome !== 'not-asked' && (jurisdiction === null || of === jurisdiction),
  );
  if (clocks.length === 0) return null;
  const words = workspaceWords.latency;
  const longest = Math.max(hours ?? 0, ...clocks.map((clock) => shortestHours(clock) ?? 0), 1);
  return (
    <section className={styles.latency}>
      <h2>{words.title}</h2>
      <p>
        {hours === null ? words.noHours : words.hours(hours)}
        {advised !== null && ` ${(isEnough(latency) ? words.enough : words.advised)(advised.hours)}`}
      </p>
      {flags.map((flag) => (
        <p key={flag} className={styles.flag}>
          <Icon name="warn" size={14} /> {flag}
        </p>
      ))}
      <ol className={styles.clocks}>
        {clocks.map((clock) => {
          const deadline = shortestHours(clock);
          return (
            <li key={clock.clock} className={styles.clock} data-outcome={clock.outcome}>
              <div className={styles.head}>
                <span>
                  {clock.jurisdiction.toUpperCase()} · {clock.actor} → {clock.tells}
                </span>
                <span className={styles.word}>{t.workspace.latency.outcomes[clock.outcome]}</span>
              </div>
              {deadline !== null && (
                <div className={styles.track} aria-hidden="true">
                  <span className={styles.deadline} style={{ width: `${(deadline / longest) * 100}%` }} />
                  {hours !== null && (
                    <span className={styles.window} style={{ width: `${Math.max(0.5, (hours / longest) * 100)}%` }} />
                  )}
                </div>
              )}
              <p>{words.clock(clock.says)}</p>
              <LawLink law={clock.law} />
            </li>
          );
        })}
      </ol>
      <p className={styles.legend} aria-hidden="true">
        <span className={styles.keyWindow} /> {words.window} <span className={styles.keyDeadline} /> {words.deadline}
      </p>
    </section>
  );
}
