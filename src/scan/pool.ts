import { setFlagsFromString } from 'node:v8';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { timeOf } from './thread-time.ts';

/** What one file may cost, and how many are worked on at a time. */
export type PoolLimits = {
  readonly threads: number;
  /**
   * From the moment a thread begins with a job until its result is there, without the time for which it waited for a processor (where
   * the system tells it): neither starting a thread nor a busy machine is the file's fault. Threads that give way have a tenth of a
   * busy processor, and a paper of 500,000 characters took its 60 s in waiting.
   */
  readonly timeoutMs: number;
  /** Of JavaScript objects, for each worker. It does not bound WebAssembly: PDFium has a bound of its own. */
  readonly memoryMb: number;
  /** Its threads give way to whatever else wants the processors (nice 10), so that they keep nobody waiting for an answer. */
  readonly givesWay?: boolean;
};

/** The worker is gone, and its one job with it: why. */
export type Lost = { readonly lost: 'timeout' | 'out-of-memory' | 'died' };

/**
 * What the worker's function is handed. It posts the name of its thread (`threadHere`) to `began` before anything else, which starts the
 * clock; a number that it posts later is so many milliseconds more for this job.
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
      const time = jobClock(timeoutMs, () => clock.abort());
      started.on('message', (said: string | number) => {
        if (typeof said === 'number') time.grant(said);
        else time.begin(said);
      });
      const task = { job, began } satisfies Task<unknown>;
      try {
        return { result: await piscina.run(task, { name, signal: clock.signal, transferList: [began] }) };
      } catch (error) {
        return { lost: clock.signal.aborted ? 'timeout' : isOutOfMemory(error) ? 'out-of-memory' : 'died' };
      } finally {
        time.stop();
        started.close();
      }
    },
    close: () => piscina.destroy(),
  };
}

/** Calls `end` once the thread that began has spent its time, and what it was granted besides, on anything but waiting for a processor. */
function jobClock(timeoutMs: number, end: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let allowedMs = timeoutMs;
  const watch = (thread: string) => {
    const from = performance.now();
    // Threads stay: this one had other jobs before.
    const first = timeOf(thread);
    const look = () => {
      const { hadMs, waitedMs, isReady } = timeOf(thread);
      const passed = performance.now() - from - (waitedMs - first.waitedMs);
      // What a wait that still lasts comes to is told only when it is over: then what it had is all that is known.
      const left = allowedMs - (isReady ? hadMs - first.hadMs : passed);
      if (left < 1) end();
      else timer = setTimeout(look, left);
    };
    timer = setTimeout(look, timeoutMs);
  };
  return {
    begin: (thread: string) => {
      if (timer === undefined) watch(thread);
    },
    grant: (ms: number) => {
      allowedMs += ms;
    },
    stop: () => clearTimeout(timer),
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
