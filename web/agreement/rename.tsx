import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, good } from '../api/client.ts';
import { keys } from '../api/queries.ts';
import type { Agreement } from '../api/shapes.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Problem } from '../parts/problem.tsx';
import { TextField } from '../parts/text-field.tsx';
import { tell } from '../parts/toast.tsx';
import { useMe } from '../shell/session.ts';
import { agreementWords } from '../words/agreement.ts';
import { t } from '../words/words.ts';
import styles from './agreement.module.css';

const words = agreementWords.rename;

/** Stands beside the title of an agreement, for whoever may change it. */
export function Rename({ agreement }: { readonly agreement: Pick<Agreement, 'id' | 'title'> }) {
  const { may } = useMe();
  const [isOpen, setOpen] = useState(false);
  if (!may('upload')) return null;
  return (
    <>
      <IconButton small icon="edit" label={words.open} onPress={() => setOpen(true)} />
      {isOpen && <RenameDialog agreement={agreement} onClose={() => setOpen(false)} />}
    </>
  );
}

function RenameDialog({
  agreement,
  onClose,
}: {
  readonly agreement: Pick<Agreement, 'id' | 'title'>;
  readonly onClose: () => void;
}) {
  const client = useQueryClient();
  const [title, setTitle] = useState(agreement.title);
  const [isTried, setTried] = useState(false);
  const naming = useMutation({
    meta: { isShown: true },
    mutationFn: (wanted: string) =>
      good(
        api.PATCH('/agreements/{agreement}', {
          params: { path: { agreement: agreement.id } },
          body: { title: wanted },
        }),
      ),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.agreement(agreement.id) }),
        client.invalidateQueries({ queryKey: keys.agreements }),
        client.invalidateQueries({ queryKey: keys.portfolio }),
      ]);
      onClose();
      tell(words.done);
    },
    // It may have been read or renamed meanwhile: the next try is about how it is now.
    onError: () => client.invalidateQueries({ queryKey: keys.agreement(agreement.id) }),
  });
  const wanted = title.trim();
  const submit = () => {
    setTried(true);
    if (wanted === agreement.title) onClose();
    else if (wanted !== '') naming.mutate(wanted);
  };
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.common.cancel}</Button>
          <Button look="primary" isPending={naming.isPending} onPress={submit}>
            {words.submit}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {naming.error !== null && <Problem error={naming.error} />}
        <TextField
          autoFocus
          label={words.field}
          hint={words.hint}
          value={title}
          onChange={setTitle}
          maxLength={300}
          fault={isTried && wanted === '' ? words.empty : null}
        />
      </form>
    </Dialog>
  );
}
