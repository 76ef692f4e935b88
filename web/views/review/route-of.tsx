import type { Findings } from '../../api/findings.ts';
import type { Handover } from '../../api/shapes.ts';
import { Banner } from '../../parts/banner.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { DateTime } from '../../parts/written.tsx';
import { reviewWords } from '../../words/review.ts';
import styles from './review.module.css';

const icons = {
  'nothing-found': 'check',
  fixable: 'copy',
  legal: 'person',
  unread: 'error',
} as const satisfies Record<Findings['route']['route'], IconName>;

/** Where the draft goes from here, and why; who has it; and what of it could not be read. */
export function RouteOf({ findings, handover }: { readonly findings: Findings; readonly handover: Handover | null }) {
  const { route, document } = findings;
  const { title, says } = reviewWords.routes[route.route];
  const hiding = document.problems.filter(({ hides }) => hides !== 'nothing');
  return (
    <>
      <section className={styles.route} data-route={route.route}>
        <span className={styles.sign}>
          <Icon name={icons[route.route]} size={22} />
        </span>
        <div>
          <h2>{title}</h2>
          <p>{says}</p>
          <h3>{reviewWords.why}</h3>
          <ul>
            {route.reasons.map((reason) => (
              <li key={reason.says}>{reason.says}</li>
            ))}
          </ul>
          <a href="#deal" className={styles.toQuestions}>
            {reviewWords.toQuestions}
          </a>
        </div>
      </section>
      {handover !== null && (
        <Banner title={reviewWords.handed[handover.to](handover.name)}>
          <p className={styles.note}>{handover.note || reviewWords.handed.noNote}</p>
          <p className={styles.faint}>
            <DateTime at={handover.at} />
          </p>
        </Banner>
      )}
      {hiding.length > 0 && (
        <Banner kind="warn" title={reviewWords.unreadTitle}>
          <ul className={styles.plain}>
            {hiding.map((problem) => (
              <li key={problem.says}>{problem.says}</li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}
