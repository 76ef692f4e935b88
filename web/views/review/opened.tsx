import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Findings } from '../../api/findings.ts';
import { useAnalysis } from '../../api/follow.ts';
import { queries } from '../../api/queries.ts';
import { asRefused } from '../../api/refused.ts';
import type { Agreement, Analysis } from '../../api/shapes.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { reviewWords } from '../../words/review.ts';
import { t } from '../../words/words.ts';
import { Asks } from './asks.tsx';
import { ReviewHeader } from './header.tsx';
import { useHeldWhilePressed, useSteady } from './held.ts';
import { Questions } from './questions.tsx';
import { Reading } from './reading.tsx';
import styles from './review.module.css';
import { RouteOf } from './route-of.tsx';

/** The review of one agreement: how far the reading is, the questions, where it goes from here, and what to ask for. */
export function Opened({ id }: { readonly id: string }) {
  const agreement = useQuery(queries.agreement(id));
  const findings = useQuery(queries.findings(id));
  const analysis = useAnalysis(agreement.data?.analysis?.id ?? null, id);
  useSteady('[data-ask]');
  return useHeldWhilePressed(
    agreement.data === undefined ? (
      <>
        <PageHeader title={reviewWords.one} above={<Link href="/">{t.home.title}</Link>} />
        {agreement.error === null ? (
          <Skeleton lines={8} />
        ) : (
          <Problem error={agreement.error} again={() => void agreement.refetch()} />
        )}
      </>
    ) : (
      <Review
        row={agreement.data}
        agreement={agreement}
        findings={findings}
        now={stateOf(analysis.data, agreement.data.analysis)}
      />
    ),
  );
}

function Review({
  row,
  agreement,
  findings,
  now,
}: {
  readonly row: Agreement;
  readonly agreement: UseQueryResult;
  readonly findings: UseQueryResult<Findings>;
  /** How far the reading of the newest draft is; null where there is none. */
  readonly now: Pick<Analysis, 'state' | 'because'> | null;
}) {
  const found = findings.data ?? null;
  const isOver = now === null || now.state === 'done' || now.state === 'failed';
  const isMissing = found === null && findings.error !== null && asRefused(findings.error).code !== 'in-progress';
  // Where the newest draft cannot be read, what was found in the one before is all there is.
  const isOfNewest = found !== null && (row.version === null || found.version === row.version.id);
  const shown = isOfNewest || now?.state === 'failed' ? found : null;
  return (
    <>
      <ReviewHeader agreement={row} hasReport={found !== null} route={shown?.route.route ?? null} />
      <div className={styles.review}>
        {agreement.error !== null && <Problem error={agreement.error} again={() => void agreement.refetch()} />}
        {now !== null && now.state !== 'done' && (
          <Reading agreement={row} state={now.state} because={now.because} isAnew={shown !== null} />
        )}
        {isMissing && isOver && now?.state !== 'failed' && (
          <Problem error={findings.error} again={() => void findings.refetch()} />
        )}
        {shown !== null && findings.error !== null && !isMissing && isOver && (
          <Problem error={findings.error} again={() => void findings.refetch()} />
        )}
        <div className={styles.columns} data-alone={shown === null || undefined}>
          {shown === null && now?.state === 'done' && !isMissing && <Skeleton lines={8} />}
          {shown !== null && (
            <div className={styles.result}>
              <RouteOf findings={shown} handover={row.handover} />
              <Asks agreement={row} findings={shown} />
            </div>
          )}
          {row.version !== null && (
            <Questions key={row.version.id} agreement={row.id} version={row.version.id} isRead={isOver} />
          )}
        </div>
      </div>
    </>
  );
}

/** What is followed goes before what stood in the row, which is asked for less often. */
function stateOf(followed: Analysis | undefined, inRow: Pick<Analysis, 'id' | 'state' | 'because'> | null) {
  return followed !== undefined && followed.id === inRow?.id ? followed : inRow;
}
