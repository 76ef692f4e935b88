import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshDatabase } from './fresh-database.ts';
import { type Ask, asking, firstKey, type Running, ran, running, withAdmin } from './running.ts';

/** `KILLS=20` for the proof; fewer where it is one test among many, as each takes seconds. */
const kills = Number(process.env.KILLS ?? 4);
const seed = 2611;

/** What the server said is kept: each is looked for after the next start, and all at the end. */
type Acknowledged = {
  readonly uploads: {
    readonly agreement: string;
    readonly version: string;
    readonly analysis: string;
    readonly sha256: string;
  }[];
  readonly rulings: { readonly agreement: string; readonly ruling: string }[];
  readonly reports: { readonly version: string; readonly report: string; readonly digest: string }[];
};

// Both at once: each waits for its own programs most of the time.
test.concurrent.for([
  ['SQLite', async () => ({})],
  ['PostgreSQL', async () => ({ DATABASE_URL: await freshDatabase() })],
] as const)(
  'on %s nothing that was acknowledged is lost when the server is killed at any moment',
  { timeout: 900_000 },
  async ([_name, database], { onTestFinished }) => {
    const data = await mkdtemp(path.join(tmpdir(), 'lacuna-killed-'));
    onTestFinished(() => rm(data, { recursive: true, force: true }));
    const env = { LACUNA_DATA: data, LACUNA_LOG_LEVEL: 'error', LACUNA_THREADS: '1', ...(await database()) };
    await withAdmin(env);
    const random = randomFrom(seed);
    const all: Acknowledged = { uploads: [], rulings: [], reports: [] };
    let key: Awaited<ReturnType<typeof firstKey>> | null = null;
    let server: Running | null = null;
    onTestFinished(() => void server?.process.kill('SIGKILL'));
    for (let round = 0; round < kills; round += 1) {
      server = await running(env);
      key ??= await firstKey(server);
      const ask = asking(server.url, { Authorization: `Bearer ${key.secret}` });
      await allKept(all, ask);
      const dead = new AbortController();
      const gone = dead.signal;
      const working = Promise.allSettled([
        uploading(ask, key.team, all, round),
        ruling(ask, all, gone),
        reading(ask, all, gone),
      ]);
      // The first upload waits for a thread to start: the kill comes at any moment from then on.
      // Once it waits for a report too, or all kills would come before the first analysis is done.
      const before = { uploads: all.uploads.length, reports: all.reports.length };
      const isEnough = () =>
        all.uploads.length > before.uploads && (round !== 1 || all.reports.length > before.reports);
      const began = performance.now();
      while (!isEnough() && performance.now() - began < 20_000) await pause(5);
      await pause(Math.floor(random() * 900));
      await server.end('SIGKILL');
      dead.abort();
      await working;
      const verified = await ran(['verify', '--reports', '1'], env);
      expect(verified.code, `after kill ${round + 1}: ${verified.said}`).toBe(0);
    }
    server = await running(env);
    const ask = asking(server.url, { Authorization: `Bearer ${key?.secret}` });
    await allKept(all, ask);
    expect(all.uploads.length).toBeGreaterThan(kills);
    expect(all.rulings.length).toBeGreaterThan(kills);
    expect(all.reports.length).toBeGreaterThan(0);
    // What was queued or in hand is done in the end, by whoever is there.
    for (const { analysis } of all.uploads.slice(0, 3)) expect(await endOf(analysis, ask)).toBe('done');
    expect(await server.end('SIGTERM')).toBe(0);
  },
);

/** Until the server is gone: then asking rejects. */
async function uploading(ask: Ask, team: string, all: Acknowledged, round: number): Promise<void> {
  for (let count = 0; ; count += 1) {
    const text = `SUPPLY AGREEMENT ${round}.${count}\n\nbetween Alder Ltd ("Customer") and Birch GmbH ("Supplier").\n\n1. Confidentiality. The Supplier shall keep all Confidential Information secret.\n`;
    const { status, json } = await ask('POST', '/api/uploads', {
      form: { fields: { team }, files: [{ name: `draft-${round}-${count}.txt`, bytes: text }] },
    });
    if (status !== 201) throw new Error(`an upload came back with ${status}`);
    const [{ agreement, version, analysis }] = json.taken;
    const sha256 = createHash('sha256').update(text).digest('hex');
    all.uploads.push({ agreement: agreement.id, version: version.id, analysis: analysis.id, sha256 });
  }
}

async function ruling(ask: Ask, all: Acknowledged, gone: AbortSignal): Promise<void> {
  const { json } = await ask('GET', '/api/requirements?limit=1');
  const requirement = json.items[0].id;
  while (!gone.aborted) {
    const upload = all.uploads[all.uploads.length - 1];
    if (upload === undefined) await pause(20);
    else {
      const made = await ask('POST', `/api/agreements/${upload.agreement}/rulings`, {
        json: { requirement, fingerprint: null, says: 'comment', reason: 'as agreed' },
      });
      if (made.status !== 201) throw new Error(`a ruling came back with ${made.status}: ${made.text}`);
      all.rulings.push({ agreement: upload.agreement, ruling: made.json.id });
    }
  }
}

/** A report that was seen once is there for good. */
async function reading(ask: Ask, all: Acknowledged, gone: AbortSignal): Promise<void> {
  while (!gone.aborted) {
    for (const { version } of all.uploads) {
      if (all.reports.some((each) => each.version === version)) continue;
      const { json } = await ask('GET', `/api/versions/${version}/reports`);
      for (const { key, digest } of json.items) all.reports.push({ version, report: key, digest });
    }
    await pause(50);
  }
}

async function allKept({ uploads, rulings, reports }: Acknowledged, ask: Ask): Promise<void> {
  for (const { agreement, version, analysis, sha256 } of uploads) {
    expect((await ask('GET', `/api/agreements/${agreement}`)).status).toBe(200);
    const file = await ask('GET', `/api/versions/${version}/file`);
    expect(createHash('sha256').update(file.text).digest('hex')).toBe(sha256);
    const { state, because } = (await ask('GET', `/api/analyses/${analysis}`)).json;
    expect(because ?? state).toMatch(/^(?:queued|running|done)$/);
  }
  const histories = new Map<string, readonly string[]>();
  for (const { agreement, ruling } of rulings) {
    if (!histories.has(agreement)) {
      const { json } = await ask('GET', `/api/agreements/${agreement}/rulings`);
      histories.set(
        agreement,
        json.items.map(({ id }: { id: string }) => id),
      );
    }
    expect(histories.get(agreement)).toContain(ruling);
  }
  for (const { version, report, digest } of reports) {
    const { json } = await ask('GET', `/api/versions/${version}/reports`);
    expect(json.items.find(({ key }: { key: string }) => key === report)?.digest).toBe(digest);
  }
}

async function endOf(analysis: string, ask: Ask): Promise<string> {
  for (;;) {
    const { json } = await ask('GET', `/api/analyses/${analysis}`);
    if (json.state === 'done' || json.state === 'failed') return json.state;
    await pause(250);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
