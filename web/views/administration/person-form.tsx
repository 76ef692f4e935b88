import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Form } from 'react-aria-components';
import type { UserRole } from '../../../src/model/person.ts';
import { api, good } from '../../api/client.ts';
import { keys } from '../../api/queries.ts';
import { Refused } from '../../api/refused.ts';
import type { Person, Team } from '../../api/shapes.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../parts/checkbox.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Problem } from '../../parts/problem.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { tell } from '../../parts/toast.tsx';
import { useMe } from '../../shell/session.ts';
import { administrationWords } from '../../words/administration.ts';
import { t } from '../../words/words.ts';
import styles from './administration.module.css';
import { NewPassword } from './new-password.tsx';

const words = administrationWords.person;
const allRoles: readonly UserRole[] = ['procurement', 'legal', 'operations', 'admin'];

type Draft = {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly UserRole[];
  readonly sees: 'all' | 'some';
  readonly teams: readonly string[];
  readonly disabled: boolean;
  readonly password: string;
};

/** Adds somebody, or changes who is there. Null: somebody new. */
export function PersonForm({
  person,
  teams,
  onClose,
}: {
  readonly person: Person | null;
  readonly teams: readonly Team[];
  readonly onClose: () => void;
}) {
  const client = useQueryClient();
  const me = useMe();
  const id = useId();
  const [draft, setDraft] = useState<Draft>(() => draftOf(person));
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const saving = useMutation({
    meta: { isShown: true },
    mutationFn: () => save(person, draft),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: keys.people });
      if (saved.id === me.person.id) await client.invalidateQueries({ queryKey: keys.session });
      tell(person === null ? words.added(saved.name) : words.changed(saved.name));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const refused = saving.error instanceof Refused ? saving.error : null;
  const isOfField = refused !== null && ['login', 'name', 'password'].some((field) => refused.of(field) !== null);
  const isMe = person?.id === me.person.id;
  const isVouched = person !== null && person.external !== null;
  return (
    <Dialog
      isOpen
      title={person === null ? words.addTitle : words.changeTitle(person.name)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.common.cancel}</Button>
          <Button look="primary" type="submit" form={id} isPending={saving.isPending}>
            {person === null ? words.submitAdd : t.common.save}
          </Button>
        </>
      }
    >
      <Form id={id} className={styles.form ?? ''} onSubmit={submit}>
        {saving.error !== null && !isOfField && <Problem error={saving.error} />}
        {isMe && <Banner>{words.isYou}</Banner>}
        {isVouched && <Banner>{words.isVouched}</Banner>}
        {person === null && (
          <TextField
            autoFocus
            isCode
            isRequired
            label={words.login}
            hint={t.setUp.loginHint}
            fault={refused?.of('login') ?? null}
            value={draft.login}
            onChange={(login) => change({ login })}
            autoComplete="off"
          />
        )}
        <TextField
          isRequired
          label={words.name}
          isDisabled={isVouched}
          fault={refused?.of('name') ?? null}
          value={draft.name}
          onChange={(name) => change({ name })}
          autoComplete="off"
          {...(person === null ? {} : { autoFocus: true })}
        />
        {isVouched ? (
          <p>
            {words.roles}:{' '}
            {draft.roles.length === 0 ? t.common.none : t.common.and(draft.roles.map((role) => t.roles[role]))}
          </p>
        ) : (
          <CheckboxGroup
            label={words.roles}
            value={draft.roles}
            onChange={(roles) => change({ roles })}
            choices={allRoles.map((role) => ({ id: role, name: <Role role={role} /> }))}
          />
        )}
        <RadioGroup
          label={words.sees}
          value={draft.sees}
          onChange={(sees) => change({ sees })}
          choices={[
            { id: 'some', name: words.some },
            { id: 'all', name: words.all },
          ]}
        />
        {draft.sees === 'some' && teams.length > 0 && (
          <div className={styles.inset}>
            <CheckboxGroup
              label={words.teams}
              value={draft.teams}
              onChange={(chosen) => change({ teams: chosen })}
              choices={teams}
            />
          </div>
        )}
        {draft.sees === 'some' && teams.length === 0 && <p className={styles.faint}>{words.noTeams}</p>}
        {!isMe && !isVouched && (
          <NewPassword
            isRequired={person === null}
            label={person === null ? words.password : words.otherPassword}
            hint={person === null ? words.passwordHint : words.otherPasswordHint}
            fault={refused?.of('password') ?? null}
            value={draft.password}
            onChange={(password) => change({ password })}
          />
        )}
        {person !== null && !isMe && (
          <Checkbox isSelected={draft.disabled} onChange={(disabled) => change({ disabled })}>
            {words.disabled}
            <span className={styles.note}>{words.disabledSays}</span>
          </Checkbox>
        )}
      </Form>
    </Dialog>
  );
}

function Role({ role }: { readonly role: UserRole }) {
  return (
    <>
      {t.roles[role]}
      <span className={styles.note}>{words.roleSays[role]}</span>
    </>
  );
}

function draftOf(person: Person | null): Draft {
  const none = { login: '', name: '', roles: [], sees: 'some', teams: [], disabled: false, password: '' } as const;
  if (person === null) return none;
  const { login, name, roles, teams, disabled } = person;
  const seen = teams === 'all' ? ({ sees: 'all', teams: [] } as const) : ({ sees: 'some', teams } as const);
  return { ...none, login, name, roles, disabled, ...seen };
}

/** Of somebody who is there, only what differs is sent: it ends sessions, or is refused. */
function save(person: Person | null, draft: Draft): Promise<Person> {
  const { login, password, disabled } = draft;
  const name = draft.name.trim();
  const roles = [...draft.roles];
  const teams = draft.sees === 'all' ? ('all' as const) : [...draft.teams];
  if (person === null) return good(api.POST('/people', { body: { login, name, roles, teams, password } }));
  const isOther = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const body = {
    ...(isOther(name, person.name) ? { name } : {}),
    ...(isOther([...roles].sort(), [...person.roles].sort()) ? { roles } : {}),
    ...(isOther(teams, person.teams) ? { teams } : {}),
    ...(disabled === person.disabled ? {} : { disabled }),
    ...(password === '' ? {} : { password }),
  };
  return good(api.PATCH('/people/{person}', { params: { path: { person: person.id } }, body }));
}
