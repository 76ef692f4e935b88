import type PgBoss from 'pg-boss';
import type { Trail } from '../model/store.ts';
import { libraryCheck, type Makers } from './asked-library.ts';
import type { WorkStore } from './perform.ts';
import { openSignals, type Signals } from './signals.ts';
import type { Progress, Source, WorkLog } from './start-work.ts';

const queue = 'analyses';

/**
 * What is handed to workers. The table of analyses says what is to be done and who does it; a job says only that one waits, so that
 * one that is lost, or comes twice, does no harm.
 */
type Job = Makers & { readonly analysis: string };

/** Runs one statement in a transaction of the store. */
type Execute = (statement: string, values: readonly unknown[]) => Promise<{ readonly rows: unknown[] }>;

export type Queue = {
  /** Puts a new analysis in, in the transaction that writes it down: both are there, or neither. */
  readonly put: (analysis: string, execute: Execute) => Promise<void>;
  /** Gives a worker what waits. */
  readonly source: (of: SourceOf) => Source;
  /** What becomes of analyses, in whatever process. */
  readonly signals: Signals;
  readonly close: () => Promise<void>;
};

type SourceOf = {
  readonly store: Pick<WorkStore, 'analyses'> & { readonly trail: Pick<Trail, 'list'> };
  readonly worker: string;
};

/** Opens the queue in a PostgreSQL database, and makes it where there is none. Rejects where the database does not answer. */
export async function openQueue(url: string, makers: Makers, log: WorkLog): Promise<Queue> {
  const { default: Boss } = await import('pg-boss');
  const boss = new Boss({ connectionString: url, application_name: 'lacuna', max: 4, schedule: false });
  // It goes on by itself once the database answers again.
  boss.on('error', (error) => log.error({ error: error.name }, 'the queue had trouble with the database'));
  await boss.start();
  // What a worker that died held is found by its lease; the hour only clears the job away.
  await boss.createQueue(queue, { name: queue, retryLimit: 3, expireInHours: 1 });
  const signals = await openSignals(url, log);
  return {
    put: async (analysis, execute) => {
      const db = { executeSql: (statement: string, values: unknown[]) => execute(statement, values) };
      await boss.send(queue, { analysis, ...makers } satisfies Job, { db });
      await signals.tellIn(execute, { analysis, state: 'queued' });
    },
    source: (of) => sourceOf(boss, of, { makers, log }),
    signals,
    close: async () => {
      await signals.close();
      await boss.stop({ graceful: false, wait: true });
    },
  };
}

function sourceOf(
  boss: PgBoss,
  { store, worker }: SourceOf,
  { makers, log }: { readonly makers: Makers; readonly log: WorkLog },
): Source {
  const isMine = libraryCheck(store.trail, makers, log);
  return {
    next: async () => {
      while (await isMine()) {
        const [job] = await boss.fetch<Job>(queue);
        if (job === undefined) {
          // What a worker that died held, and what came into the table by another way, has no job.
          const analysis = await store.analyses.take(worker);
          return analysis === null ? null : { analysis, ended: async () => {} };
        }
        const { analysis: id, library, program } = job.data;
        if (library !== makers.library || program !== makers.program) {
          await boss.fail(queue, job.id, { worker: makers });
          return null;
        }
        const analysis = await store.analyses.take(worker, id);
        // It is done already, or in the hands of another one.
        if (analysis === null) await boss.complete(queue, job.id);
        else {
          return {
            analysis,
            ended: (how) => (how === 'queued' ? boss.fail(queue, job.id) : boss.complete(queue, job.id)),
          };
        }
      }
      return null;
    },
  };
}

/** Tells the other processes what becomes of analyses here, and wakes this one's work when something waits. */
export function joinSignals(
  work: { readonly hear: (heard: (progress: Progress) => void) => () => void; readonly wake: () => void },
  signals: Signals,
): void {
  work.hear(signals.tell);
  signals.hear(({ state }) => {
    if (state === 'queued') work.wake();
  });
}
