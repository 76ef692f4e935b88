import type { Findings } from '../../api/findings.ts';
import type { Agreement } from '../../api/shapes.ts';
import { Banner } from '../../parts/banner.tsx';
import { workspaceWords } from '../../words/workspace.ts';
import { BehindPolicy } from './behind-policy.tsx';
import styles from './workspace.module.css';

/** What must be known before anything of a report is trusted: what of the paper could not be read, and whether it is of today. */
export function Notices({
  agreement,
  findings,
  isBeingRead,
}: {
  readonly agreement: Agreement;
  readonly findings: Findings;
  readonly isBeingRead: boolean;
}) {
  const hiding = findings.document.problems.filter(({ hides }) => hides !== 'nothing');
  const isAll = hiding.some(({ hides }) => hides === 'everything');
  const failed = agreement.analysis?.state === 'failed' ? agreement.analysis : null;
  return (
    <div className={styles.notice}>
      {isBeingRead ? (
        <Banner title={workspaceWords.readAnew}>{workspaceWords.readAnewSays}</Banner>
      ) : (
        <>
          {failed !== null && (
            <Banner kind="warn" title={workspaceWords.notReadAnew}>
              {failed.because}
            </Banner>
          )}
          <BehindPolicy agreement={agreement} findings={findings} />
        </>
      )}
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
