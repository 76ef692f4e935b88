import type { Ruling, Version } from '../../api/shapes.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { DateTime } from '../../parts/written.tsx';
import { t } from '../../words/words.ts';
import { workspaceWords } from '../../words/workspace.ts';
import { day } from '../../words/written.ts';
import { draftAt } from './carried-over.ts';
import styles from './detail.module.css';
import type { Item } from './items.ts';

/** All that was said of a finding, the newest first, and of which draft. */
export function History({
  item,
  rulings,
  versions,
}: {
  readonly item: Item;
  readonly rulings: readonly Ruling[] | null;
  readonly versions: readonly Version[];
}) {
  const { history } = workspaceWords;
  const said = rulings
    ?.filter(
      ({ requirement, fingerprint }) => requirement === item.requirement && (fingerprint ?? item.key) === item.key,
    )
    .reverse();
  return (
    <section className={styles.history}>
      <h3>{history.title}</h3>
      {said === undefined && <Skeleton lines={2} />}
      {said?.length === 0 && <p className={styles.faint}>{history.none}</p>}
      {said !== undefined && said.length > 0 && (
        <ol>
          {said.map((ruling) => (
            <li key={ruling.id}>
              <p>
                <strong>{t.decisions[ruling.says]}</strong>
                {ruling.assignee !== null && ` · ${history.to(ruling.assignee)}`}
                {ruling.approver !== null && ` · ${history.approver(ruling.approver)}`}
                {ruling.until !== null && ` · ${history.until(day(ruling.until))}`}
                {ruling.fingerprint === null && ` · ${history.everyFinding}`}
              </p>
              {ruling.reason !== '' && <p className={styles.said}>{ruling.reason}</p>}
              <p className={styles.faint}>
                {ruling.name}, <DateTime at={ruling.at} isExact /> · {history.draft(draftAt(versions, ruling.at))}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
