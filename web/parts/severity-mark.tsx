import type { Severity } from '../../src/model/requirement.ts';
import { t } from '../words/words.ts';
import { join } from './join.ts';
import styles from './severity-mark.module.css';

const bars = { must: 3, should: 2, consider: 1 } as const satisfies Record<Severity, number>;

/** How much hangs on a requirement: by bars and word. `bare` leaves the word to ears. */
export function SeverityMark({ severity, bare = false }: { readonly severity: Severity; readonly bare?: boolean }) {
  const { word, says } = t.severities[severity];
  return (
    <span className={join(styles.mark, styles[severity])} title={says}>
      <svg className={styles.bars} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={bar * 4.2}
            y={8 - bar * 3.4}
            width="2.8"
            height={4 + bar * 3.4}
            className={bar < bars[severity] ? styles.full : styles.empty}
          />
        ))}
      </svg>
      <span className={bare ? 'unseen' : undefined}>{word}</span>
    </span>
  );
}
