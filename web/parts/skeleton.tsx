import { t } from '../words/words.ts';
import styles from './skeleton.module.css';

/** Where something will stand that is on its way: as many lines as it is likely to have. */
export function Skeleton({
  lines = 3,
  label = t.common.loading,
}: {
  readonly lines?: number;
  readonly label?: string;
}) {
  return (
    <div className={styles.skeleton} role="status">
      <span className="unseen">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        // Lines of nothing have no name.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}
