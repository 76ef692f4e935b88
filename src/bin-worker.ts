import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWork } from './bin-work.ts';
import type { WorkerAtWork } from './cli/world.ts';
import type { Library } from './model/library.ts';
import type { Settings } from './model/settings.ts';
import { openLog } from './server/run/log.ts';

/** A worker at work: part of bin.ts, in a file of its own because only `lacuna worker` loads what it needs. Rejects where it cannot start. */
export async function startWorker(settings: Settings, library: Library): Promise<WorkerAtWork> {
  if (settings.database.is !== 'postgres') throw new TypeError('a worker needs PostgreSQL');
  const log = openLog(settings.logLevel, (line) => process.stderr.write(line));
  const temporary = await mkdtemp(path.join(tmpdir(), 'lacuna-worker-'));
  const now = () => new Date();
  const { store, queue, makers, threads, worker, begin } = await openWork(settings, library, { log, temporary, now });
  const work = begin();
  log.info({ worker, threads, ...makers }, 'worker at work');
  return {
    threads,
    stop: async () => {
      log.info({ worker }, 'worker stopping');
      await work.drain(settings.graceMs);
      await queue?.close();
      await store.close();
      await rm(temporary, { recursive: true, force: true });
      log.info({ worker }, 'worker stopped');
    },
  };
}
