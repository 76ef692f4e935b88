import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, good } from '../../api/client.ts';
import { keys } from '../../api/queries.ts';
import type { Agreement, Analysis } from '../../api/shapes.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Progress } from '../../parts/progress.tsx';
import { reviewWords } from '../../words/review.ts';
import styles from './review.module.css';

const words = reviewWords.reading;

/** How far the reading of the newest draft is, while it is not done. `isAnew`: an earlier result is shown below. */
export function Reading({
  agreement,
  state,
  because,
  isAnew,
}: {
  readonly agreement: Agreement;
  readonly state: Exclude<Analysis['state'], 'done'>;
  readonly because: string | null;
  readonly isAnew: boolean;
}) {
  const client = useQueryClient();
  const reading = useMutation({
    mutationFn: (version: string) =>
      good(api.POST('/versions/{version}/analyses', { params: { path: { version } }, body: {} })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.agreement(agreement.id) }),
  });
  const { version } = agreement;
  if (state === 'failed') {
    return (
      <Banner
        kind="error"
        title={words.failed}
        actions={
          version !== null && (
            <Button small icon="refresh" isPending={reading.isPending} onPress={() => reading.mutate(version.id)}>
              {words.again}
            </Button>
          )
        }
      >
        {because !== null && <p>{because}</p>}
        <p>{words.failedTodo}</p>
        {isAnew && <p>{words.earlier}</p>}
      </Banner>
    );
  }
  return (
    <section className={isAnew ? styles.anew : styles.reading} aria-live="polite">
      <Progress label={isAnew ? words.anew : words[state]} share={null} />
      <p>{isAnew ? words.anewSays : words.says}</p>
    </section>
  );
}
