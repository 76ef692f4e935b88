import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refused, refusedBy } from './refused.ts';
import { send } from './send.ts';

const asked: Request[] = [];
const replies: (() => Response)[] = [];

beforeEach(() => {
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request);
    const reply = replies.shift();
    if (reply === undefined) throw new TypeError('Failed to fetch');
    return reply();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
  replies.length = 0;
});

const address = 'http://127.0.0.1/api/agreements/a';
const read = (etag: string) => () => new Response('{}', { headers: { ETag: etag } });
const keysSent = () => asked.map(({ headers }) => headers.get('Idempotency-Key'));

test('a write that got no reply is sent once more under the same key', async () => {
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request);
    if (asked.length === 1) throw new TypeError('Failed to fetch');
    return new Response('{}', { status: 201 });
  });
  const response = await send(new Request(address, { method: 'POST', body: '{"says":"fixed"}' }));
  expect(response.status).toBe(201);
  expect(keysSent()).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), keysSent()[0]]);
  expect(await asked[1]?.text()).toBe('{"says":"fixed"}');
});

test('two writes have two keys, and a read has none', async () => {
  replies.push(read('"1"'), read('"1"'), read('"1"'));
  await send(new Request(address, { method: 'DELETE' }));
  await send(new Request(address, { method: 'DELETE' }));
  await send(new Request(address));
  const [first, second, third] = keysSent();
  expect(first).not.toBe(second);
  expect(third).toBeNull();
});

test('a change names the state that was read last, and after it none until it is read again', async () => {
  replies.push(read('"old"'), read('"new"'), read('"new"'), read('"new"'));
  await send(new Request(address));
  await send(new Request(address, { method: 'PATCH', body: '{}' }));
  await send(new Request(address, { method: 'PATCH', body: '{}' }));
  expect(asked.map(({ headers }) => headers.get('If-Match'))).toEqual([null, '"old"', null]);
});

test('what is put in the place of something names the one that was read', async () => {
  replies.push(read('"old"'), read('"new"'));
  await send(new Request(`${address}/deal`));
  await send(new Request(`${address}/deal`, { method: 'PUT', body: '{}' }));
  expect(asked.map(({ headers }) => headers.get('If-Match'))).toEqual([null, '"old"']);
});

test('where no reply comes at all, it says so', async () => {
  await expect(send(new Request(address))).rejects.toMatchObject({ code: 'no-connection', status: 0 });
});

test('a problem of the service is shown in its own words, and by field', () => {
  const body = {
    code: 'bad-request',
    detail: 'The password has 3 characters.',
    todo: 'Choose another.',
    faults: [{ at: 'body.password', says: 'too short' }],
  };
  const refused = refusedBy(400, body);
  expect(refused).toBeInstanceOf(Refused);
  expect([refused.message, refused.todo, refused.of('password'), refused.of('login')]).toEqual([
    'The password has 3 characters.',
    'Choose another.',
    'too short',
    null,
  ]);
});

test('what a proxy says in place of the service is not taken for its word', () => {
  expect(refusedBy(502, '<h1>Bad gateway</h1>').code).toBe('not-understood');
});
