import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Form } from 'react-aria-components';
import type { Scope } from '../../../src/model/person.ts';
import { api, good } from '../../api/client.ts';
import { keys } from '../../api/queries.ts';
import { Refused } from '../../api/refused.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { CheckboxGroup } from '../../parts/checkbox.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { DateTime } from '../../parts/written.tsx';
import { useMe } from '../../shell/session.ts';
import { administrationWords } from '../../words/administration.ts';
import { t } from '../../words/words.ts';
import styles from './administration.module.css';

const words = administrationWords.keys;
const lengths = ['30', '90', '365', 'never'] as const;

/** Makes a key of one's own; its secret is shown here, once. */
export function KeyForm({ onClose }: { readonly onClose: () => void }) {
  const { may } = useMe();
  const client = useQueryClient();
  const id = useId();
  const [title, setTitle] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [days, setDays] = useState<(typeof lengths)[number]>('90');
  const making = useMutation({
    meta: { isShown: true },
    mutationFn: () =>
      good(api.POST('/keys', { body: { title: title.trim(), scopes: [...scopes], until: endAfter(days) } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.keys }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate();
  };
  if (making.data !== undefined) return <Shown made={making.data} onClose={onClose} />;
  const refused = making.error instanceof Refused ? making.error : null;
  // A key does nothing that its owner may not.
  const mine = (['read', 'upload', 'decide', 'export', 'admin'] as const).filter(may);
  return (
    <Dialog
      isOpen
      title={words.makeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.common.cancel}</Button>
          <Button
            look="primary"
            type="submit"
            form={id}
            isPending={making.isPending}
            isDisabled={scopes.length === 0 || title.trim() === ''}
          >
            {words.make}
          </Button>
        </>
      }
    >
      <Form id={id} className={styles.form ?? ''} onSubmit={submit}>
        {making.error !== null && refused?.of('title') == null && <Problem error={making.error} />}
        <p>{words.makeSays}</p>
        <TextField
          autoFocus
          isRequired
          label={words.title}
          hint={words.titleHint}
          fault={refused?.of('title') ?? null}
          value={title}
          onChange={setTitle}
          autoComplete="off"
        />
        <CheckboxGroup
          label={words.mayDo}
          value={scopes}
          onChange={setScopes}
          choices={mine.map((scope) => ({ id: scope, name: <ScopeChoice scope={scope} /> }))}
        />
        <Select
          label={words.ends}
          value={days}
          onChange={setDays}
          choices={lengths.map((each) => ({ id: each, name: words.lengths[each] }))}
        />
      </Form>
    </Dialog>
  );
}

function ScopeChoice({ scope }: { readonly scope: Scope }) {
  return (
    <>
      {words.scopes[scope]}
      <span className={styles.note}>{words.scopeSays[scope]}</span>
    </>
  );
}

/** Nothing but its button closes it: the secret is shown never again. */
function Shown({
  made: { key, secret },
  onClose,
}: {
  readonly made: { readonly key: { readonly title: string; readonly until: string | null }; readonly secret: string };
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      isOpen
      mustAnswer
      title={words.madeTitle(key.title)}
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {words.haveIt}
        </Button>
      }
    >
      <div className={styles.form}>
        <Banner kind="warn" title={words.once}>
          {words.onceSays}
        </Banner>
        <div className={styles.secret}>
          <code data-testid="secret">{secret}</code>
          <CopyButton text={secret} />
        </div>
        <p className={styles.faint}>{words.howToSend}</p>
        {key.until !== null && (
          <p className={styles.faint}>
            {words.opensUntil} <DateTime at={key.until} isExact />
          </p>
        )}
      </div>
    </Dialog>
  );
}

function endAfter(days: (typeof lengths)[number]): string | null {
  return days === 'never' ? null : new Date(Date.now() + Number(days) * 86_400_000).toISOString();
}
