import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { Icon } from './icon.tsx';
import { join } from './join.ts';

/** Info: good to know. Warn: something is not as it might seem. Error: something did not work. */
export type BannerKind = 'info' | 'warn' | 'error';

/** Something that a whole view or part is told of. An error is read out at once. */
export function Banner({
  kind = 'info',
  title,
  actions,
  children,
}: {
  readonly kind?: BannerKind;
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className={join(styles.banner, styles[kind])} role={kind === 'error' ? 'alert' : undefined}>
      <Icon name={kind} size={18} />
      <div className={styles.says}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
