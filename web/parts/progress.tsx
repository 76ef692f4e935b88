import { Label, ProgressBar } from 'react-aria-components';
import { t } from '../words/words.ts';
import styles from './progress.module.css';

/** How far something is, from 0 to 1; null while nobody can tell. */
export function Progress({ label, share }: { readonly label: string; readonly share: number | null }) {
  const percent = share === null ? null : Math.round(share * 100);
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      {...(percent === null ? { isIndeterminate: true } : { value: percent, valueLabel: t.common.progress(percent) })}
    >
      <div className={styles.head}>
        <Label>{label}</Label>
        {percent !== null && <span className="figures">{t.common.progress(percent)}</span>}
      </div>
      <div className={styles.track}>
        <div
          className={styles.fill}
          data-unknown={percent === null || undefined}
          style={{ width: `${percent ?? 30}%` }}
        />
      </div>
    </ProgressBar>
  );
}
