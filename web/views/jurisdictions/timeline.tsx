import { shortestHours } from '../../../src/model/clock.ts';
import type { Clock } from '../../api/shapes.ts';
import { Icon } from '../../parts/icon.tsx';
import { jurisdictionWords } from '../../words/jurisdictions.ts';
import { t } from '../../words/words.ts';
import { advised, isAtLeast, timeOf } from './clock-words.ts';
import type { Column } from './columns.ts';
import { Stands } from './law-of.tsx';
import { type Scale, scaleTo } from './scale.ts';
import styles from './timeline.module.css';

const words = jurisdictionWords.clocks;

/** A bar for each clock, from its start to its end, on one scale. Where the law gives no number there is no bar. */
export function Timeline({
  clocks,
  columns,
  isByCountry,
}: {
  readonly clocks: readonly Clock[];
  readonly columns: readonly Column[];
  readonly isByCountry: boolean;
}) {
  const scale = scaleTo(Math.max(1, ...clocks.map((clock) => shortestHours(clock) ?? 0)));
  const places = columns.map((column) => ({
    column,
    own: clocks.filter(({ jurisdiction }) => jurisdiction === column.code),
  }));
  return (
    <section className={styles.timeline} aria-label={words.timeline}>
      <p className={styles.says}>{words.says}</p>
      <Legend />
      <div className={styles.head} aria-hidden="true">
        <Marks scale={scale} />
      </div>
      {isByCountry ? (
        places
          .filter(({ own }) => own.length > 0)
          .map(({ column, own }) => (
            <section key={column.code} className={styles.country}>
              <h2>
                {column.name}
                {column.holdsIn.length > 0 && (
                  <span className={styles.faint}> {jurisdictionWords.remedies.holdsIn(column.holdsIn)}</span>
                )}
              </h2>
              <Rows clocks={own} scale={scale} nameOf={() => null} />
            </section>
          ))
      ) : (
        <Rows
          clocks={clocks}
          scale={scale}
          nameOf={(code) => columns.find((column) => column.code === code)?.name ?? code}
        />
      )}
    </section>
  );
}

function Rows({
  clocks,
  scale,
  nameOf,
}: {
  readonly clocks: readonly Clock[];
  readonly scale: Scale;
  readonly nameOf: (code: string) => string | null;
}) {
  return (
    <ol className={styles.rows}>
      {clocks.map((clock) => (
        <Row key={clock.id} clock={clock} scale={scale} where={nameOf(clock.jurisdiction)} />
      ))}
    </ol>
  );
}

function Row({ clock, scale, where }: { readonly clock: Clock; readonly scale: Scale; readonly where: string | null }) {
  const hours = shortestHours(clock);
  const { law, vendorWindow } = clock;
  const advice = advised(clock);
  const end = hours === null ? 0 : scale.place(hours);
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <p>
          {where !== null && <strong>{where}: </strong>}
          {words.tells(clock.actor, clock.tells)}
        </p>
        <p className={styles.faint}>{words.from(clock.trigger)}</p>
        <p className={styles.cited}>
          <Stands fact={clock} />
          <span>
            {law.instrument}, {law.provision}
          </span>
          {!law.confirmed && (
            <span className={styles.unconfirmed}>
              <Icon name="warn" size={12} /> {t.law.unconfirmedShort}
            </span>
          )}
        </p>
      </div>
      <div
        className={styles.lane}
        data-none={hours === null || undefined}
        style={{ backgroundSize: `${100 / scale.marks.length}% 100%` }}
      >
        {hours !== null && (
          <span
            className={styles.bar}
            data-least={isAtLeast(clock) || undefined}
            data-later={clock.stands === 'prepare' || undefined}
            style={{ width: `${end * 100}%` }}
          />
        )}
        {hours !== null && vendorWindow !== null && (
          <span className={styles.window} style={{ left: `${scale.place(vendorWindow) * 100}%` }} />
        )}
        <span
          className={hours === null ? styles.noNumber : styles.time}
          style={end > 0.75 ? { right: `${(1 - end) * 100}%` } : { left: `${end * 100}%` }}
          data-inside={end > 0.75 || undefined}
        >
          {timeOf(clock)}
          {hours !== null && isAtLeast(clock) && <span className="unseen">, {words.atLeast(hours)}</span>}
        </span>
        {advice !== null && <span className="unseen">{advice}</span>}
      </div>
    </li>
  );
}

function Marks({ scale }: { readonly scale: Scale }) {
  return (
    <div className={styles.marks}>
      <span style={{ left: 0 }}>{words.start}</span>
      {scale.marks.map((hours) => (
        <span key={hours} style={{ left: `${scale.place(hours) * 100}%` }}>
          {hours > 72 ? words.days(hours / 24) : words.hours(hours)}
        </span>
      ))}
    </div>
  );
}

function Legend() {
  const { legend } = words;
  return (
    <ul className={styles.legend}>
      <li>
        <i className={styles.bar} aria-hidden="true" /> {legend.exact}
      </li>
      <li>
        <i className={styles.bar} data-least aria-hidden="true" /> {legend.least}
      </li>
      <li>
        <i className={styles.bar} data-later aria-hidden="true" /> {legend.later}
      </li>
      <li>
        <i className={styles.window} aria-hidden="true" /> {legend.window}
      </li>
    </ul>
  );
}
