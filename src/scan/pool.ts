import { setFlagsFromString } from 'node:v8';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';

/** What one file may cost, and how many are worked on at a time. */
export type PoolLimits = {
  readonly threads: number;
  /** From the moment a thread begins with a job until its result is there: starting a thread is not the file's fault. */
  readonly timeoutMs: number;
  /** Of JavaScript objects, for each worker. It does not bound WebAssembly: PDFium has a bound of its own. */
  readonly memoryMb: number;
  /** Its threads give way to whatever else wants the processors (nice 10), so that they keep nobody waiting for an answer. */
  readonly givesWay?: boolean;
};

/** The worker is gone, and its one job with it: why. */
export type Lost = { readonly lost: 'timeout' | 'out-of-memory' | 'died' };

/**
 * What the worker's function is handed. It posts 0 to `began` before anything else, which starts the clock; a number that it
 * posts later is so many milliseconds more for this job.
 */
export type Task<Job> = { readonly job: Job; readonly began: MessagePort };

/** Of objects that have just been made. With 64 in place of 16 a 2,000-page PDF took 75 MB more and no less time. */
const youngMb = 16;

/**
 * How long V8 watches a function before it optimises it, fifteen times what is usual. Each thread does that anew for each of the
 * several hundred functions of the steps, many of them twice: over sixty contracts a fifth of all processor time. Three times as
 * much again gained nothing. Measured with the V8 of Node 20; later ones have a quicker compiler in between.
 */
const optimiseLater = process.versions.v8.startsWith('11.') ? '--interrupt-budget=1000000' : null;

export type Pool = {
  /** Runs the worker's exported function of that name, which takes a Task. Never rejects. */
  readonly run: <Job, Result>(name: string, job: Job) => Promise<{ readonly result: Result } | Lost>;
  readonly close: () => Promise<void>;
};

/**
 * Threads that are handed one job at a time. A job that outlives its time or its memory takes its thread along
 * and nothing else: the next job gets a new one. `setup` reaches every worker as its `workerData`.
 */
export function openPool(
  worker: URL,
  setup: unknown,
  { threads, timeoutMs, memoryMb, givesWay = false }: PoolLimits,
): Pool {
  if (optimiseLater !== null) setFlagsFromString(optimiseLater);
  const piscina = new Piscina({
    filename: worker.href,
    workerData: setup,
    // As many at rest as at work: piscina ends idle threads above the minimum at once, and with them what they have loaded.
    minThreads: threads,
    maxThreads: threads,
    niceIncrement: givesWay ? 10 : 0,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: Math.min(youngMb, memoryMb) },
  });
  // A thread that fails between two jobs has nobody to tell; the next job meets a new thread.
  piscina.on('error', () => {});
  return {
    run: async (name, job) => {
      const clock = new AbortController();
      const { port1: started, port2: began } = new MessageChannel();
      let timer: NodeJS.Timeout | undefined;
      let moreMs = 0;
      const end = () => {
        if (moreMs === 0) clock.abort();
        else timer = setTimeout(end, moreMs);
        moreMs = 0;
      };
      started.on('message', (granted: number) => {
        moreMs += granted;
        timer ??= setTimeout(end, timeoutMs);
      });
      const task = { job, began } satisfies Task<unknown>;
      try {
        return { result: await piscina.run(task, { name, signal: clock.signal, transferList: [began] }) };
      } catch (error) {
        return { lost: clock.signal.aborted ? 'timeout' : isOutOfMemory(error) ? 'out-of-memory' : 'died' };
      } finally {
        clearTimeout(timer);
        started.close();
      }
    },
    close: () => piscina.destroy(),
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
