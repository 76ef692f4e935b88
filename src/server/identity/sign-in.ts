import { createHash } from 'node:crypto';
import type { Person } from '../../model/person.ts';
import type { Store } from '../../model/store.ts';
import { RequestProblem } from '../problem.ts';
import { Busy, type Passwords } from './password.ts';
import { addressKey, ofAddress, ofLogin, type Throttle, throttle } from './throttle.ts';

/** Where an attempt comes from: an IP address, or null where that is not known. */
export type Attempt = { readonly login: string; readonly password: string; readonly from: string | null };

/**
 * The person whose login and password these are. Throws a RequestProblem, the same for a wrong password, an unknown login, one who is
 * disabled and one who signs in elsewhere; another where too many attempts were made.
 */
export type Prove = (attempt: Attempt) => Promise<Person>;

export function proving(
  store: Pick<Store, 'people' | 'trail' | 'attempts'>,
  passwords: Passwords,
  now: () => Date,
): Prove {
  const ms = (): number => now().getTime();
  const [logins, addresses] = [throttle(ofLogin, store.attempts, ms), throttle(ofAddress, store.attempts, ms)];
  return async ({ login: typed, password, from }) => {
    const login = typed.trim().toLowerCase();
    const address = `address ${addressKey(from ?? '')}`;
    await goesOn(addresses, address);
    const found = await store.people.byLogin(login);
    const who = loginKey(login, found?.person ?? null);
    await goesOn(logins, who);
    const { right, stale } = await passwords.check(password, found?.secret ?? null).catch(async (error: unknown) => {
      // Nothing was tried.
      await addresses.undo(address);
      await logins.undo(who);
      return asProblem(error);
    });
    if (found === null || !right || found.person.disabled) {
      const subject = found === null ? null : { kind: 'person', id: found.person.id };
      const because = found === null ? 'unknown login' : found.person.disabled ? 'disabled' : 'wrong password';
      // Never what was typed as a login: people type passwords there.
      await store.trail.record({ what: 'sign-in-refused', subject, facts: { by: 'password', because, from } }, null);
      throw refused();
    }
    if (stale) await store.people.rehash(found.person.id, await passwords.hash(password).catch(asProblem));
    await addresses.undo(address);
    await logins.forget(who);
    return found.person;
  };
}

/**
 * People type passwords as logins, and what is counted lies in the database: a login that nobody has is counted with all others whose
 * hashes begin with the same 16 bits, which say next to nothing of it.
 */
function loginKey(login: string, person: Person | null): string {
  if (person !== null) return `person ${person.id}`;
  return `login ${createHash('sha256').update(login).digest('hex').slice(0, 4)}`;
}

async function goesOn(counted: Throttle, key: string): Promise<void> {
  const wait = await counted.attempt(key);
  if (wait === 0) return;
  const seconds = Math.ceil(wait / 1000);
  throw new RequestProblem(
    'too-many',
    'Too many attempts to sign in were made.',
    `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'} and try again.`,
  );
}

/** Of those who hash: too many at once is nobody's mistake. */
export function asProblem(error: unknown): never {
  if (!(error instanceof Busy)) throw error;
  throw new RequestProblem('unavailable', 'Too many people sign in at this moment.', 'Try again in a few seconds.');
}

function refused(): RequestProblem {
  return new RequestProblem(
    'not-signed-in',
    'Login and password do not go together, or this account may not sign in with a password.',
    'Check both and try again. An administrator can give you a new password.',
  );
}
