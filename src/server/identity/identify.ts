import type { IncomingHttpHeaders } from 'node:http';
import type { Actor, Person } from '../../model/person.ts';
import type { Store } from '../../model/store.ts';
import { RequestProblem } from '../problem.ts';
import { cameFrom, isSafe } from './came-from.ts';
import type { Cookie } from './cookie.ts';
import type { BrowserSessions } from './sessions.ts';
import { hashOfToken, keyStart } from './token.ts';

export type Shown = { readonly method: string; readonly headers: IncomingHttpHeaders };

/**
 * Who a request is from, by its API key or else by its session; null where it shows neither, or a session that is over. Throws a
 * RequestProblem for a key that opens nothing, and where a session is used from a page that is not ours to change something: a browser
 * sends its cookie whoever asks, a key only a program that has it.
 */
export async function identify(
  { method, headers }: Shown,
  by: {
    readonly keys: Pick<Store['keys'], 'find'>;
    readonly sessions: Pick<BrowserSessions, 'find'>;
    readonly cookie: Cookie;
    readonly publicUrl: string | null;
  },
): Promise<Actor | null> {
  const shown = headers.authorization;
  if (shown !== undefined) {
    const secret = /^Bearer +(\S+)$/i.exec(shown)?.[1] ?? '';
    const found = secret.startsWith(keyStart) ? await by.keys.find(hashOfToken(secret)) : null;
    if (found === null) throw unknownKey();
    return { person: named(found.person), by: 'key', key: found.key.id, scopes: found.key.scopes };
  }
  const token = by.cookie.read(headers.cookie);
  const person = token === null || token === '' ? null : await by.sessions.find(token);
  if (person === null) return null;
  if (!isSafe(method) && cameFrom(headers, by.publicUrl) !== 'ours') throw fromElsewhere();
  return { person: named(person), by: 'session', key: null, scopes: null };
}

function named({ id, login, roles, teams }: Person): Actor['person'] {
  return { id, login, roles, teams };
}

function unknownKey(): RequestProblem {
  return new RequestProblem(
    'not-signed-in',
    'The API key opens nothing: it is not one of this service, its time is over, it was revoked, or its owner is disabled.',
    'Send "Authorization: Bearer lacuna_…" with a key that is valid, or make a new one.',
  );
}

export function fromElsewhere(): RequestProblem {
  return new RequestProblem(
    'cross-site',
    'The request would change something with your session, and nothing shows that a page of this service sent it.',
    'Do it on a page of this service. A program sends an API key in place of a session.',
  );
}
