import type { Client } from 'pg';
import type { Progress, WorkLog } from './start-work.ts';

const channel = 'lacuna_analyses';
const againMs = 5_000;

export type Signals = {
  /** Calls back with what any process tells; gives how to stop listening. What is told while the connection is down is lost. */
  readonly hear: (heard: (progress: Progress) => void) => () => void;
  readonly tell: (progress: Progress) => void;
  /** With the transaction in which it is executed, or not at all. */
  readonly tellIn: (execute: Execute, progress: Progress) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Execute = (statement: string, values: readonly unknown[]) => Promise<unknown>;

/** What becomes of analyses, told from process to process by PostgreSQL (LISTEN, NOTIFY). Nothing depends on it but how soon one hears. */
export async function openSignals(url: string, log: WorkLog): Promise<Signals> {
  const { default: pg } = await import('pg');
  const listeners = new Set<(progress: Progress) => void>();
  let client: Client | null = null;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'lacuna signals' });
    next.on('notification', ({ payload }) => {
      const progress = progressIn(payload ?? '');
      if (progress !== null) for (const heard of listeners) heard(progress);
    });
    next.on('error', () => {
      if (client === next) client = null;
      again();
    });
    await next.connect();
    await next.query(`listen ${channel}`);
    client = next;
  };
  const again = (): void => {
    if (isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      connect().catch(() => {
        log.error({}, 'the database does not answer; progress of analyses is told again once it does');
        again();
      });
    }, againMs);
  };
  await connect();
  return {
    hear: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    tell: (progress) => {
      client?.query('select pg_notify($1, $2)', [channel, JSON.stringify(progress)]).catch(() => {});
    },
    tellIn: async (execute, progress) => {
      await execute('select pg_notify($1, $2)', [channel, JSON.stringify(progress)]);
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}

/** Anybody who may use the database can write into the channel. */
function progressIn(payload: string): Progress | null {
  try {
    const { analysis, state } = JSON.parse(payload);
    const isState = state === 'queued' || state === 'running' || state === 'done' || state === 'failed';
    return typeof analysis === 'string' && isState ? { analysis, state } : null;
  } catch {
    return null;
  }
}
