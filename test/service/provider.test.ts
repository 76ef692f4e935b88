import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provider } from '../../src/server/identity/provider.ts';
import { jar } from './browser-jar.ts';
import { type IdentityProvider, startIdentityProvider } from './identity-provider.ts';

const base = 'http://127.0.0.1:9';
let idp: IdentityProvider;

beforeAll(async () => {
  idp = await startIdentityProvider(`${base}/api/session/provider/return`, `${base}/`);
});
afterAll(() => idp.close());

const ana = {
  subject: 'u-17',
  claims: { name: 'Ana Keller', preferred_username: 'Ana.Keller', groups: ['legal-eu', 'all'] },
};

function ours(change: Partial<{ groups: string; clientSecret: string }> = {}) {
  return provider({ ...idp, groups: 'groups', ...change }, base);
}

/** Signs in as far as the provider goes, and gives the query with which it sends the browser back. */
async function signIn(url: string): Promise<URLSearchParams> {
  const browser = jar();
  let at = url;
  for (let step = 0; step < 10; step += 1) {
    const to = (await browser.ask(at)).headers.get('Location');
    if (to === null) throw new Error(`No redirect at ${at}.`);
    at = new URL(to, at).href;
    if (at.startsWith(base)) return new URL(at).searchParams;
  }
  throw new Error('The provider never came back.');
}

describe('somebody who signs in at the provider', () => {
  test('is vouched for, with their groups', async () => {
    idp.seat(ana);
    const { url, pending } = await ours().begin();
    expect(new URL(url).searchParams.get('code_challenge_method')).toBe('S256');
    expect(await ours().finish(await signIn(url), pending)).toEqual({
      issuer: idp.issuer,
      subject: 'u-17',
      login: 'ana.keller',
      name: 'Ana Keller',
      groups: ['legal-eu', 'all'],
    });
  });

  test('is not where they press "Cancel"', async () => {
    idp.seat(null);
    const { url, pending } = await ours().begin();
    await expect(ours().finish(await signIn(url), pending)).rejects.toMatchObject({
      code: 'not-signed-in',
      says: expect.stringContaining('access_denied'),
    });
  });

  test('comes back once, and to the browser that began', async () => {
    idp.seat(ana);
    const us = ours();
    const [one, other] = [await us.begin(), await us.begin()];
    const query = await signIn(one.url);
    const swapped = other.pending.split('.');
    const [state = '', nonce = '', verifier = ''] = one.pending.split('.');
    for (const pending of [other.pending, '', 'x', [swapped[0], nonce, verifier].join('.')])
      await expect(us.finish(query, pending)).rejects.toMatchObject({ code: 'not-signed-in' });
    await us.finish(query, [state, nonce, verifier].join('.'));
    await expect(us.finish(query, one.pending)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  test('is not by an ID token that the keys of the provider did not sign', async () => {
    idp.seat(ana);
    idp.showOtherKeys(true);
    const us = ours();
    const { url, pending } = await us.begin();
    await expect(us.finish(await signIn(url), pending)).rejects.toMatchObject({ code: 'not-signed-in' });
    idp.showOtherKeys(false);
  });

  test.each([
    ['nonce', 1],
    ['verifier', 2],
  ])('is not with another %s', async (_name, index) => {
    idp.seat(ana);
    const us = ours();
    const [one, other] = [await us.begin(), await us.begin()];
    const parts = one.pending.split('.');
    parts[index] = other.pending.split('.')[index] ?? '';
    await expect(us.finish(await signIn(one.url), parts.join('.'))).rejects.toMatchObject({ code: 'not-signed-in' });
  });
});

test('a provider that does not answer is said to be out of reach, and asked again later', async () => {
  const us = provider({ ...idp, issuer: 'http://127.0.0.1:1', groups: 'groups' }, base);
  await expect(us.begin()).rejects.toMatchObject({ code: 'unavailable' });
});

test('plain http to a provider on another machine is refused', async () => {
  const us = provider({ ...idp, issuer: 'http://login.example.test', groups: 'groups' }, base);
  await expect(us.begin()).rejects.toMatchObject({
    code: 'unavailable',
    says: expect.stringContaining('OAUTH_HTTP_REQUEST_FORBIDDEN'),
  });
});

test('who signs out can do so at the provider too', async () => {
  const url = new URL((await ours().signOutUrl()) ?? '');
  expect(url.origin).toBe(idp.issuer);
  expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${base}/`);
});
