import { Piscina } from 'piscina';

/** What one file may cost, and how many are worked on at a time. */
export type PoolLimits = {
  readonly threads: number;
  /** From handing a file to a worker until its result is there. */
  readonly timeoutMs: number;
  /** Of JavaScript objects, for each worker. It does not bound WebAssembly: PDFium has a bound of its own. */
  readonly memoryMb: number;
};

/** The worker is gone, and its one job with it: why. */
export type Lost = { readonly lost: 'timeout' | 'out-of-memory' | 'died' };

export type Pool = {
  /** Runs the worker's exported function of that name. Never rejects. */
  readonly run: <Job, Result>(name: string, job: Job) => Promise<{ readonly result: Result } | Lost>;
  readonly close: () => Promise<void>;
};

/**
 * Threads that are handed one job at a time. A job that outlives its time or its memory takes its thread along
 * and nothing else: the next job gets a new one. `setup` reaches every worker as its `workerData`.
 */
export function openPool(worker: URL, setup: unknown, { threads, timeoutMs, memoryMb }: PoolLimits): Pool {
  const piscina = new Piscina({
    filename: worker.href,
    workerData: setup,
    // As many at rest as at work: piscina ends idle threads above the minimum at once, and with them what they have loaded.
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: Math.min(64, memoryMb) },
  });
  // A thread that fails between two jobs has nobody to tell; the next job meets a new thread.
  piscina.on('error', () => {});
  return {
    run: async (name, job) => {
      const clock = new AbortController();
      const timer = setTimeout(() => clock.abort(), timeoutMs);
      try {
        return { result: await piscina.run(job, { name, signal: clock.signal }) };
      } catch (error) {
        return { lost: clock.signal.aborted ? 'timeout' : isOutOfMemory(error) ? 'out-of-memory' : 'died' };
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => piscina.destroy(),
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
