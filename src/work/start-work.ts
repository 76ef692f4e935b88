import type { Analysis } from '../model/archive.ts';
import { type Files, leaseSeconds } from '../model/store.ts';
import type { Scanning, ScanOptions } from '../scan/scan.ts';
import { openBenches } from './benches.ts';
import type { Libraries } from './libraries.ts';
import { perform, type Tools, type WorkStore } from './perform.ts';
import { waitingRoom } from './waiting-room.ts';

export type WorkRequest = {
  readonly store: WorkStore;
  readonly files: Pick<Files, 'open'>;
  readonly scanning: Pick<Scanning, 'openAnalyst'>;
  /** Of each version of the house policy. */
  readonly libraries: Libraries;
  /** How each file is read: as in a scan. */
  readonly how: Pick<ScanOptions, 'timeoutMs' | 'reading' | 'ocr' | 'tooLong'>;
  /** Of the program. */
  readonly version: string;
  /** Files at a time. */
  readonly threads: number;
  /** A folder of ours, made already: each file lies in it while it is read. */
  readonly temporary: string;
  /** Tells this process from every other one that works for the same store. */
  readonly worker: string;
  /** Where the next comes from. */
  readonly source: Source;
  readonly log: WorkLog;
};

/** Gives what waits, one at a time, now running for this worker. */
export type Source = {
  /** Null where nothing waits. */
  readonly next: () => Promise<Taken | null>;
};

export type Taken = {
  readonly analysis: Analysis;
  /** It was written down, or given back. */
  readonly ended: (how: 'done' | 'failed' | 'queued') => Promise<void>;
};

/** Ids, counts and durations: never a word of a contract. */
export type WorkLog = {
  readonly info: (facts: Facts, says: string) => void;
  readonly error: (facts: Facts, says: string) => void;
};

type Facts = Readonly<Record<string, unknown>>;

export type Progress = { readonly analysis: string; readonly state: Analysis['state'] };

export type Work = {
  /** Something waits. Nobody needs to call it: who does not is found some seconds later. */
  readonly wake: () => void;
  /** Calls back whenever the state of an analysis changes in this process; gives how to stop listening. */
  readonly hear: (heard: (progress: Progress) => void) => () => void;
  /** Takes nothing more, and ends when what is in hand is written down. What takes longer than that is given back. */
  readonly drain: (graceMs: number) => Promise<void>;
};

/** A worker that was never heard of again is found by its lease, and so is what another process put in. */
const lookEveryMs = 2_000;
/** After trouble with the store or the files. */
const afterTroubleMs = 5_000;

/** Takes analyses that wait, and does them, until it is drained. */
export function startWork(request: WorkRequest): Work {
  const { store, source, worker, log, threads, scanning, libraries, version, how } = request;
  const listeners = new Set<(progress: Progress) => void>();
  const room = waitingRoom();
  const draining = new AbortController();
  const abandoned = new AbortController();
  const benches = openBenches(libraries, (library) =>
    scanning.openAnalyst({
      ...how,
      library,
      threads,
      version,
      // The name of the file and the message stay out of the log; the trace has neither.
      onFault: ({ id, trace }) => log.error({ fault: id, trace }, 'a mistake of the program on a file'),
    }),
  );
  const tools: Tools = { ...request, benches, program: version, abandoned: abandoned.signal };
  const tell = (progress: Progress): void => {
    for (const heard of listeners) heard(progress);
  };

  const doOne = async ({ analysis, ended }: Taken): Promise<void> => {
    const { id } = analysis;
    const began = performance.now();
    tell({ analysis: id, state: 'running' });
    const alive = setInterval(() => {
      store.analyses.keepAlive(id, worker).catch((error: unknown) => log.error(facts(id, error), 'not kept alive'));
    }, leaseSeconds * 333);
    try {
      const state = (await perform(analysis, tools)) ?? 'queued';
      if (state === 'queued') await store.analyses.giveBack(id, worker);
      await ended(state);
      tell({ analysis: id, state });
      log.info({ analysis: id, state, ms: Math.round(performance.now() - began) }, 'analysis ended');
    } finally {
      clearInterval(alive);
    }
  };

  const lane = async (): Promise<void> => {
    while (!draining.signal.aborted) {
      const seen = room.calls();
      let id: string | null = null;
      try {
        const taken = await source.next();
        if (taken === null) await room.wait(seen, lookEveryMs);
        else {
          id = taken.analysis.id;
          await doOne(taken);
        }
      } catch (error) {
        // What was in hand waits again when its lease is over: at once, it would only fail again.
        log.error(facts(id, error), 'the store or the files could not be used; tried again');
        if (!draining.signal.aborted) await room.wait(room.calls(), afterTroubleMs);
      }
    }
  };

  const lanes = Promise.all(Array.from({ length: threads }, lane));
  return {
    wake: room.call,
    hear: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    drain: async (graceMs) => {
      draining.abort();
      room.call();
      const timer = setTimeout(() => {
        abandoned.abort();
        void benches.close();
      }, graceMs);
      await lanes;
      clearTimeout(timer);
      await benches.close();
    },
  };
}

/** From the store itself, the oldest first. */
export function fromStore({ analyses }: Pick<WorkStore, 'analyses'>, worker: string): Source {
  return {
    next: async () => {
      const analysis = await analyses.take(worker);
      return analysis === null ? null : { analysis, ended: async () => {} };
    },
  };
}

/** What an error says may quote a file or a statement; its name and code do not. */
function facts(analysis: string | null, error: unknown): Facts {
  if (!(error instanceof Error)) return { analysis };
  return { analysis, error: error.name, code: 'code' in error ? error.code : undefined };
}
