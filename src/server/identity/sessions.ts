import type { Instant, Person } from '../../model/person.ts';
import type { Store } from '../../model/store.ts';
import { hashOfToken, newToken } from './token.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A session in which nothing is asked for this long ends: a working day with its breaks. */
export const idleMs = 8 * hour;
/** And any ends after a week, whatever is asked in it. */
export const longestMs = 7 * 24 * hour;
/** Its end is moved at most this often: a write for each request would be a write for each reading. */
const everyMs = 5 * minute;

/** Sessions of people at a browser. The token is what the cookie holds; the store has its hash. */
export type BrowserSessions = {
  /** A new token, whatever the browser had before. `from`: the address that they came from, where it is known. */
  readonly start: (person: string, how: { readonly by: CameInBy; readonly from: string | null }) => Promise<string>;
  /** The person; null where the token opens nothing (any more). Being asked for keeps a session going. */
  readonly find: (token: string) => Promise<Person | null>;
  readonly end: (token: string) => Promise<void>;
};

/** `own-password`: they changed it, which ended all their sessions. */
export type CameInBy = 'password' | 'own-password' | 'provider' | 'set-up';

export function browserSessions(store: Store['sessions'], now: () => Date): BrowserSessions {
  const ms = (): number => now().getTime();
  return {
    start: async (person, how) => {
      const token = newToken();
      await store.open(hashOfToken(token), person, written(ms() + idleMs), how);
      return token;
    },
    find: async (token) => {
      const hash = hashOfToken(token);
      const found = await store.find(hash);
      if (found === null) return null;
      const last = Date.parse(found.openedAt) + longestMs;
      if (last <= ms()) return null;
      const until = Math.min(ms() + idleMs, last);
      if (until - Date.parse(found.until) >= everyMs) await store.extend(hash, written(until));
      return found.person;
    },
    end: (token) => store.end(hashOfToken(token)),
  };
}

function written(ms: number): Instant {
  return new Date(ms).toISOString();
}
