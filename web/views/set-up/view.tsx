import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { useLocation } from 'wouter';
import { api, good } from '../../api/client.ts';
import { keys, queries } from '../../api/queries.ts';
import { Refused } from '../../api/refused.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { CheckboxGroup } from '../../parts/checkbox.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from '../../shell/front.module.css';
import { Front } from '../../shell/front.tsx';
import { t } from '../../words/words.ts';

const others = ['procurement', 'legal', 'operations'] as const;

/** Where the link on the terminal leads: it has a code behind the #, which goes no further than into the body of this one request. */
export function View() {
  const { data, error, refetch } = useQuery(queries.setUp());
  const [code] = useState(() => new URLSearchParams(location.hash.slice(1)).get('code'));
  return (
    <Front title={t.setUp.title} about={t.signIn.about}>
      {error !== null && <Problem error={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={4} />}
      {data?.open === false && (
        <Banner title={t.setUp.done} actions={<ButtonLink href="/sign-in">{t.setUp.toSignIn}</ButtonLink>} />
      )}
      {data?.open === true && code === null && (
        <Banner kind="warn" title={t.setUp.noCode}>
          {t.setUp.noCodeTodo}
        </Banner>
      )}
      {data?.open === true && code !== null && <SetUp code={code} />}
    </Front>
  );
}

function SetUp({ code }: { readonly code: string }) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [roles, setRoles] = useState<readonly (typeof others)[number][]>([]);
  const setUp = useMutation({
    mutationFn: () => good(api.POST('/set-up', { body: { code, login, name, password, roles: [...roles] } })),
    meta: { isShown: true },
    onSuccess: async () => {
      client.removeQueries({ queryKey: keys.setUp });
      await client.fetchQuery({ ...queries.session(), staleTime: 0 });
      navigate('/', { replace: true });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUp.mutate();
  };
  const refused = setUp.error instanceof Refused ? setUp.error : null;
  const isOfField = refused !== null && ['login', 'name', 'password'].some((field) => refused.of(field) !== null);
  return (
    <Form className={styles.form ?? ''} onSubmit={submit}>
      <p>{t.setUp.says}</p>
      {setUp.error !== null && !isOfField && <Problem error={setUp.error} />}
      <TextField
        label={t.setUp.login}
        hint={t.setUp.loginHint}
        fault={refused?.of('login') ?? null}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        isCode
        autoFocus
        isRequired
      />
      <TextField
        label={t.setUp.name}
        fault={refused?.of('name') ?? null}
        value={name}
        onChange={setName}
        autoComplete="name"
        isRequired
      />
      <TextField
        label={t.setUp.password}
        hint={t.setUp.passwordHint}
        fault={refused?.of('password') ?? null}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="new-password"
        isRequired
      />
      <CheckboxGroup
        label={t.setUp.roles}
        choices={others.map((id) => ({ id, name: t.setUp.roleWords[id] }))}
        value={roles}
        onChange={setRoles}
      />
      <Button type="submit" look="primary" isPending={setUp.isPending}>
        {t.setUp.submit}
      </Button>
    </Form>
  );
}
