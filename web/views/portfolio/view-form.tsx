import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { queries } from '../../api/queries.ts';
import { asRefused } from '../../api/refused.ts';
import type { SavedView } from '../../api/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { RadioGroup } from '../../parts/checkbox.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Problem } from '../../parts/problem.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useMe } from '../../shell/session.ts';
import { portfolioWords } from '../../words/portfolio.ts';
import { t } from '../../words/words.ts';
import styles from './portfolio.module.css';

/** What a view is called, and which team may use it besides; null for nobody. */
export type Kept = { readonly name: string; readonly team: string | null };

const formId = 'saved-view-form';

export function ViewForm({
  title,
  before,
  error,
  isPending,
  onSave,
  onClose,
}: {
  readonly title: string;
  readonly before: SavedView | null;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onSave: (kept: Kept) => void;
  readonly onClose: () => void;
}) {
  const { person } = useMe();
  const teams = useQuery(queries.teams()).data?.items ?? [];
  const [name, setName] = useState(before?.name ?? '');
  const [team, setTeam] = useState(before?.team ?? 'me');
  const [isTried, setTried] = useState(false);
  const words = portfolioWords.views.form;
  const mine = teams.filter(({ id }) => person.teams === 'all' || person.teams.includes(id));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '') onSave({ name: name.trim(), team: team === 'me' ? null : team });
  };
  const fault = isTried && name.trim() === '' ? words.noName : error === null ? null : asRefused(error).of('name');
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.common.cancel}</Button>
          <Button look="primary" type="submit" form={formId} isPending={isPending}>
            {words.submit}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        <TextField label={words.label} value={name} onChange={setName} fault={fault} autoFocus maxLength={200} />
        <p className={styles.faint}>{words.says}</p>
        {mine.length > 0 && (
          <RadioGroup
            label={words.team}
            value={team}
            onChange={setTeam}
            choices={[
              { id: 'me', name: words.onlyMe },
              ...mine.map((each) => ({ id: each.id, name: words.teamOf(each.name) })),
            ]}
          />
        )}
        {error !== null && fault === null && <Problem error={error} />}
      </form>
    </Dialog>
  );
}

export function DropView({
  view,
  isPending,
  onDrop,
  onClose,
}: {
  readonly view: SavedView;
  readonly isPending: boolean;
  readonly onDrop: () => void;
  readonly onClose: () => void;
}) {
  const words = portfolioWords.views.drop;
  return (
    <Dialog
      title={words.title(view.name)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.common.cancel}</Button>
          <Button look="danger" onPress={onDrop} isPending={isPending}>
            {words.submit}
          </Button>
        </>
      }
    >
      <p>{view.team === null ? words.says : words.saysShared}</p>
    </Dialog>
  );
}
