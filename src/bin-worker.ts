import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import type { WorkerAtWork } from './cli/world.ts';
import type { Library } from './model/library.ts';
import type { Settings } from './model/settings.ts';
import { usualReading } from './model/world.ts';
import { scanning } from './scan/scan.ts';
import { version } from './scan/version.ts';
import { openLog } from './server/run/log.ts';
import { storeFor } from './store/store-for.ts';
import type { WorkStore } from './work/perform.ts';
import { joinSignals, openQueue } from './work/queue.ts';
import { startWork } from './work/start-work.ts';

/** For one file, beside what pages that are recognised and papers that are converted may take: as the service has it. */
const timeoutMs = 60_000;

type Analyses = WorkStore['analyses'];
type Made = Parameters<Analyses['finish']>[1];

/** A worker at work: part of bin.ts, in a file of its own because only `lacuna worker` loads what it needs. Rejects where it cannot start. */
export async function startWorker(settings: Settings, library: Library): Promise<WorkerAtWork> {
  const { database } = settings;
  if (database.is !== 'postgres') throw new TypeError('a worker needs PostgreSQL');
  const log = openLog(settings.logLevel, (line) => process.stderr.write(line));
  const temporary = await mkdtemp(path.join(tmpdir(), 'lacuna-worker-'));
  const store = await storeFor<NonNullable<Made['entry']>, Made['summary']>(settings, () => new Date());
  const makers = { library: library.hash, program: version };
  const queue = await openQueue(database.url, makers, log);
  const threads = settings.threads ?? Math.max(1, availableParallelism() - 1);
  const worker = randomUUID();
  const work = startWork({
    store,
    files: store.files,
    scanning,
    library,
    how: { timeoutMs, reading: usualReading, ocr: 'auto' },
    version,
    threads,
    temporary,
    worker,
    source: queue.source({ store, worker }),
    log,
  });
  joinSignals(work, queue.signals);
  log.info({ worker, threads, ...makers }, 'worker at work');
  return {
    threads,
    stop: async () => {
      log.info({ worker }, 'worker stopping');
      await work.drain(settings.graceMs);
      await queue.close();
      await store.close();
      await rm(temporary, { recursive: true, force: true });
      log.info({ worker }, 'worker stopped');
    },
  };
}
