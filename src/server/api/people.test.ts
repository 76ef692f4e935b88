import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goodPassword, type Served, serve } from '../../../test/served.ts';
import type { Person } from '../../model/person.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

const ours = { 'Sec-Fetch-Site': 'same-origin' };
const otherPassword = 'four kettles on a hill';

const signIn = (login: string, password: string, headers: Record<string, string> = ours) =>
  served.ask({ method: 'POST', path: '/session', body: { login, password }, headers });

const deeds = async () =>
  (await served.store.trail.list({ limit: 50, after: null, what: null, subject: null, actor: null })).items;

async function admin(): Promise<{ person: Person; headers: Readonly<Record<string, string>> }> {
  const person = await served.person({ login: 'root', roles: ['admin'], teams: 'all' });
  return { person, headers: await served.session(person) };
}

describe('signing in', () => {
  test('gives a session in a cookie that no script reads', async () => {
    const ana = await served.person({ login: 'ana', roles: ['legal'] });
    const { status, json, headers, cookies } = await signIn(' Ana ', goodPassword);
    expect(status).toBe(200);
    expect(json).toEqual(ana);
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^lacuna=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const me = await served.ask({ path: '/session', headers: { Cookie: `lacuna=${cookies.lacuna}` } });
    expect(me.json).toEqual({
      person: ana,
      by: 'session',
      scopes: null,
      may: ['public', 'signed-in', 'session', 'read', 'upload', 'decide', 'export'],
    });
    expect((await deeds())[0]).toMatchObject({ what: 'signed-in', actor: { login: 'ana' }, facts: { by: 'password' } });
  });

  test('says the same of a wrong password, an unknown login, one who is disabled and one of a provider', async () => {
    await served.person({ login: 'ana' });
    const ben = await served.person({ login: 'ben' });
    await served.store.people.change(ben.id, { disabled: true }, null);
    await served.store.people.add(
      { login: 'cho', name: 'Cho', roles: [], teams: [], external: { issuer: 'https://idp.example', subject: '1' } },
      null,
      null,
    );
    const replies = [
      await signIn('ana', otherPassword),
      await signIn('nobody', goodPassword),
      await signIn('ben', goodPassword),
      await signIn('cho', ''),
    ];
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(replies[0]).toMatchObject({ status: 401, json: { code: 'not-signed-in' }, cookies: {} });
    const because = (await deeds()).filter(({ what }) => what === 'sign-in-refused').map(({ facts }) => facts.because);
    expect(because).toEqual(['wrong password', 'disabled', 'unknown login', 'wrong password']);
  });

  test('keeps no word that was typed as a login or password', async () => {
    await signIn('my secret password', 'another secret');
    expect(JSON.stringify(await deeds())).not.toMatch(/secret/);
  });

  test('waits after too many attempts, also with the right password', async () => {
    await served.person({ login: 'ana' });
    for (let round = 0; round < 5; round += 1) expect((await signIn('ana', otherPassword)).status).toBe(401);
    expect(await signIn('ana', goodPassword)).toMatchObject({
      status: 429,
      json: { code: 'too-many', todo: 'Wait 1 second and try again.' },
    });
    served.clock.ms += 1000;
    expect((await signIn('ana', goodPassword)).status).toBe(200);
  });

  test('puts an end to the session that the browser had', async () => {
    const ana = await served.person({ login: 'ana' });
    const before = await served.session(ana);
    await signIn('ana', goodPassword, before);
    expect((await served.ask({ path: '/session', headers: before })).status).toBe(401);
  });

  test('is refused from a page that is not ours', async () => {
    await served.person({ login: 'ana' });
    for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://evil.example' }])
      expect(await signIn('ana', goodPassword, headers)).toMatchObject({ status: 403, json: { code: 'cross-site' } });
  });

  test('is refused over plain http from another machine', async () => {
    await served.person({ login: 'ana' });
    expect(await signIn('ana', goodPassword, { Host: 'lacuna.example:8080' })).toMatchObject({
      status: 403,
      json: { code: 'not-allowed', todo: expect.stringContaining('LACUNA_PUBLIC_URL') },
    });
  });

  test('out ends the session, and is no error twice', async () => {
    const session = await served.session(await served.person({ login: 'ana' }));
    expect(await served.ask({ method: 'DELETE', path: '/session', headers: session })).toMatchObject({
      status: 200,
      json: { elsewhere: null },
      cookies: { lacuna: '' },
    });
    expect((await served.ask({ path: '/session', headers: session })).status).toBe(401);
    expect((await served.ask({ method: 'DELETE', path: '/session', headers: session })).status).toBe(200);
    expect((await deeds())[0]).toMatchObject({ what: 'signed-out', actor: { login: 'ana' } });
  });
});

