import { type ReactNode, useMemo } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { Refused } from '../api/refused.ts';
import { Problem } from '../parts/problem.tsx';
import { to } from '../views.ts';
import { type Me, MeContext, useSession } from './session.ts';
import styles from './shell.module.css';

/** What is inside, for whoever is signed in; all others are sent to sign in, and back to this address. */
export function Signed({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useSession();
  const [path] = useLocation();
  const search = useSearch();
  const me = useMemo<Me | null>(
    () =>
      data == null
        ? null
        : {
            person: data.person,
            may: (need) => data.may.includes(need),
            is: (role) => data.person.roles.includes(role),
          },
    [data],
  );
  if (data === null || (error instanceof Refused && error.code === 'not-signed-in')) {
    const here = search === '' ? path : `${path}?${search}`;
    return <Redirect to={here === '/' ? '/sign-in' : to.signIn(here)} replace />;
  }
  if (me === null) {
    return error === null ? null : (
      <main className={styles.alone}>
        <Problem error={error} again={() => void refetch()} />
      </main>
    );
  }
  return <MeContext value={me}>{children}</MeContext>;
}
