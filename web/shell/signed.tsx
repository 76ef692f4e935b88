import { type ReactNode, useEffect, useMemo } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { Refused } from '../api/refused.ts';
import { Problem } from '../parts/problem.tsx';
import { to } from '../views.ts';
import { type Me, MeContext, useSession } from './session.ts';
import styles from './shell.module.css';

/** Under which name this browser remembers where somebody was who went to the identity provider: that one sends them to the first page. */
export const wayBack = 'lacuna-way-back';

/** What is inside, for whoever is signed in; all others are sent to sign in, and back to this address. */
export function Signed({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useSession();
  const [path, navigate] = useLocation();
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
  useEffect(() => {
    const back = me !== null && path === '/' ? sessionStorage.getItem(wayBack) : null;
    if (back === null) return;
    sessionStorage.removeItem(wayBack);
    navigate(back, { replace: true });
  }, [me, path, navigate]);
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
