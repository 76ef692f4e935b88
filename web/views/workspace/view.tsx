import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { useAnalysis } from '../../api/follow.ts';
import { queries } from '../../api/queries.ts';
import { asRefused } from '../../api/refused.ts';
import type { Agreement } from '../../api/shapes.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { workspaceWords } from '../../words/workspace.ts';
import { useAddress } from './address.ts';
import { Review } from './review.tsx';

export function View() {
  const { agreement = '' } = useParams<{ readonly agreement: string }>();
  return <Opened key={agreement} id={agreement} />;
}

/** An agreement on its way: looked up, read, and then reviewed. */
function Opened({ id }: { readonly id: string }) {
  const [{ draft }] = useAddress();
  const agreement = useQuery(queries.agreement(id));
  const findings = useQuery({ ...queries.findings(id, draft), placeholderData: (before) => before });
  const analysis = useAnalysis(agreement.data?.analysis?.id ?? null, id);
  if (agreement.data === undefined) {
    if (agreement.error === null) return <Waiting />;
    return <Failed error={agreement.error} again={() => void agreement.refetch()} />;
  }
  const state = analysis.data?.state ?? agreement.data.analysis?.state;
  const isBeingRead = state === 'queued' || state === 'running';
  if (findings.data === undefined) {
    if (findings.error === null) return <Waiting title={agreement.data.title} />;
    const { code } = asRefused(findings.error);
    if (code === 'in-progress' || isBeingRead)
      return <BeingRead agreement={agreement.data} isWaiting={state === 'queued'} />;
    return (
      <Failed
        title={agreement.data.title}
        error={findings.error}
        again={() => void Promise.all([agreement.refetch(), findings.refetch()])}
      />
    );
  }
  return (
    <Review
      agreement={agreement.data}
      findings={findings.data}
      draft={draft}
      isBeingRead={isBeingRead}
      problem={findings.error ?? agreement.error}
      again={() => void Promise.all([agreement.refetch(), findings.refetch()])}
    />
  );
}

function Waiting({ title = workspaceWords.title }: { readonly title?: string }) {
  return (
    <>
      <PageHeader title={title} />
      <Skeleton lines={10} />
    </>
  );
}

function Failed({
  title = workspaceWords.title,
  error,
  again,
}: {
  readonly title?: string;
  readonly error: unknown;
  readonly again: () => void;
}) {
  return (
    <>
      <PageHeader title={title} actions={<ButtonLink href="/">{workspaceWords.toList}</ButtonLink>} />
      <Problem error={error} again={again} />
    </>
  );
}

function BeingRead({ agreement, isWaiting }: { readonly agreement: Agreement; readonly isWaiting: boolean }) {
  return (
    <>
      <PageHeader title={agreement.title} />
      <Empty title={isWaiting ? workspaceWords.queued : workspaceWords.beingRead}>
        <Progress label={agreement.version?.fileName ?? agreement.title} share={null} />
        <p>{workspaceWords.beingReadSays}</p>
      </Empty>
    </>
  );
}
