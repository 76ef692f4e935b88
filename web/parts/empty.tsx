import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** Where there is nothing to show: why, and what to do about it. */
export function Empty({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <svg className={styles.sheet} viewBox="0 0 48 56" aria-hidden="true" focusable="false">
        <path d="M4 2h28l12 12v40H4z" fill="var(--sheet)" stroke="var(--rule-strong)" strokeWidth="1.5" />
        <path d="M12 22h24M12 30h8M30 30h6M12 38h24M12 46h14" stroke="var(--rule-strong)" strokeWidth="1.5" />
      </svg>
      <h2>{title}</h2>
      {children !== undefined && <div className={styles.says}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
