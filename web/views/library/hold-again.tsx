import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, good } from '../../api/client.ts';
import { keys } from '../../api/queries.ts';
import { Button } from '../../parts/button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { libraryWords } from '../../words/library.ts';
import styles from './library.module.css';

/** Queues the agreements in sight whose reports are by another version: page by page, until there is no next. */
export function HoldAgain() {
  const client = useQueryClient();
  const words = libraryWords.policy.again;
  const held = useMutation({
    mutationFn: async () => {
      let [asked, left, after] = [0, 0, null as string | null];
      do {
        const page = await good(api.POST('/analyses', { body: { limit: 100, ...(after === null ? {} : { after }) } }));
        asked += page.asked;
        left += page.left;
        after = page.next;
      } while (after !== null);
      return { asked, left };
    },
    meta: { isShown: true },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.agreements }),
  });
  return (
    <section>
      <h3>{words.title}</h3>
      <p className={styles.faint}>{words.says}</p>
      <div>
        <Button icon="refresh" onPress={() => held.mutate()} isPending={held.isPending}>
          {words.ask}
        </Button>
      </div>
      <div role="status">{held.data !== undefined && words.asked(held.data.asked, held.data.left)}</div>
      {held.error !== null && <Problem error={held.error} again={() => held.mutate()} />}
    </section>
  );
}
