import { once } from 'node:events';
import pg from 'pg';
import { expect, test } from 'vitest';
import type { Analysis } from '../../src/model/archive.ts';
import { loadLibrary } from '../../src/scan/load-library.ts';
import { packed } from '../../src/scan/packed-report.ts';
import { version } from '../../src/scan/version.ts';
import { announceLibrary } from '../../src/work/asked-library.ts';
import type { Analyst } from '../../src/work/benches.ts';
import { perform, type Tools } from '../../src/work/perform.ts';
import { openQueue } from '../../src/work/queue.ts';
import type { Progress } from '../../src/work/start-work.ts';
import { sampleReport } from '../sample-report.ts';
import { askFor, storeOf, type TestStore } from '../store-of.ts';
import { freshDatabase } from './fresh-database.ts';
import { startWorker } from './worker-process.ts';

const [sample] = sampleReport.documents;
if (sample === undefined) throw new Error('the sample report holds documents');
const report = packed(sample);
const silent = { info: () => {}, error: () => {} };

/** A store on PostgreSQL whose new analyses go into the queue, as the service has it. */
async function service(makers = { library: 'abc', program: '1.2.3' }, log = silent) {
  const url = await freshDatabase();
  const queue = await openQueue(url, makers, log);
  const opened = await storeOf({ url, onAsked: queue.put });
  opened.beforeEnd(queue.close);
  return { ...opened, url, queue };
}

/** What one process of many needs to do an analysis, with an analyst of the test's own. */
function tools(store: TestStore, temporary: string): Tools {
  const analyze: Analyst['analyze'] = async ({ sha256 }) => ({
    key: sha256,
    report: { ...report, sha256 },
  });
  const analyst = { analyze, keyOf: () => '', close: async () => {} };
  const benches: Tools['benches'] = { at: (_policy, work) => work({ analyst, library: 'abc' }) };
  const abandoned = new AbortController().signal;
  return { store, files: store.files, benches, temporary, program: '1.2.3', abandoned };
}

/** How often the trail says that each of them was done. */
async function timesDone(store: TestStore, asked: readonly Analysis[]): Promise<readonly number[]> {
  const done: unknown[] = [];
  for await (const { what, facts } of store.trail.all()) if (what === 'analysis-done') done.push(facts.analysis);
  return asked.map(({ id }) => done.filter((each) => each === id).length);
}

test('an analysis and its job are written down together, or neither is', async () => {
  const { store, url } = await service();
  const [asked] = await askFor(store, ['Alder lends to Birch.']);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const jobs = async () => (await client.query("select data from pgboss.job where name = 'analyses'")).rows;
  expect(await jobs()).toEqual([{ data: { analysis: asked?.id, library: 'abc', program: '1.2.3' } }]);
  const torn = await storeOf({
    url,
    onAsked: async (id, execute) => {
      await (await openedQueue).put(id, execute);
      throw new Error('the server was switched off');
    },
  });
  const openedQueue = openQueue(url, { library: 'abc', program: '1.2.3' }, silent);
  torn.beforeEnd(async () => (await openedQueue).close());
  await expect(askFor(torn.store, ['Birch leases to Cedar.'])).rejects.toThrow('switched off');
  expect([(await jobs()).length, (await store.analyses.counts()).queued]).toEqual([1, 1]);
  await client.end();
});

test('the same analysis, done by two workers at once, is written down once', async () => {
  const { store, folder } = await service();
  const asked = await askFor(store, ['Alder lends to Birch.']);
  const [first] = asked;
  if (first === undefined) throw new Error('one was asked for');
  await store.analyses.take('one', first.id);
  const both = await Promise.all([perform(first, tools(store, folder)), perform(first, tools(store, folder))]);
  expect(both).toEqual(['done', 'done']);
  expect(await timesDone(store, asked)).toEqual([1]);
  expect((await store.reports.of(first.version)).length).toBe(1);
});

