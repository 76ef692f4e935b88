import type { Request } from 'express';
import { z } from 'zod';
import type { Person } from '../../model/person.ts';
import { cameFrom } from '../identity/came-from.ts';
import { fromElsewhere } from '../identity/identify.ts';
import { vouchedPerson } from '../identity/provider-person.ts';
import { isSafeAddress } from '../identity/safe-address.ts';
import type { CameInBy } from '../identity/sessions.ts';
import { needs } from '../need.ts';
import { notFound, RequestProblem } from '../problem.ts';
import { publicRoute, type Route, route } from '../route.ts';
import type { Service } from '../service.ts';
import { personShape, scope, shown } from './person-shape.ts';

const whoAmI = route({
  method: 'get',
  path: '/session',
  id: 'whoAmI',
  title: 'Who is signed in, and what they may do',
  needs: 'signed-in',
  replies: {
    200: {
      says: 'The person, how they came in, and which needs of routes they meet.',
      gives: {
        json: z.object({
          person: personShape,
          by: z.enum(['session', 'key', 'program']),
          scopes: z.array(scope).nullable(),
          may: z.array(z.enum(needs)),
        }),
      },
    },
  },
  handle: async ({ actor }, { store, may }) => {
    const person = await store.people.find(actor.person.id);
    if (person === null) throw notFound('person');
    const { by, scopes } = actor;
    return { is: 'json', body: { person: shown(person), by, scopes, may: needs.filter((need) => may(actor, need)) } };
  },
});

const signIn = publicRoute({
  method: 'post',
  path: '/session',
  id: 'signIn',
  title: 'Sign in with login and password',
  says: 'The reply sets a cookie, which later requests of the browser carry. Programs use an API key instead.',
  secret: true,
  body: z.object({ login: z.string().max(200), password: z.string().max(1000) }),
  replies: { 200: { says: 'Signed in.', gives: { json: personShape } } },
  problems: ['not-signed-in', 'not-allowed', 'too-many', 'unavailable', 'cross-site'],
  handle: async ({ body, request }, service) => {
    demandSafeEntry(request, service);
    const person = await service.accounts.prove({ ...body, from: request.ip ?? null });
    const cookies = await enter(person, 'password', request, service);
    return { is: 'json', body: shown(person), headers: { 'Set-Cookie': cookies } };
  },
});

const signOut = publicRoute({
  method: 'delete',
  path: '/session',
  id: 'signOut',
  title: 'Sign out',
  says: 'Where the person came in by an identity provider, `elsewhere` is its page for signing out there too.',
  replies: {
    200: {
      says: 'Signed out, if anybody was signed in.',
      gives: { json: z.object({ elsewhere: z.url().nullable() }) },
    },
  },
  problems: ['cross-site'],
  handle: async ({ actor, request }, { accounts, store }) => {
    const token = accounts.cookie.read(request.headers.cookie);
    if (token !== null) await accounts.sessions.end(token);
    const headers = { 'Set-Cookie': accounts.cookie.clear() };
    if (actor?.by !== 'session') return { is: 'json', body: { elsewhere: null }, headers };
    const person = await store.people.find(actor.person.id);
    // Signed out here whether or not the provider answers.
    const elsewhere =
      person?.external == null ? null : ((await accounts.provider?.signOutUrl().catch(() => null)) ?? null);
    return { is: 'json', body: { elsewhere }, headers };
  },
});

const signInAtProvider = publicRoute({
  method: 'get',
  path: '/session/provider',
  id: 'signInAtProvider',
  title: 'Sign in at the identity provider',
  says: 'For a browser: sends it to the provider, which sends it back.',
  replies: { 302: { says: 'To the provider.', gives: null } },
  problems: ['not-found', 'not-allowed', 'unavailable'],
  handle: async ({ request }, { accounts }) => {
    const provider = providerOf(accounts);
    demandSafeWire(request, { accounts });
    const { url, pending } = await provider.begin();
    return { is: 'elsewhere', to: url, headers: { 'Set-Cookie': accounts.pending.set(pending, 600) } };
  },
});

const returnFromProvider = publicRoute({
  method: 'get',
  path: '/session/provider/return',
  id: 'returnFromProvider',
  title: 'Come back from the identity provider',
  query: z.object({
    code: z.string().optional(),
    state: z.string().optional(),
    iss: z.string().optional(),
    error: z.string().optional(),
    error_description: z.string().optional(),
    session_state: z.string().optional(),
  }),
  replies: { 302: { says: 'Signed in: to the first page.', gives: null } },
  problems: ['not-signed-in', 'not-allowed', 'not-found', 'unavailable', 'conflict'],
  handle: async ({ query, request }, service) => {
    const { accounts, store } = service;
    const provider = providerOf(accounts);
    demandSafeWire(request, service);
    const from = request.ip ?? null;
    try {
      const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
      const pending = accounts.pending.read(request.headers.cookie) ?? '';
      const vouched = await provider.finish(new URLSearchParams(given), pending);
      const person = await vouchedPerson(vouched, provider.roles, store.people);
      const cookies = await enter(person, 'provider', request, service);
      return { is: 'elsewhere', to: '/', headers: { 'Set-Cookie': [...cookies, accounts.pending.clear()] } };
    } catch (error) {
      if (!(error instanceof RequestProblem) || error.code !== 'not-signed-in') throw error;
      await store.trail.record({ what: 'sign-in-refused', subject: null, facts: { by: 'provider', from } }, null);
      throw error;
    }
  },
});

export const sessionRoutes: readonly Route[] = [whoAmI, signIn, signOut, signInAtProvider, returnFromProvider];

/**
 * Before a password is looked at. A page elsewhere could else sign somebody in as another, who then reads what they upload; and who
 * listens on the wire would have the password.
 */
export function demandSafeEntry(request: Request, service: Pick<Service, 'accounts'>): void {
  if (cameFrom(request.headers, service.accounts.publicUrl) === 'elsewhere') throw fromElsewhere();
  demandSafeWire(request, service);
}

/** Nor are people sent to the provider: what it sends back with them, and their session, could be read on the way. */
function demandSafeWire({ headers }: Request, { accounts }: Pick<Service, 'accounts'>): void {
  if (isSafeAddress(accounts.publicUrl, headers.host)) return;
  throw new RequestProblem(
    'not-allowed',
    'Nobody signs in here over plain http from another machine: what they sign in with, and their session, could be read on the way.',
    'Put a proxy with https in front, and set LACUNA_PUBLIC_URL to its address, as in https://lacuna.example.com.',
  );
}

/** Starts a session under a new token, ends the one that the browser had, and gives the cookies to set. */
export async function enter(
  person: Person,
  by: CameInBy,
  request: Request,
  { accounts }: Pick<Service, 'accounts'>,
): Promise<readonly string[]> {
  const before = accounts.cookie.read(request.headers.cookie);
  if (before !== null) await accounts.sessions.end(before);
  const token = await accounts.sessions.start(person.id, { by, from: request.ip ?? null });
  return [accounts.cookie.set(token, null)];
}

function providerOf({ provider }: Service['accounts']): NonNullable<Service['accounts']['provider']> {
  if (provider !== null) return provider;
  throw new RequestProblem(
    'not-found',
    'This service has no identity provider.',
    'Sign in with login and password. An administrator can set one up by OIDC_ISSUER.',
  );
}
