import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as send } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import express, { type Response as Reply } from 'express';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import type { Actor } from '../../src/model/person.ts';
import { failed } from '../../src/server/failed.ts';
import { around } from '../../src/server/run/around.ts';
import { listen } from '../../src/server/run/listen.ts';
import { openLog } from '../../src/server/run/log.ts';
import { openMetrics } from '../../src/server/run/metrics.ts';
import { logTo, openReplies } from '../../src/server/run/watch.ts';
import type { Progress, Service } from '../../src/server/service.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** Where no pages were built. */
const nowhere = '/nowhere';

const usual = { reads: 1000, writes: 1000, signIns: 1000 };

/** A small app behind what goes around every app, on a port of this machine. */
async function served(
  asked: {
    readonly rates?: Partial<typeof usual>;
    readonly publicUrl?: string;
    readonly ping?: () => Promise<void>;
    readonly proxies?: number;
    readonly built?: string;
  } = {},
) {
  const { built = nowhere } = asked;
  const lines: string[] = [];
  const log = openLog('info', (line) => lines.push(line));
  const heard: ((progress: Progress) => void)[] = [];
  const state = { isOpen: true, isWorking: true };
  const admin: Actor = {
    person: { id: 'p', login: 'ada', roles: ['admin'], teams: [] },
    by: 'key',
    key: 'k',
    scopes: ['admin'],
  };
  const service = {
    store: { ping: asked.ping ?? (async () => {}), analyses: { counts: async () => ({ queued: 3, running: 1 }) } },
    work: { wake: () => {}, hear: (each: (progress: Progress) => void) => [heard.push(each), () => {}][1] },
    identity: async (request: express.Request) => {
      const shown = request.get('Authorization');
      if (shown === 'Bearer admin') return admin;
      return shown === 'Bearer reader' ? { ...admin, scopes: ['read'] } : null;
    },
    may: (actor: Actor) => actor.scopes?.includes('admin') === true,
    version: '1.2.3',
  } as unknown as Service;
  const metrics = openMetrics(service);
  const replies = openReplies();
  const app = express();
  app.set('trust proxy', asked.proxies ?? 0);
  const handlers = around(
    service,
    { publicUrl: asked.publicUrl ?? null, rates: { ...usual, ...asked.rates } },
    { metrics, readiness: { isOpen: () => state.isOpen, isWorking: () => state.isWorking }, tell: logTo(log), built },
  );
  app.use(replies.track, ...handlers);
  app.get('/api/agreements/:agreement', (_request, response: Reply) => void response.json({}));
  app.post('/api/agreements', (_request, response: Reply) => void response.status(201).json({}));
  app.post('/api/sign-in', (_request, response: Reply) => void response.status(401).json({}));
  app.get('/api/slow', (_request, response: Reply) => void setTimeout(() => response.json({ done: true }), 300));
  app.get('/api/events', (_request, response: Reply) => {
    response.setHeader('Content-Type', 'text/event-stream').flushHeaders();
  });
  app.get('/api/broken', () => {
    throw new Error('the marker zzyzx stands in this message');
  });
  app.use(failed(log));
  const listening = await listen(app, { host: '127.0.0.1', port: 0 }, replies.each);
  open.push(async () => {
    await listening.stop(0);
    metrics.close();
  });
  const at = `http://127.0.0.1:${listening.port}`;
  return { get: (path: string, init?: RequestInit) => request(at, path, init), at, lines, state, heard, listening };
}

function request(at: string, path: string, init: RequestInit = {}) {
  return new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; text: string }>(
    (resolve, reject) => {
      const asked = send(
        `${at}${path}`,
        { method: init.method ?? 'GET', headers: init.headers as Record<string, string> },
        (reply) => {
          let text = '';
          reply.setEncoding('utf8').on('data', (chunk) => (text += chunk));
          reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text }));
          reply.on('error', reject);
        },
      );
      asked.on('error', reject);
      asked.end(init.body as string | undefined);
    },
  );
}

test('it is alive', async () => {
  const { get } = await served();
  expect(await get('/healthz')).toMatchObject({ status: 200, text: 'alive\n' });
});

