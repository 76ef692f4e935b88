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

export function proving(store: Pick<Store, 'people' | 'trail'>, passwords: Passwords, now: () => Date): Prove {
  const ms = (): number => now().getTime();
  const [logins, addresses] = [throttle(ofLogin, ms), throttle(ofAddress, ms)];
  return async ({ login: typed, password, from }) => {
    const login = typed.trim().toLowerCase();
    const address = addressKey(from ?? '');
    goesOn(addresses, address);
    goesOn(logins, login);
    const found = await store.people.byLogin(login);
    const { right, stale } = await passwords.check(password, found?.secret ?? null).catch((error: unknown) => {
      // Nothing was tried.
      addresses.undo(address);
      logins.undo(login);
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
    addresses.undo(address);
    logins.forget(login);
    return found.person;
  };
}

function goesOn(counted: Throttle, key: string): void {
  const wait = counted.attempt(key);
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
