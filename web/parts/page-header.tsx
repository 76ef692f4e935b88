import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../words/words.ts';
import styles from './page-header.module.css';

let isFirst = true;

/**
 * What a view is about: once in each, as its first heading. It names the page in the browser, and takes the focus when somebody comes
 * from another view, so that a screen reader says where they are.
 */
export function PageHeader({
  title,
  lead,
  actions,
  above,
  beside,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Stands over the title: where one came from. */
  readonly above?: ReactNode;
  /** Stands behind the title: what can be done with the title itself. */
  readonly beside?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  // By its title: what a view writes into the address while it is open moves no focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, [title]);
  return (
    <header className={styles.header}>
      <title>{`${title} · ${t.common.product}`}</title>
      <div className={styles.words}>
        {above !== undefined && <div className={styles.above}>{above}</div>}
        <div className={styles.title}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {beside}
        </div>
        {lead !== undefined && <div className={styles.lead}>{lead}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
