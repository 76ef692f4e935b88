import type { DocumentReport } from '../../../src/model/report.ts';
import { Banner } from '../../parts/banner.tsx';
import { workspaceWords } from '../../words/workspace.ts';
import styles from './workspace.module.css';

/** What must be known before anything of a report is trusted: what of the paper could not be read. */
export function Notices({
  document,
  isBeingRead,
}: {
  readonly document: DocumentReport;
  readonly isBeingRead: boolean;
}) {
  const hiding = document.problems.filter(({ hides }) => hides !== 'nothing');
  const isAll = hiding.some(({ hides }) => hides === 'everything');
  if (hiding.length === 0 && !isBeingRead) return null;
  return (
    <div className={styles.notice}>
      {isBeingRead && <Banner title={workspaceWords.readAnew}>{workspaceWords.readAnewSays}</Banner>}
      {hiding.length > 0 && (
        <Banner kind={isAll ? 'error' : 'warn'} title={isAll ? workspaceWords.allUnread : workspaceWords.partUnread}>
          <ul className={styles.problems}>
            {hiding.map(({ says }) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}
