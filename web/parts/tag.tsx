import type { ReactNode } from 'react';
import styles from './tag.module.css';

/** A short word about something: a format, a role, a jurisdiction. */
export function Tag({ children, title }: { readonly children: ReactNode; readonly title?: string }) {
  return (
    <span className={styles.tag} title={title}>
      {children}
    </span>
  );
}