test('every address but those of machines is the one page, and a file of it is kept by browsers for ever', async () => {
  const built = await mkdtemp(path.join(tmpdir(), 'lacuna-pages-'));
  onTestFinished(() => rm(built, { recursive: true }));
  await mkdir(path.join(built, 'assets'));
  await writeFile(path.join(built, 'index.html'), 'the page');
  await writeFile(path.join(built, 'assets', 'main-1a2b.js'), 'plain');
  await writeFile(path.join(built, 'assets', 'main-1a2b.js.br'), brotliCompressSync('plain'));
  const { get } = await served({ built, rates: { reads: 4 } });
  for (const address of ['/', '/portfolio/saved?type=nda'])
    expect(await get(address)).toMatchObject({
      status: 200,
      text: 'the page',
      headers: { 'cache-control': 'no-cache' },
    });
  expect((await get('/api/nothing')).status).toBe(404);
  const packed = await get('/assets/main-1a2b.js', { headers: { 'Accept-Encoding': 'gzip, br' } });
  expect(packed.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  for (let times = 0; times < 8; times += 1)
    expect((await get('/assets/main-1a2b.js', { headers: { 'Accept-Encoding': 'gzip' } })).text).toBe('plain');
  for (const name of ['gone-3c4d.js', '..%2Findex.html', '.env'])
    expect((await get(`/assets/${name}`)).status).toBe(404);
});

test('where the pages were not built, it says so', async () => {
  expect(await (await served()).get('/portfolio')).toMatchObject({
    status: 503,
    text: expect.stringContaining('built without its folder dist/web'),
  });
});

test('it is ready while the database answers, work runs and nobody told it to stop', async () => {
  const { get, state } = await served();
  expect(await get('/readyz')).toMatchObject({ status: 200 });
  state.isWorking = false;
  expect(await get('/readyz')).toMatchObject({ status: 503, text: expect.stringContaining('not worked on') });
  state.isOpen = false;
  expect(await get('/readyz')).toMatchObject({ status: 503, text: expect.stringContaining('shutting down') });
  expect((await get('/healthz')).headers.connection).toBe('close');
});

test('it is not ready where the database does not answer', async () => {
  const { get } = await served({ ping: () => Promise.reject(new Error('down')) });
  expect(await get('/readyz')).toMatchObject({ status: 503, text: expect.stringContaining('does not answer') });
});

test('the policy allows nothing inline and nothing from elsewhere', async () => {
  const { headers } = await (await served()).get('/');
  const policy = `${headers['content-security-policy']}`;
  expect(policy).toContain("default-src 'none';script-src 'self'");
  // WebAssembly alone, which the view of PDFs needs; no text ever becomes script.
  expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|\*|https?:/);
  expect(headers).toMatchObject({
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
});

test.each([
  ['http://lacuna.example.com', undefined],
  ['https://lacuna.example.com', 'max-age=31536000'],
])('reached as %s, strict transport is %s', async (publicUrl, expected) => {
  expect((await (await served({ publicUrl })).get('/')).headers['strict-transport-security']).toBe(expected);
});

test('reads, writes and sign-ins have bounds of their own, and say when to come again', async () => {
  const { get } = await served({ rates: { reads: 2, writes: 1, signIns: 1 } });
  const statuses = async (path: string, method: string, times: number) => {
    const all = [];
    for (let count = 0; count < times; count += 1) all.push((await get(path, { method })).status);
    return all;
  };
  expect(await statuses('/api/agreements/x', 'GET', 3)).toEqual([200, 200, 429]);
  expect(await statuses('/api/agreements', 'POST', 2)).toEqual([201, 429]);
  const { status, headers, text } = await get('/api/agreements', { method: 'POST' });
  expect([status, headers['content-type'], Number(headers['retry-after']) > 0]).toEqual([
    429,
    'application/problem+json; charset=utf-8',
    true,
  ]);
  expect(JSON.parse(text)).toMatchObject({ code: 'too-many', todo: expect.stringContaining('Retry-After') });
  expect(await statuses('/healthz', 'GET', 5)).toEqual([200, 200, 200, 200, 200]);
});

test('two keys have bounds of their own; a sign-in counts by address, whatever it shows', async () => {
  const { get } = await served({ rates: { reads: 1, signIns: 1 } });
  const read = async (key: string) => (await get('/api/agreements/x', { headers: { Authorization: key } })).status;
  expect([await read('Bearer a'), await read('Bearer b'), await read('Bearer a')]).toEqual([200, 200, 429]);
  const signIn = async (cookie: string) =>
    (await get('/api/sign-in', { method: 'POST', headers: { Cookie: cookie } })).status;
  expect([await signIn('a=1'), await signIn('a=2')]).toEqual([401, 429]);
});

test('where a request comes from is taken from a proxy that stands in front, and from nobody else', async () => {
  const from = async (proxies: number) => {
    const { get } = await served({ rates: { signIns: 1 }, proxies });
    const signIn = async (address: string) =>
      (await get('/api/sign-in', { method: 'POST', headers: { 'X-Forwarded-For': address } })).status;
    return [await signIn('192.0.2.1'), await signIn('192.0.2.2')];
  };
  expect(await from(0)).toEqual([401, 429]);
  expect(await from(1)).toEqual([401, 401]);
});

test('figures are for this machine and for keys of an administrator', async () => {
  const { get, heard } = await served();
  heard[0]?.({ analysis: 'a', state: 'done' });
  await get('/api/agreements/SECRET-name?text=marker');
  await get('/api/no/such/page');
  const { status, text } = await get('/metrics');
  expect(status).toBe(200);
  expect(text).toContain(
    'lacuna_http_request_seconds_count{method="GET",route="/api/agreements/:agreement",status="200"} 1',
  );
  expect(text).toContain('lacuna_http_request_seconds_count{method="GET",route="none",status="404"} 1');
  expect(text).toContain('lacuna_analyses{state="queued"} 3');
  expect(text).toContain('lacuna_analyses_ended_total{state="done"} 1');
  expect(text).toMatch(/^lacuna_nodejs_eventloop_lag_seconds /m);
  expect(text).not.toMatch(/SECRET|marker/);
  const handedOn = { 'X-Forwarded-For': '192.0.2.1' };
  expect((await get('/metrics', { headers: handedOn })).status).toBe(404);
  expect((await get('/metrics', { headers: { ...handedOn, Authorization: 'Bearer reader' } })).status).toBe(404);
  expect((await get('/metrics', { headers: { ...handedOn, Authorization: 'Bearer admin' } })).status).toBe(200);
});

test('a request is one line with its route and ids, and nothing that somebody typed', async () => {
  const { get, lines } = await served();
  const id = '0b9d7a52-7a7e-4e1c-9a43-3a3f6f0d5f11';
  const { headers } = await get(`/api/agreements/${id}?text=marker`, { headers: { 'X-Request-Id': 'marker' } });
  await get('/api/agreements/marker');
  await get('/marker', { method: 'POST' });
  const told = lines.map((line) => JSON.parse(line));
  expect(told).toMatchObject([
    {
      level: 'info',
      msg: 'request',
      request: headers['x-request-id'],
      method: 'GET',
      route: '/api/agreements/:agreement',
      status: 200,
      agreement: id,
    },
    { route: '/api/agreements/:agreement', status: 200 },
    { route: 'none', method: 'POST', status: 404 },
  ]);
  expect(lines.join('')).not.toContain('marker');
});

test('a mistake of ours is told by an id and its frames, never by its message', async () => {
  const { get, lines } = await served();
  const { status, text } = await get('/api/broken');
  expect(status).toBe(500);
  expect(lines.join('')).toContain(JSON.parse(text).id);
  expect(`${lines.join('')}${text}`).not.toContain('zzyzx');
});

test('told to stop, it finishes what is under way, ends streams, and takes nothing new', async () => {
  const { get, at, listening, state } = await served();
  const slow = get('/api/slow');
  const events = get('/api/events');
  await new Promise((resolve) => setTimeout(resolve, 100));
  state.isOpen = false;
  const stopped = listening.stop(5_000);
  await expect(request(at, '/healthz')).rejects.toThrow();
  expect(await slow).toMatchObject({ status: 200, text: '{"done":true}' });
  expect((await events).status).toBe(200);
  await stopped;
});

test('what is still under way after the grace is cut off', async () => {
  const { get, listening } = await served();
  const slow = get('/api/slow');
  slow.catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 100));
  await listening.stop(20);
  await expect(slow).rejects.toThrow();
});

test('an address that is taken is told', async () => {
  const { listening } = await served();
  await expect(
    listen(
      () => {},
      listening,
      () => {},
    ),
  ).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
