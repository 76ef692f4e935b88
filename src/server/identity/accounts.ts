import type { Actor } from '../../model/person.ts';
import type { GroupRole } from '../../model/settings.ts';
import type { Store } from '../../model/store.ts';
import { type Cookie, cookieAt } from './cookie.ts';
import { identify, type Shown } from './identify.ts';
import type { Passwords } from './password.ts';
import type { Provider } from './provider.ts';
import { type BrowserSessions, browserSessions } from './sessions.ts';
import { type SetUp, setUp } from './set-up.ts';
import { type Prove, proving } from './sign-in.ts';

/** How people come in, and what is kept of it. */
export type Accounts = {
  readonly identify: (shown: Shown) => Promise<Actor | null>;
  readonly prove: Prove;
  readonly passwords: Passwords;
  readonly sessions: BrowserSessions;
  /** Holds the token of a session. */
  readonly cookie: Cookie;
  /** Holds what a sign-in at the provider waits for. */
  readonly pending: Cookie;
  readonly setUp: SetUp;
  /** Null where all have a password of ours. */
  readonly provider: (Provider & { readonly roles: readonly GroupRole[] }) | null;
  /** Where people reach the service; null where it listens. */
  readonly publicUrl: string | null;
};

export function accounts(by: {
  readonly store: Pick<Store, 'people' | 'sessions' | 'keys' | 'trail' | 'attempts'>;
  readonly passwords: Passwords;
  readonly provider: Accounts['provider'];
  readonly publicUrl: string | null;
  readonly now: () => Date;
}): Accounts {
  const { store, publicUrl, passwords, provider, now } = by;
  const cookie = cookieAt(publicUrl, 'lacuna');
  const sessions = browserSessions(store.sessions, now);
  return {
    identify: (shown) => identify(shown, { keys: store.keys, sessions, cookie, publicUrl }),
    prove: proving(store, passwords, now),
    passwords,
    sessions,
    cookie,
    pending: cookieAt(publicUrl, 'lacuna-sign-in'),
    setUp: setUp(store.people),
    provider,
    publicUrl,
  };
}
