import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Redirect, useLocation, useSearchParams } from 'wouter';
import { api, good } from '../../api/client.ts';
import { keys, queries } from '../../api/queries.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from '../../shell/front.module.css';
import { Front } from '../../shell/front.tsx';
import { useSession } from '../../shell/session.ts';
import { wayBack } from '../../shell/signed.tsx';
import { t } from '../../words/words.ts';
import { isOurs } from './is-ours.ts';

export function View() {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [asked] = useSearchParams();
  const back = asked.get('to');
  const goal = back !== null && isOurs(back) ? back : '/';
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const session = useSession();
  const how = useQuery(queries.setUp());
  const signIn = useMutation({
    mutationFn: () => good(api.POST('/session', { body: { login, password } })),
    meta: { isShown: true },
    onSuccess: async () => {
      // What somebody else read in this page before is not theirs.
      client.removeQueries({ predicate: ({ queryKey }) => queryKey !== keys.session });
      sessionStorage.removeItem(wayBack);
      await client.fetchQuery({ ...queries.session(), staleTime: 0 });
      navigate(goal, { replace: true });
    },
  });
  if (session.data != null && !signIn.isPending) return <Redirect to={goal} replace />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  // Whoever comes here and was never signed in is told nothing of it.
  const refused = signIn.error;
  return (
    <Front title={t.signIn.title} about={t.signIn.about}>
      {back !== null && refused === null && <Banner>{t.signIn.ended}</Banner>}
      {how.data?.open === true ? (
        <Banner kind="warn" title={t.signIn.notSetUp}>
          {t.signIn.notSetUpTodo}
        </Banner>
      ) : (
        <>
          {how.data?.provider === true && (
            <>
              <a
                href="/api/session/provider"
                className={styles.provider}
                onClick={() => sessionStorage.setItem(wayBack, goal)}
              >
                {t.signIn.provider}
              </a>
              <p className={styles.or}>{t.signIn.or}</p>
            </>
          )}
          <Form className={styles.form ?? ''} onSubmit={submit}>
            {refused !== null && <Problem error={refused} />}
            <TextField
              label={t.signIn.login}
              value={login}
              onChange={setLogin}
              name="login"
              autoComplete="username"
              isCode
              autoFocus
              isRequired
            />
            <TextField
              label={t.signIn.password}
              value={password}
              onChange={setPassword}
              name="password"
              type="password"
              autoComplete="current-password"
              isRequired
            />
            <Button type="submit" look="primary" isPending={signIn.isPending}>
              {t.signIn.submit}
            </Button>
          </Form>
        </>
      )}
    </Front>
  );
}
