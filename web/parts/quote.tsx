import type { ReactNode } from 'react';
import styles from './quote.module.css';

/** Words of a contract, as they stand in it. `from` says where: clause and page. */
export function Quote({ children, from }: { readonly children: ReactNode; readonly from?: ReactNode }) {
  return (
    <figure className={styles.quote}>
      <blockquote className="words">{children}</blockquote>
      {from !== undefined && <figcaption className={styles.from}>{from}</figcaption>}
    </figure>
  );
}
