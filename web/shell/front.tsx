import type { ReactNode } from 'react';
import { PageHeader } from '../parts/page-header.tsx';
import { t } from '../words/words.ts';
import styles from './front.module.css';
import { Mark } from './shell.tsx';

/** The page of whoever is not inside yet: what this is, and one thing to do. */
export function Front({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}) {
  return (
    <main className={styles.front}>
      <section className={styles.about}>
        <p className={styles.name}>
          <Mark /> {t.common.product}
        </p>
        <Page />
        <p className={styles.says}>{about}</p>
        <p className={styles.aid}>{t.shell.aid}</p>
      </section>
      <section className={styles.do}>
        <PageHeader title={title} />
        {children}
      </section>
    </main>
  );
}

/** Lines of a clause, of which a few words are missing. */
function Page() {
  const lines = [[0, 92], [0, 100], [0, 34, 58, 100], [0, 96], [0, 61], [], [0, 88], [0, 18, 40, 97], [0, 72]];
  return (
    <svg className={styles.page} viewBox="0 0 100 62" aria-hidden="true" focusable="false">
      {lines.map((ends, line) => {
        const [a, b, c, d] = ends;
        const y = 3 + line * 7;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the drawing never changes
          <g key={line}>
            {a !== undefined && b !== undefined && <path d={`M${a} ${y}H${b}`} />}
            {b !== undefined && c !== undefined && <path className={styles.gap} d={`M${b + 2} ${y}H${c - 2}`} />}
            {c !== undefined && d !== undefined && <path d={`M${c} ${y}H${d}`} />}
          </g>
        );
      })}
    </svg>
  );
}
