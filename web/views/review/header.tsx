import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Link } from 'wouter';
import type { ReviewRouteName } from '../../../src/model/review.ts';
import { HandOver } from '../../agreement/hand-over.tsx';
import { Rename } from '../../agreement/rename.tsx';
import { keys } from '../../api/queries.ts';
import type { Agreement } from '../../api/shapes.ts';
import { uploadDraft } from '../../api/upload.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Progress } from '../../parts/progress.tsx';
import { takeAway } from '../../parts/take-away.ts';
import { tell } from '../../parts/toast.tsx';
import { DateTime } from '../../parts/written.tsx';
import { hasView, to } from '../../views.ts';
import { reviewWords } from '../../words/review.ts';
import { t } from '../../words/words.ts';
import styles from './review.module.css';

const words = reviewWords.actions;

/** What is reviewed, and what can be done with it as a whole. */
export function ReviewHeader({
  agreement,
  hasReport,
  route,
}: {
  readonly agreement: Agreement;
  readonly hasReport: boolean;
  /** Of the newest draft; null while there is none. */
  readonly route: ReviewRouteName | null;
}) {
  const { id, title, version, handover } = agreement;
  const client = useQueryClient();
  const [isHanding, setHanding] = useState(false);
  const [share, setShare] = useState(0);
  const [file, setFile] = useState<File | null>(null);
  const sending = useMutation({
    meta: { isShown: true },
    mutationFn: (next: File) => {
      setShare(0);
      setFile(next);
      return uploadDraft({ agreement: id, file: next }, { onProgress: setShare });
    },
    onSuccess: (added) => {
      tell(reviewWords.draftTaken(added.version.number));
      void client.invalidateQueries({ queryKey: keys.agreements });
      return client.invalidateQueries({ queryKey: keys.agreement(id) });
    },
  });
  const isWithLegal = handover?.to === 'legal';
  return (
    <>
      <PageHeader
        title={title}
        beside={<Rename agreement={agreement} />}
        above={<Link href="/">{t.home.title}</Link>}
        lead={
          version !== null && (
            <>
              {reviewWords.draft(version.number)} · {version.fileName} · <DateTime at={version.uploadedAt} />
            </>
          )
        }
        actions={
          <>
            {hasView('workspace') && hasReport && <ButtonLink href={to.agreement(id)}>{words.workspace}</ButtonLink>}
            {hasReport && (
              <Button
                icon="download"
                onPress={() => void takeAway(`/api/agreements/${encodeURIComponent(id)}/export?format=html`)}
              >
                {words.report}
              </Button>
            )}
            <FileTrigger
              onSelect={(files) => {
                const next = files?.[0];
                if (next !== undefined) sending.mutate(next);
              }}
            >
              <Button icon="upload" isPending={sending.isPending} look={route === 'unread' ? 'primary' : 'plain'}>
                {words.draft}
              </Button>
            </FileTrigger>
            {!isWithLegal && (
              <Button look={route === 'legal' ? 'primary' : 'plain'} icon="person" onPress={() => setHanding(true)}>
                {words.handOver}
              </Button>
            )}
          </>
        }
      />
      {sending.isPending && (
        <div className={styles.sending}>
          <Progress label={reviewWords.sendingDraft} share={share} />
        </div>
      )}
      {sending.error !== null && (
        <Problem error={sending.error} {...(file === null ? {} : { again: () => sending.mutate(file) })} />
      )}
      <HandOver agreement={id} to="legal" isOpen={isHanding} onClose={() => setHanding(false)} />
    </>
  );
}
