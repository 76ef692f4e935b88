import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { queries } from '../../api/queries.ts';
import type { Agreement } from '../../api/shapes.ts';
import { DateTime } from '../../parts/written.tsx';
import { useMe } from '../../shell/session.ts';
import { t } from '../../words/words.ts';
import { addressFor } from './address-for.ts';
import styles from './home.module.css';

/** More than these would hide the list below. */
const most = 5;

/** What somebody handed to whoever looks: to legal, or back to procurement, with what they said. `rows` are those of the list. */
export function Handed({ rows }: { readonly rows: readonly Agreement[] }) {
  const { is } = useMe();
  const toLegal = useInfiniteQuery({
    ...queries.agreements({ text: '', team: null, with: 'legal' }),
    enabled: is('legal'),
  });
  const handed = toLegal.data?.pages.flatMap(({ items }) => items) ?? [];
  // Procurement has every review that was never handed on as well: only what came back is news.
  const back = is('procurement') ? rows.filter(({ handover }) => handover?.to === 'procurement') : [];
  return (
    <>
      {is('legal') && <Part title={t.home.handed.title.legal} rows={handed} hasMore={toLegal.hasNextPage} />}
      <Part title={t.home.handed.title.procurement} rows={back} hasMore={false} />
    </>
  );
}

function Part({
  title,
  rows,
  hasMore,
}: {
  readonly title: string;
  readonly rows: readonly Agreement[];
  readonly hasMore: boolean;
}) {
  const me = useMe();
  if (rows.length === 0) return null;
  return (
    <section className={styles.handed} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {rows.slice(0, most).map((agreement) => {
          const { id, title: name, handover } = agreement;
          const address = addressFor(id, me);
          return (
            <li key={id}>
              {address === null ? <span>{name}</span> : <Link href={address}>{name}</Link>}
              {handover !== null && (
                <span className={styles.by}>
                  {t.home.handed.by(handover.name)}, <DateTime at={handover.at} />
                </span>
              )}
              <p className={styles.note}>{handover?.note || t.home.handed.noNote}</p>
            </li>
          );
        })}
      </ul>
      {(hasMore || rows.length > most) && <p className={styles.by}>{t.home.handed.more}</p>}
    </section>
  );
}