describe('with a session', () => {
  test.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ Origin: 'https://evil.example' }],
    [{}],
  ])('nothing is changed by a request with %j', async (headers) => {
    const { headers: session } = await admin();
    const asked = { method: 'POST', path: '/teams', body: { name: 'Blue' } };
    expect(await served.ask({ ...asked, headers: { Cookie: session.Cookie ?? '', ...headers } })).toMatchObject({
      status: 403,
      json: { code: 'cross-site' },
    });
    expect(await served.store.people.teams()).toEqual([]);
    expect((await served.ask({ ...asked, headers: session })).status).toBe(201);
  });

  test('other roles, another password and being disabled end it', async () => {
    const root = await admin();
    for (const body of [{ roles: ['legal'] }, { password: otherPassword }, { disabled: true }]) {
      const ana = await served.person({ login: `ana-${Object.keys(body)}` });
      const session = await served.session(ana);
      expect((await served.ask({ path: '/session', headers: session })).status).toBe(200);
      expect(
        (await served.ask({ method: 'PATCH', path: `/people/${ana.id}`, body, headers: root.headers })).status,
      ).toBe(200);
      expect((await served.ask({ path: '/session', headers: session })).status).toBe(401);
    }
  });
});

describe('the first administrator', () => {
  const body = { login: 'Root', name: 'Rosa Root', password: goodPassword };
  const code = async () => (await served.service.accounts.setUp.link(''))?.split('=')[1] ?? '';

  test('is set up with the code of the terminal, and signed in', async () => {
    expect((await served.ask({ path: '/set-up' })).json).toEqual({ open: true, provider: false });
    const set = await served.ask({ method: 'POST', path: '/set-up', body: { ...body, code: await code() } });
    expect(set).toMatchObject({ status: 201, json: { login: 'root', roles: ['admin'], teams: 'all' } });
    expect((await served.ask({ path: '/session', headers: { Cookie: `lacuna=${set.cookies.lacuna}` } })).status).toBe(
      200,
    );
    expect((await served.ask({ path: '/set-up' })).json).toEqual({ open: false, provider: false });
  });

  test('is not set up with another code, nor a second time', async () => {
    const right = await code();
    expect((await served.ask({ method: 'POST', path: '/set-up', body: { ...body, code: 'guessed' } })).status).toBe(
      403,
    );
    await served.ask({ method: 'POST', path: '/set-up', body: { ...body, code: right } });
    const again = { ...body, login: 'other', code: right };
    expect(await served.ask({ method: 'POST', path: '/set-up', body: again })).toMatchObject({ status: 409 });
    expect(await served.store.people.count()).toBe(1);
  });

  test('are not two, where two set up at once', async () => {
    const right = await code();
    const both = ['one', 'two'].map((login) =>
      served.ask({ method: 'POST', path: '/set-up', body: { ...body, login, code: right } }),
    );
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('needs a password that is no easy one', async () => {
    const easy = { ...body, password: 'too short', code: await code() };
    expect(await served.ask({ method: 'POST', path: '/set-up', body: easy })).toMatchObject({
      status: 400,
      json: { faults: [{ at: 'body.password', says: expect.stringContaining('15 are needed') }] },
    });
  });
});

describe('people', () => {
  test('are added, listed and changed by an administrator', async () => {
    const { headers } = await admin();
    const body = { login: 'Ana', name: 'Ana', roles: ['legal', 'legal'], teams: [], password: otherPassword };
    const added = await served.ask({ method: 'POST', path: '/people', body, headers });
    expect(added).toMatchObject({ status: 201, json: { login: 'ana', roles: ['legal'] } });
    expect(added.text).not.toMatch(/scrypt|secret|kettles/);
    expect((await signIn('ana', otherPassword)).status).toBe(200);
    expect(await served.ask({ method: 'POST', path: '/people', body, headers })).toMatchObject({ status: 409 });
    expect((await served.ask({ path: '/people', headers })).json).toMatchObject({
      items: [{ login: 'ana' }, { login: 'root' }],
      next: null,
    });
    const at = added.headers.location?.replace(/^\/api/, '') ?? '';
    expect((await served.ask({ method: 'PATCH', path: at, body: { name: 'Ana K.' }, headers })).json).toMatchObject({
      name: 'Ana K.',
      roles: ['legal'],
    });
    expect((await served.ask({ path: at, headers })).json).toMatchObject({ name: 'Ana K.' });
  });

  test('are found by their login, their name and their team, page by page', async () => {
    const { headers } = await admin();
    const { id } = await served.store.people.addTeam('Blue', null);
    for (const [login, name, teams] of [
      ['ana', 'Ána Kovač', [id]],
      ['ben', 'Ben Ana', []],
      ['cleo', 'Cleo', 'all'],
    ] as const)
      await served.person({ login, name, teams });
    const found = async (query: string) => {
      const { json } = await served.ask({ path: `/people?${query}`, headers });
      const { items, next } = json as { items: readonly { login: string }[]; next: string | null };
      return [...items.map(({ login }) => login), next];
    };
    expect(await found(`text=${encodeURIComponent('ÁNA')}`)).toEqual(['ana', null]);
    expect(await found('text=Ana')).toEqual(['ana', 'ben', null]);
    expect(await found('text=ana&limit=1')).toEqual(['ana', 'ana']);
    expect(await found('text=ana&limit=1&after=ana')).toEqual(['ben', null]);
    expect(await found(`team=${id}`)).toEqual(['ana', 'cleo', 'root', null]);
  });

  test('are in no team that there is not', async () => {
    const { person, headers } = await admin();
    const asked = { method: 'PATCH', path: `/people/${person.id}`, body: { teams: ['made-up'] }, headers };
    expect(await served.ask(asked)).toMatchObject({ status: 400, json: { faults: [{ at: 'body.teams' }] } });
  });

  test.each([[{ disabled: true }], [{ roles: ['legal'] }]])(
    'the last administrator is not changed by %j',
    async (body) => {
      const { person, headers } = await admin();
      const asked = { method: 'PATCH', path: `/people/${person.id}`, body, headers };
      expect(await served.ask(asked)).toMatchObject({
        status: 409,
        json: { detail: expect.stringContaining('last administrator') },
      });
      await served.person({ login: 'second', roles: ['admin'] });
      expect((await served.ask(asked)).status).toBe(200);
    },
  );

  test('change their own password with the one they have', async () => {
    const ana = await served.person({ login: 'ana' });
    const [here, there] = [await served.session(ana), await served.session(ana)];
    const change = (current: string, password: string) =>
      served.ask({ method: 'PUT', path: '/password', body: { current, password }, headers: here });
    expect((await change(otherPassword, otherPassword)).status).toBe(401);
    expect((await change(goodPassword, 'ana ana ana ana ana')).status).toBe(400);
    const changed = await change(goodPassword, otherPassword);
    expect(changed.status).toBe(200);
    for (const session of [here, there])
      expect((await served.ask({ path: '/session', headers: session })).status).toBe(401);
    expect(
      (await served.ask({ path: '/session', headers: { Cookie: `lacuna=${changed.cookies.lacuna}` } })).status,
    ).toBe(200);
    expect((await signIn('ana', goodPassword)).status).toBe(401);
    expect((await signIn('ana', otherPassword)).status).toBe(200);
  });

  test('have a hash made today after they sign in, and keep their sessions', async () => {
    const old = '$scrypt$ln=3,r=8,p=1$';
    const { passwords } = await import('../identity/password.ts');
    const secret = await passwords({ cost: 3, block: 8, lanes: 1 }).hash(goodPassword);
    const ana = await served.store.people.add(
      { login: 'ana', name: 'Ana', roles: [], teams: [], external: null },
      secret,
      null,
    );
    const session = await served.session(ana);
    expect((await served.store.people.byLogin('ana'))?.secret).toContain(old);
    await signIn('ana', goodPassword);
    expect((await served.store.people.byLogin('ana'))?.secret).toContain('ln=4');
    expect((await served.ask({ path: '/session', headers: session })).status).toBe(200);
  });
});

describe('teams', () => {
  test('are all seen by administrators, and by others those that they are in', async () => {
    const { headers } = await admin();
    const [blue] = [await served.store.people.addTeam('Blue', null), await served.store.people.addTeam('Red', null)];
    const ana = await served.session(await served.person({ login: 'ana', teams: [blue.id] }));
    expect((await served.ask({ path: '/teams', headers })).json).toMatchObject({
      items: [{ name: 'Blue' }, { name: 'Red' }],
    });
    expect((await served.ask({ path: '/teams', headers: ana })).json).toEqual({ items: [blue] });
  });
});

test('where people come by https, the session is in a cookie of this host alone', async () => {
  const secure = await serve({ publicUrl: 'https://lacuna.example' });
  await secure.person({ login: 'ana' });
  const body = { login: 'ana', password: goodPassword };
  const entered = await secure.ask({
    method: 'POST',
    path: '/session',
    body,
    headers: { Origin: 'https://lacuna.example' },
  });
  const token = entered.cookies['__Host-lacuna'];
  expect(entered.headers['set-cookie']).toEqual([`__Host-lacuna=${token}; Path=/; HttpOnly; SameSite=Lax; Secure`]);
  const by = async (Cookie: string) => (await secure.ask({ path: '/session', headers: { Cookie } })).status;
  expect([await by(`__Host-lacuna=${token}`), await by(`lacuna=${token}`)]).toEqual([200, 401]);
  await secure.close();
});
