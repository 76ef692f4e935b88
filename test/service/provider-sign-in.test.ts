import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GroupRole } from '../../src/model/settings.ts';
import { provider } from '../../src/server/identity/provider.ts';
import { type Replied, type Served, serve } from '../served.ts';
import { jar } from './browser-jar.ts';
import { type IdentityProvider, type Known, startIdentityProvider } from './identity-provider.ts';

const base = 'http://127.0.0.1:9';
const roles: readonly GroupRole[] = [
  { group: 'legal-eu', role: 'legal' },
  { group: 'it', role: 'admin' },
  { group: 'buyers', role: 'procurement' },
];

let idp: IdentityProvider;
beforeAll(async () => {
  idp = await startIdentityProvider(`${base}/api/session/provider/return`, `${base}/`);
});
afterAll(() => idp.close());

let served: Served;
beforeEach(async () => {
  served = await serve({ provider: { ...provider({ ...idp, groups: 'groups' }, base), roles } });
});
afterEach(() => served.close());

function somebody(groups: readonly string[], change: object = {}): Known {
  return { subject: 'u-17', claims: { name: 'Ana Keller', preferred_username: 'Ana.Keller', groups, ...change } };
}

/** From our page to the provider and back, as a browser goes. */
async function signIn(who: Known | null, more: Readonly<Record<string, string>> = {}): Promise<Replied> {
  idp.seat(who);
  const begun = await served.ask({ path: '/session/provider' });
  expect(begun.status).toBe(302);
  const browser = jar();
  let at = begun.headers.location ?? '';
  while (!at.startsWith(base)) at = new URL((await browser.ask(at)).headers.get('Location') ?? base, at).href;
  const headers = {
    Cookie: `lacuna-sign-in=${begun.cookies['lacuna-sign-in']}`,
    'Sec-Fetch-Site': 'cross-site',
    ...more,
  };
  return served.ask({ path: new URL(at).href.slice(`${base}/api`.length), headers });
}

const me = async ({ cookies }: Replied) =>
  (await served.ask({ path: '/session', headers: { Cookie: `lacuna=${cookies.lacuna}` } })).json;

const deeds = async (what: string) =>
  (await served.store.trail.list({ limit: 50, after: null, what, subject: null, actor: null })).items;

describe('somebody who comes from the identity provider', () => {
  test('is made at the first sign-in, with the roles of their groups and no team', async () => {
    const back = await signIn(somebody(['legal-eu', 'buyers', 'choir']));
    expect(back).toMatchObject({ status: 302, headers: { location: '/' }, cookies: { 'lacuna-sign-in': '' } });
    expect(await me(back)).toMatchObject({
      by: 'session',
      person: {
        login: 'ana.keller',
        name: 'Ana Keller',
        roles: ['procurement', 'legal'],
        teams: [],
        external: { issuer: idp.issuer, subject: 'u-17' },
      },
    });
  });

  test('has at each sign-in the roles that they have there now, and what else they had is over', async () => {
    const first = await signIn(somebody(['legal-eu']));
    const second = await signIn(somebody(['buyers'], { name: 'Ana Keller-Roth' }));
    expect(await me(second)).toMatchObject({ person: { roles: ['procurement'], name: 'Ana Keller-Roth' } });
    expect(await me(first)).toMatchObject({ code: 'not-signed-in' });
    expect(await served.store.people.count()).toBe(1);
  });

  test('is not let in without a role, and keeps none that is gone there', async () => {
    expect(await signIn(somebody(['choir']))).toMatchObject({
      status: 401,
      json: { detail: expect.stringContaining('none of your groups') },
    });
    expect(await served.store.people.count()).toBe(0);
    await signIn(somebody(['legal-eu']));
    expect((await signIn(somebody([]))).status).toBe(401);
    expect(await served.store.people.byLogin('ana.keller')).toMatchObject({ person: { roles: [] } });
    expect(await deeds('sign-in-refused')).toHaveLength(2);
  });

  test('is refused, and keeps the role, where they were the last administrator', async () => {
    await signIn(somebody(['it']));
    expect(await signIn(somebody(['buyers']))).toMatchObject({ status: 409, cookies: {} });
    await served.person({ login: 'second', roles: ['admin'] });
    expect(await me(await signIn(somebody(['buyers'])))).toMatchObject({ person: { roles: ['procurement'] } });
  });

  test('is not taken for somebody of ours who has the same login', async () => {
    const local = await served.person({ login: 'ana.keller', roles: ['admin'] });
    expect(await me(await signIn(somebody(['buyers'])))).toMatchObject({
      person: { login: `u-17@${new URL(idp.issuer).host}`, roles: ['procurement'] },
    });
    expect(await served.store.people.find(local.id)).toEqual(local);
  });

  test('is not let in when disabled here', async () => {
    await signIn(somebody(['legal-eu']));
    const id = (await served.store.people.byLogin('ana.keller'))?.person.id ?? '';
    await served.store.people.change(id, { disabled: true }, null);
    expect(await signIn(somebody(['legal-eu']))).toMatchObject({
      status: 401,
      json: { detail: expect.stringContaining('disabled') },
    });
  });

  test('has no password here, to sign in with or to change', async () => {
    const back = await signIn(somebody(['it']));
    const headers = { Cookie: `lacuna=${back.cookies.lacuna}`, 'Sec-Fetch-Site': 'same-origin' };
    const login = { login: 'ana.keller', password: 'three herons at dusk' };
    expect((await served.ask({ method: 'POST', path: '/session', body: login, headers })).status).toBe(401);
    const change = { current: '', password: 'three herons at dusk' };
    expect((await served.ask({ method: 'PUT', path: '/password', body: change, headers })).status).toBe(409);
  });

  test('is told where to sign out there too', async () => {
    const back = await signIn(somebody(['buyers']));
    const headers = { Cookie: `lacuna=${back.cookies.lacuna}`, 'Sec-Fetch-Site': 'same-origin' };
    const out = await served.ask({ method: 'DELETE', path: '/session', headers });
    expect(out.json).toEqual({ elsewhere: expect.stringMatching(`^${idp.issuer}/session/end\\?`) });
    expect(await me(back)).toMatchObject({ code: 'not-signed-in' });
  });

  test('who presses "Cancel" there is told so', async () => {
    const page = await signIn(null, { 'Sec-Fetch-Mode': 'navigate' });
    expect(page).toMatchObject({ status: 401, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(page.text).toMatch(
      /<p>The identity provider did not sign you in: [^<]*access_denied[^<]*<\/p>.*<a href="\/">/s,
    );
    expect(await signIn(null)).toMatchObject({
      status: 401,
      json: { detail: expect.stringContaining('access_denied') },
    });
  });
});

test('over plain http from another machine nobody is sent to the provider, nor let in who comes back', async () => {
  idp.seat(somebody(['legal-eu']));
  for (const path of ['/session/provider', '/session/provider/return?code=a&state=b'])
    expect(await served.ask({ path, headers: { Host: 'lacuna.example.com' } })).toMatchObject({
      status: 403,
      cookies: {},
      json: { code: 'not-allowed', detail: expect.stringContaining('over plain http') },
    });
  expect(await deeds('sign-in-refused')).toEqual([]);
});
