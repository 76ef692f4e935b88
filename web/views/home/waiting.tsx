import type { Agreement } from '../../api/shapes.ts';
import { Icon } from '../../parts/icon.tsx';
import { SeverityMark } from '../../parts/severity-mark.tsx';
import { t } from '../../words/words.ts';
import styles from './home.module.css';
import { counted } from './standing.ts';

/** What of the agreements in sight asks for somebody. */
export function Waiting({ rows, isWhole }: { readonly rows: readonly Agreement[]; readonly isWhole: boolean }) {
  const { reading, failed, gaps } = counted(rows);
  const words = t.home.waiting;
  return (
    <section className={styles.waiting} aria-labelledby="waiting">
      <h2 id="waiting">{words.title}</h2>
      <ul>
        {gaps > 0 && (
          <li>
            <SeverityMark severity="must" bare /> {words.gaps(gaps)}
          </li>
        )}
        {failed > 0 && (
          <li>
            <Icon name="warn" /> {words.failed(failed)}
          </li>
        )}
        {reading > 0 && (
          <li>
            <Icon name="clock" /> {words.reading(reading)}
          </li>
        )}
        {gaps + failed + reading === 0 && <li>{words.nothing}</li>}
      </ul>
      {!isWhole && <p>{words.ofShown}</p>}
    </section>
  );
}
