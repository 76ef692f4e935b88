import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { keys, queries } from '../../api/queries.ts';
import type { Uploaded } from '../../api/shapes.ts';
import { upload } from '../../api/upload.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Select } from '../../parts/select.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { to } from '../../views.ts';
import { reviewWords } from '../../words/review.ts';
import { Chosen, keyOf } from './chosen.tsx';
import { Drop } from './drop.tsx';
import styles from './review.module.css';
import { TakenList } from './taken-list.tsx';

const words = reviewWords.bring;

/** The beginning: drafts are chosen and sent. One leads to its review at once; of several, each is listed while it is read. */
export function Bring() {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const teams = useQuery(queries.teams());
  const [files, setFiles] = useState<readonly File[]>([]);
  const [team, setTeam] = useState<string | null>(null);
  const [share, setShare] = useState(0);
  const [taken, setTaken] = useState<Uploaded | null>(null);
  const stop = useRef<AbortController | null>(null);
  const known = teams.data?.items ?? [];
  const ours = team ?? known[0]?.id ?? null;
  const sending = useMutation({
    meta: { isShown: true },
    mutationFn: async (team: string) => {
      setShare(0);
      stop.current = new AbortController();
      return upload({ files, team }, { onProgress: setShare, signal: stop.current.signal });
    },
    onSuccess: (uploaded) => {
      void client.invalidateQueries({ queryKey: keys.agreements });
      const [only] = uploaded.taken;
      if (uploaded.taken.length === 1 && uploaded.refused.length === 0 && only !== undefined)
        navigate(to.review(only.agreement.id));
      else setTaken(uploaded);
      setFiles([]);
    },
  });
  if (taken !== null) return <TakenList uploaded={taken} again={() => setTaken(null)} />;
  const header = <PageHeader title={reviewWords.title} lead={reviewWords.lead} />;
  if (teams.data === undefined) {
    return (
      <>
        {header}
        {teams.error === null ? (
          <Skeleton lines={6} />
        ) : (
          <Problem error={teams.error} again={() => void teams.refetch()} />
        )}
      </>
    );
  }
  if (ours === null) {
    return (
      <>
        {header}
        <Empty title={words.noTeam}>{words.noTeamTodo}</Empty>
      </>
    );
  }
  const isStopped = stop.current?.signal.aborted === true;
  return (
    <>
      {header}
      <div className={styles.bring}>
        {sending.error !== null && !isStopped && <Problem error={sending.error} again={() => sending.mutate(ours)} />}
        {sending.isPending ? (
          <div className={styles.sending}>
            <Progress label={words.sending} share={share} />
            <Button onPress={() => stop.current?.abort()}>{words.stop}</Button>
          </div>
        ) : (
          <>
            <Drop
              isSmall={files.length > 0}
              add={(more) => {
                sending.reset();
                setFiles((before) => [...new Map([...before, ...more].map((file) => [keyOf(file), file])).values()]);
              }}
            />
            {files.length > 0 && (
              <>
                <Chosen files={files} remove={(file) => setFiles((before) => before.filter((each) => each !== file))} />
                {known.length > 1 && (
                  <div className={styles.team}>
                    <Select label={words.team} value={ours} onChange={setTeam} choices={known} />
                    <p className={styles.faint}>{words.teamHint}</p>
                  </div>
                )}
                <div>
                  <Button look="primary" icon="right" autoFocus onPress={() => sending.mutate(ours)}>
                    {words.submit(files.length)}
                  </Button>
                </div>
              </>
            )}
          </>
        )}
      </div>
    </>
  );
}
