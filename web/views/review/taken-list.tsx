import { Link } from 'wouter';
import { useAnalysis } from '../../api/follow.ts';
import type { Uploaded } from '../../api/shapes.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { to } from '../../views.ts';
import { reviewWords } from '../../words/review.ts';
import styles from './review.module.css';

const words = reviewWords.bring;

const icons = {
  queued: 'clock',
  running: 'refresh',
  done: 'check',
  failed: 'error',
} as const satisfies Record<keyof typeof words.states, IconName>;

/** What came of sending several files: each that was taken while it is read, and which were not, and why. */
export function TakenList({ uploaded, again }: { readonly uploaded: Uploaded; readonly again: () => void }) {
  const { taken, refused } = uploaded;
  return (
    <>
      <PageHeader
        title={words.taken(taken.length)}
        lead={words.takenSays}
        actions={
          <Button icon="plus" onPress={again}>
            {words.again}
          </Button>
        }
      />
      <div className={styles.bring}>
        {refused.length > 0 && (
          <Banner kind="warn" title={words.refused(refused.length)}>
            <ul className={styles.plain}>
              {refused.map(({ name, says }) => (
                <li key={`${name}: ${says}`}>
                  <strong>{name}</strong>: {says}
                </li>
              ))}
            </ul>
          </Banner>
        )}
        <ul className={styles.taken}>
          {taken.map((each) => (
            <Row key={each.agreement.id} each={each} />
          ))}
        </ul>
      </div>
    </>
  );
}

function Row({ each: { agreement, analysis, version, notes } }: { readonly each: Uploaded['taken'][number] }) {
  const { data = analysis } = useAnalysis(analysis.id, agreement.id);
  return (
    <li>
      <div>
        <Link href={to.review(agreement.id)}>{agreement.title}</Link>
        <p className={styles.faint}>{[version.fileName, ...notes].join(' · ')}</p>
        {data.because !== null && <p>{data.because}</p>}
      </div>
      <span className={styles.state} data-state={data.state} role="status">
        <Icon name={icons[data.state]} size={14} /> {words.states[data.state]}
      </span>
    </li>
  );
}
