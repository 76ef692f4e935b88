import type { ReactNode } from 'react';
import type { Grid } from '../../api/shapes.ts';
import { portfolioWords } from '../../words/portfolio.ts';
import { Legend } from './grid/legend.tsx';
import styles from './portfolio.module.css';

/** What all comes to that the filter leaves, and what the signs of the grid stand for. */
export function Totals({
  totals,
  isOld,
  children,
}: {
  readonly totals: Grid['totals'];
  readonly isOld: boolean;
  readonly children: ReactNode;
}) {
  const { agreements, withMustGaps, unread, waiting } = totals;
  const words = portfolioWords.totals;
  return (
    <div className={styles.totals}>
      <p role="status" aria-busy={isOld} className="figures">
        <strong>{words.agreements(agreements)}</strong>
        {agreements > 0 && <span>{words.withMustGaps(withMustGaps)}</span>}
        {unread > 0 && <span>{words.unread(unread)}</span>}
        {waiting > 0 && <span>{words.waiting(waiting)}</span>}
        {isOld && <span className={styles.faint}>{words.updating}</span>}
      </p>
      <div className={styles.narrowed}>{children}</div>
      <Legend />
    </div>
  );
}
