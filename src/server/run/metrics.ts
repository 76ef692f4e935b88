import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Service } from '../service.ts';
import type { Ended } from './watch.ts';

export type Metrics = {
  readonly ended: (ended: Ended) => void;
  /** In the text format of Prometheus. */
  readonly text: () => Promise<{ readonly type: string; readonly text: string }>;
  readonly close: () => void;
};

/**
 * Figures of this process (requests, memory, how late its event loop is) and, of the analyses, how many wait and run in all and how many
 * ended here. Labels come from closed lists: no figure is named by what somebody wrote.
 */
export function openMetrics({
  store,
  work,
}: Pick<Service, 'work'> & { readonly store: Pick<Service['store'], 'analyses'> }): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: 'lacuna_' });
  const requests = new Histogram({
    name: 'lacuna_http_request_seconds',
    help: 'Requests by method, route and status, and how long they took.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [register],
  });
  const analyses: Gauge = new Gauge({
    name: 'lacuna_analyses',
    help: 'Analyses that wait or run, on all machines.',
    labelNames: ['state'],
    registers: [register],
    collect: async () => {
      const counts = await store.analyses.counts().catch(() => null);
      // Where the database does not answer nobody knows: no figure is better than the last one.
      analyses.reset();
      if (counts === null) return;
      analyses.set({ state: 'queued' }, counts.queued);
      analyses.set({ state: 'running' }, counts.running);
    },
  });
  const endings = new Counter({
    name: 'lacuna_analyses_ended_total',
    help: 'Analyses that this process ended, by how.',
    labelNames: ['state'],
    registers: [register],
  });
  for (const state of ['done', 'failed']) endings.inc({ state }, 0);
  const unhear = work.hear(({ state }) => {
    if (state === 'done' || state === 'failed') endings.inc({ state });
  });
  return {
    ended: ({ method, route, status, ms }) => requests.observe({ method, route, status }, ms / 1000),
    text: async () => ({ type: register.contentType, text: await register.metrics() }),
    close: () => {
      unhear();
      register.clear();
    },
  };
}
