import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../test/served.ts';
import type { Person } from '../../model/person.ts';

let served: Served;
let ana: Person;
let session: Readonly<Record<string, string>>;
beforeEach(async () => {
  served = await serve();
  ana = await served.person({ login: 'ana', roles: ['legal', 'admin'] });
  session = await served.session(ana);
});
afterEach(() => served.close());

type Made = { readonly key: { readonly id: string }; readonly secret: string };

async function make(body: object): Promise<Made> {
  const made = await served.ask({
    method: 'POST',
    path: '/keys',
    body: { title: 'nightly', ...body },
    headers: session,
  });
  expect(made.status).toBe(201);
  return made.json as Made;
}

const meBy = (secret: string) => served.ask({ path: '/session', headers: { Authorization: `Bearer ${secret}` } });

describe('a key', () => {
  test('is shown once, and opens what its scopes name', async () => {
    const { key, secret } = await make({ scopes: ['read', 'export'] });
    expect(secret).toMatch(/^lacuna_[\w-]{43}$/);
    expect((await meBy(secret)).json).toMatchObject({
      by: 'key',
      scopes: ['read', 'export'],
      may: ['public', 'signed-in', 'read', 'export'],
    });
    const listed = await served.ask({ path: '/keys', headers: session });
    expect(listed.json).toMatchObject({
      items: [{ id: key.id, person: ana.id, scopes: ['read', 'export'], until: null, revoked: false }],
    });
    expect(listed.text).not.toContain(secret);
    const all = await served.ask({ path: '/keys/all', headers: session });
    expect(all.json).toMatchObject({ items: [{ id: key.id, login: 'ana', name: 'ana' }] });
  });

  test('needs no page of ours to change something', async () => {
    const { secret } = await make({ scopes: ['admin'] });
    const headers = { Authorization: `Bearer ${secret}`, 'Sec-Fetch-Site': 'cross-site' };
    expect((await served.ask({ method: 'POST', path: '/teams', body: { name: 'Blue' }, headers })).status).toBe(201);
    const [row] = (
      await served.store.trail.list({ limit: 1, after: null, what: 'team-added', subject: null, actor: null })
    ).items;
    expect(row?.actor).toEqual({ id: ana.id, login: 'ana', key: expect.any(String) });
  });

  test('makes no keys and changes no password', async () => {
    const { secret, key } = await make({ scopes: ['read', 'upload', 'decide', 'export', 'admin'] });
    const headers = { Authorization: `Bearer ${secret}` };
    const asked = [
      { method: 'POST', path: '/keys', body: { title: 'another', scopes: ['read'] } },
      { method: 'PUT', path: '/password', body: { current: 'x', password: 'y' } },
      { method: 'DELETE', path: `/keys/${key.id}` },
    ];
    for (const one of asked)
      expect(await served.ask({ ...one, headers })).toMatchObject({ status: 403, json: { code: 'not-allowed' } });
  });

  test('opens nothing once it is revoked, over, or its owner disabled', async () => {
    const [revoked, over, orphan] = [
      await make({ scopes: ['read'] }),
      await make({ scopes: ['read'], until: new Date(served.clock.ms + 60_000).toISOString() }),
      await make({ scopes: ['read'] }),
    ];
    for (const { secret } of [revoked, over, orphan]) expect((await meBy(secret)).status).toBe(200);
    expect((await served.ask({ method: 'DELETE', path: `/keys/${revoked.key.id}`, headers: session })).status).toBe(
      204,
    );
    served.clock.ms += 60_000;
    await served.person({ login: 'second', roles: ['admin'] });
    for (const { secret } of [revoked, over])
      expect(await meBy(secret)).toMatchObject({ status: 401, json: { code: 'not-signed-in' } });
    expect((await meBy(orphan.secret)).status).toBe(200);
    await served.store.people.change(ana.id, { disabled: true }, null);
    expect((await meBy(orphan.secret)).status).toBe(401);
  });

  test('that was guessed, or is another sort of secret, is refused, also beside a session that is good', async () => {
    const wrong = ['Bearer lacuna_guessed', `Bearer ${session.Cookie?.split('=')[1]}`, 'Bearer', 'Basic YW5hOng=', ''];
    for (const Authorization of wrong)
      expect((await served.ask({ path: '/session', headers: { ...session, Authorization } })).status).toBe(401);
  });

  test('does not end before it begins', async () => {
    const body = { title: 'nightly', scopes: ['read'], until: new Date(served.clock.ms).toISOString() };
    expect(await served.ask({ method: 'POST', path: '/keys', body, headers: session })).toMatchObject({
      status: 400,
      json: { faults: [{ at: 'body.until' }] },
    });
  });

  test('is kept nowhere in the reply to an idempotency key', async () => {
    const headers = { ...session, 'Idempotency-Key': 'once' };
    const body = { title: 'nightly', scopes: ['read'] };
    const [one, other] = [
      await served.ask({ method: 'POST', path: '/keys', body, headers }),
      await served.ask({ method: 'POST', path: '/keys', body, headers }),
    ];
    expect((one.json as Made).secret).not.toBe((other.json as Made).secret);
    expect((await served.store.replies.begin({ person: ana.id, key: 'once' }, 'x')).is).toBe('new');
  });
});

describe('the keys of others', () => {
  test('are not seen and not revoked, but by an administrator', async () => {
    const { key } = await make({ scopes: ['read'] });
    const ben = await served.session(await served.person({ login: 'ben', roles: ['legal'] }));
    expect((await served.ask({ path: '/keys', headers: ben })).json).toEqual({ items: [] });
    expect((await served.ask({ path: '/keys/all', headers: ben })).status).toBe(403);
    expect((await served.ask({ method: 'DELETE', path: `/keys/${key.id}`, headers: ben })).status).toBe(404);
    const root = await served.session(await served.person({ login: 'root', roles: ['admin'] }));
    expect((await served.ask({ path: '/keys/all', headers: root })).json).toMatchObject({ items: [{ id: key.id }] });
    expect((await served.ask({ method: 'DELETE', path: `/keys/${key.id}`, headers: root })).status).toBe(204);
  });
});

describe('the trail', () => {
  test('is listed page by page, filtered, and told where it stands', async () => {
    await make({ scopes: ['read'] });
    const first = await served.ask({ path: '/trail?limit=2', headers: session });
    const page = first.json as { items: { what: string; number: number }[]; next: string };
    expect(page.items.map(({ what }) => what)).toEqual(['key-added', 'signed-in']);
    const rest = (await served.ask({ path: `/trail?limit=2&after=${page.next}`, headers: session }))
      .json as typeof page;
    expect(rest.items.map(({ what }) => what)).toEqual(['person-added']);
    const of = async (query: string) =>
      ((await served.ask({ path: `/trail?${query}`, headers: session })).json as typeof page).items.length;
    expect([
      await of('what=key-added'),
      await of(`actor=${ana.id}`),
      await of(`subject=${ana.id}`),
      await of('what=upload'),
    ]).toEqual([1, 2, 2, 0]);
    expect((await served.ask({ path: '/trail/head', headers: session })).json).toMatchObject({
      head: { number: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test('is taken away as lines, and that is in it', async () => {
    const reply = await served.ask({ path: '/trail/export', headers: session });
    expect(reply.headers).toMatchObject({
      'content-type': 'application/x-ndjson',
      'content-disposition': expect.stringContaining('attachment'),
    });
    const rows = reply.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ what }) => what)).toEqual(['person-added', 'signed-in', 'export']);
    expect(rows.map(({ before }) => before)).toEqual(['0'.repeat(64), rows[0].hash, rows[1].hash]);
  });
});
