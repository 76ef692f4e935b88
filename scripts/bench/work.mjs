// `npm run bench work -- [--count N] [--workers 1,2,4]`: how many agreements worker processes get through with PostgreSQL, as a ratio
// against one of them; what of the processor goes where; what a job costs in the queue; how many bytes an agreement takes. Each worker
// reads one file at a time. The agreements are the samples, N of them, each with a line of its own at its end.
// Wall time needs a machine that does nothing else; processor time less so. It asserts nothing.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadLibrary } from '../../dist/scan/load-library.js';
import { version } from '../../dist/scan/version.js';
import { openStore } from '../../dist/store/open-store.js';
import { openQueue } from '../../dist/work/queue.js';
import { cpuSecondsOf, startPostgres } from './postgres.mjs';

const program = fileURLToPath(new URL('../../dist/program/bin.js', import.meta.url));
const samples = fileURLToPath(new URL('../../fixtures/agreements', import.meta.url));
const log = { info: () => {}, error: (facts, says) => console.error(says, facts) };

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { count: { type: 'string', default: '60' }, workers: { type: 'string', default: '1,2,4' } },
  });
  const postgres = await startPostgres();
  const { library } = await loadLibrary();
  const makers = { library: library.hash, program: version };
  console.log(`${availableParallelism()} processors; load before: ${loadavg()[0].toFixed(1)}`);
  try {
    let one = null;
    for (const workers of values.workers.split(',').map(Number)) {
      const rate = await withWorkers(workers, Number(values.count), { postgres, makers });
      one ??= rate;
      console.log(`  ${(rate / one).toFixed(2)} times one`);
    }
    await queueAlone({ postgres, makers });
  } finally {
    await postgres.stop();
  }
}

async function withWorkers(workers, count, { postgres, makers }) {
  const name = `bench_${workers}`;
  await postgres.make(name);
  const queue = await openQueue(postgres.url(name), makers, log);
  const store = await openStore({
    database: { is: 'postgres', url: postgres.url(name) },
    files: null,
    now: () => new Date(),
    onAsked: queue.put,
  });
  const children = await Promise.all(Array.from({ length: workers }, () => startWorker(postgres.url(name))));
  const by = await somebody(store);
  // Threads have loaded all that they need once they have read one of each kind.
  await askFor(store, by, papers(workers * 9, 'warm'));
  await allDone(store);
  const before = await postgres.bytes(name);
  const read = papers(count, `${workers}`);
  const [workersCpu, serverCpu] = [cpuOf(children), postgres.cpuSeconds()];
  const began = performance.now();
  await askFor(store, by, read);
  const asked = performance.now() - began;
  await allDone(store);
  const seconds = (performance.now() - began) / 1000;
  const each = (total) => ((total / count) * 1000).toFixed(0);
  const fileBytes = read.reduce((sum, bytes) => sum + bytes.length, 0);
  console.log(
    `${workers} worker${workers === 1 ? '' : 's'}: ${count} agreements in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(2)} a second (asked for within ${(asked / 1000).toFixed(1)} s)`,
  );
  console.log(
    `  processor time an agreement: ${each(cpuOf(children) - workersCpu)} ms in workers, ${each(postgres.cpuSeconds() - serverCpu)} ms in PostgreSQL`,
  );
  console.log(
    `  bytes an agreement: ${Math.round(((await postgres.bytes(name)) - before) / count)} in the database, of which its file ${Math.round(fileBytes / count)}`,
  );
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map((child) => once(child, 'exit')));
  await queue.close();
  await store.close();
  return count / seconds;
}

/** What it costs to put a job in, and to take it out and end it, without any work in between. */
async function queueAlone({ postgres, makers }) {
  await postgres.make('bench_queue');
  const url = postgres.url('bench_queue');
  const queue = await openQueue(url, makers, log);
  const store = await openStore({
    database: { is: 'postgres', url },
    files: null,
    now: () => new Date(),
    onAsked: queue.put,
  });
  const by = await somebody(store);
  const count = 200;
  await askFor(
    store,
    by,
    Array.from({ length: count }, (_, index) => Buffer.from(`${index}`)),
  );
  const source = queue.source({ store, worker: 'bench' });
  const began = performance.now();
  for (let left = count; left > 0; left -= 1) await (await source.next())?.ended('done');
  console.log(`the queue alone: ${((performance.now() - began) / count).toFixed(1)} ms to take a job and end it`);
  await queue.close();
  await store.close();
}

async function startWorker(url) {
  const data = mkdtempSync(path.join(tmpdir(), 'lacuna-bench-worker-'));
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, DATABASE_URL: url, LACUNA_DATA: data, LACUNA_THREADS: '1', LACUNA_LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, [program, 'worker'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  child.once('exit', () => rmSync(data, { recursive: true, force: true }));
  await once(child.stdout, 'data');
  return child;
}

function cpuOf(children) {
  return children.reduce((sum, { pid }) => sum + cpuSecondsOf(pid), 0);
}

/** The samples as they are, one after the other, each time with other bytes behind their end, which no reader minds. */
function papers(count, mark) {
  const files = readdirSync(samples)
    .filter((name) => name !== 'scanned-loan')
    .sort()
    .map((name) => readFileSync(path.join(samples, name, 'agreement.source.txt')));
  return Array.from({ length: count }, (_, index) =>
    Buffer.concat([files[index % files.length], Buffer.from(`\nCopy ${mark} ${index}\n`)]),
  );
}

async function somebody(store) {
  const team = await store.people.addTeam('Buyers', null);
  const person = await store.people.add(
    { login: 'alder', name: 'Alder', roles: ['operations'], teams: 'all', external: null },
    null,
    null,
  );
  return { team, actor: { person, by: 'session', key: null, scopes: null } };
}

async function askFor(store, { team, actor }, files) {
  const deal = { side: 'discloser', jurisdictions: ['eu', 'house'], asOf: '2026-11-28', personalData: null };
  const open = { sectors: [], roles: [], amount: null, party: null, open: [] };
  for (const bytes of files) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await store.files.keep(sha256, bytes.length, async function* () {
      yield bytes;
    });
    const { version: made } = await store.agreements.add(
      { team: team.id, title: sha256, deal: {} },
      { sha256, fileName: 'agreement.txt', bytes: bytes.length },
      actor,
    );
    await store.analyses.ask(made.id, { ...deal, ...open }, actor);
  }
}

async function allDone(store) {
  for (;;) {
    const { queued, running } = await store.analyses.counts();
    if (queued + running === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
