import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Reviewer } from '../../src/model/archive.ts';
import { api, good } from '../api/client.ts';
import { keys } from '../api/queries.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Problem } from '../parts/problem.tsx';
import { TextBox } from '../parts/text-field.tsx';
import { tell } from '../parts/toast.tsx';
import { agreementWords } from '../words/agreement.ts';
import { t } from '../words/words.ts';
import styles from './agreement.module.css';

/** Asks for a note and hands the review on. */
export function HandOver({
  agreement,
  to,
  isOpen,
  onClose,
}: {
  readonly agreement: string;
  readonly to: Reviewer;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const words = agreementWords.handOver[to];
  const handing = useMutation({
    meta: { isShown: true },
    mutationFn: () =>
      good(
        api.POST('/agreements/{agreement}/handovers', {
          params: { path: { agreement } },
          body: { to, note: note.trim() },
        }),
      ),
    onSuccess: () => {
      setNote('');
      onClose();
      tell(words.done);
      return Promise.all([
        client.invalidateQueries({ queryKey: keys.agreement(agreement) }),
        client.invalidateQueries({ queryKey: keys.agreements }),
      ]);
    },
  });
  return (
    <Dialog
      title={words.title}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.common.cancel}</Button>
          <Button look="primary" isPending={handing.isPending} onPress={() => handing.mutate()}>
            {words.submit}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {handing.error !== null && <Problem error={handing.error} />}
        <p>{words.says}</p>
        <TextBox autoFocus label={agreementWords.handOver.note} value={note} onChange={setNote} />
      </div>
    </Dialog>
  );
}