test('each that waits is given to one worker, whatever has become of its job', async () => {
  const { store, queue, url } = await service();
  const asked = await askFor(store, ['Alder', 'Birch', 'Cedar']);
  const [one, two] = ['one', 'two'].map((worker) => queue.source({ store, worker }));
  if (one === undefined || two === undefined) throw new Error('there are two');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // One job is lost, and one comes twice.
  await client.query("delete from pgboss.job where data ->> 'analysis' = $1", [asked[0]?.id]);
  await queue.put(asked[1]?.id ?? '', (statement, values) => client.query(statement, [...values]));
  await client.end();
  const taken = [await one.next(), await two.next(), await one.next(), await two.next()];
  expect(taken.map((each) => each?.analysis.id ?? null).sort()).toEqual([...asked.map(({ id }) => id), null].sort());
});

test('a worker with another library says so and takes nothing', async () => {
  const said: unknown[] = [];
  const { store, url } = await service();
  await announceLibrary(store.trail, { library: 'abc', program: '1.2.3' });
  await announceLibrary(store.trail, { library: 'abc', program: '1.2.3' });
  await askFor(store, ['Alder']);
  const other = await openQueue(
    url,
    { library: 'old', program: '1.2.3' },
    { info: () => {}, error: (facts, says) => said.push([facts, says.slice(0, 76)]) },
  );
  const source = other.source({ store, worker: 'other' });
  expect([await source.next(), await source.next()]).toEqual([null, null]);
  expect(said).toEqual([
    [
      { own: { library: 'old', program: '1.2.3' }, asked: { library: 'abc', program: '1.2.3' } },
      'this worker takes nothing: the service asks for another library or program. ',
    ],
  ]);
  const told = await store.trail.list({ limit: 9, after: null, what: 'library-changed', subject: null, actor: null });
  expect(told.items.length).toBe(1);
  await other.close();
});

test('two worker processes do what waits; one is killed in the middle, and nothing is lost or done twice', async () => {
  const loaded = await loadLibrary();
  if (!('library' in loaded)) throw new Error('the library is sound');
  const { store, queue, url } = await service({ library: loaded.library.hash, program: version });
  const heard: Progress[] = [];
  queue.signals.hear((progress) => heard.push(progress));
  const papers = Array.from({ length: 12 }, (_, index) => paper(index));
  const asked = await askFor(store, papers);
  const [victim, other] = [await startWorker(url), await startWorker(url)];
  await until(async () => heard.some(({ state }) => state === 'done'));
  victim.kill('SIGKILL');
  await once(victim, 'exit');
  // A minute passes for what it held.
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await until(async () => {
    await client.query(
      "update analyses set lease = '2026-01-01T00:00:00.000Z' where worker <> $1 and state = 'running'",
      [await busiest(client)],
    );
    const { queued, running } = await store.analyses.counts();
    return queued + running === 0;
  });
  await client.end();
  other.kill('SIGTERM');
  const [code] = await once(other, 'exit');
  const states = await Promise.all(asked.map(async ({ id }) => (await store.analyses.find(id))?.state));
  expect([code, new Set(states)]).toEqual([0, new Set(['done'])]);
  expect(new Set(await timesDone(store, asked))).toEqual(new Set([1]));
  const faults: unknown[] = [];
  for await (const fault of store.trail.faults()) faults.push(fault);
  expect(faults).toEqual([]);
});

function paper(index: number): string {
  const clauses = Array.from(
    { length: 60 },
    (_, at) => `${at + 1}. Birch shall keep the recipe no. ${index} of Alder confidential.`,
  );
  return ['SUPPLY AGREEMENT between Alder Ltd and Birch GmbH', ...clauses].join('\n\n');
}

/** The worker that took something last: the one that lives. */
async function busiest(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    "select worker from analyses where state <> 'queued' order by lease desc nulls last limit 1",
  );
  return rows[0]?.worker ?? '';
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}
