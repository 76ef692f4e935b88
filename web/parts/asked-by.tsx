import { house } from '../../src/model/house.ts';
import type { ReportLine } from '../../src/model/report.ts';
import { t } from '../words/words.ts';
import styles from './law-link.module.css';
import { LawLink } from './law-link.tsx';

/** What asks for something: a law and how sure we are of it, or the house policy, which is said to be no law. */
export function AskedBy({
  by: { jurisdiction, law, policy },
}: {
  readonly by: Pick<ReportLine, 'jurisdiction' | 'law' | 'policy'>;
}) {
  if (jurisdiction !== house) return <LawLink law={law} />;
  return (
    <span className={styles.law}>
      <span>
        {law.instrument}, {law.provision}
      </span>
      <span className={styles.checked}>{t.law.policy(policy)}</span>
    </span>
  );
}
