import { isIP } from 'node:net';
import { type Request, type RequestHandler, Router } from 'express';
import type { Settings } from '../../model/settings.ts';
import { inTurn } from '../in-turn.ts';
import { notFound } from '../problem.ts';
import type { Service } from '../service.ts';
import { headers, limits } from './guard.ts';
import type { Metrics } from './metrics.ts';
import { assets, pages } from './pages.ts';
import { type Ended, watching } from './watch.ts';

/** Whether this process can take work: false from when it was told to stop. */
export type Readiness = { readonly isOpen: () => boolean; readonly isWorking: () => boolean };

/**
 * What goes before the routes of the app, in this order: an id for each request and word of its end, headers, bounds, and what machines
 * and people find outside of /api.
 */
export function around(
  service: Service,
  settings: Pick<Settings, 'publicUrl' | 'rates'>,
  {
    metrics,
    readiness,
    tell,
    built,
  }: {
    readonly metrics: Metrics;
    readonly readiness: Readiness;
    readonly tell: (ended: Ended) => void;
    /** Folder of the pages. */
    readonly built: string;
  },
): readonly RequestHandler[] {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store').type('text/plain').send('alive\n');
  });
  router.get('/readyz', async (_request, response) => {
    const missing = await missingOf(service, readiness);
    response.status(missing.length === 0 ? 200 : 503).setHeader('Cache-Control', 'no-store');
    response.json({ ready: missing.length === 0, missing });
  });
  router.get('/metrics', async (request, response) => {
    // Out of sight is not there.
    if (!isFromHere(request) && !(await isAdminKey(request, service))) throw notFound('page');
    const { type, text } = await metrics.text();
    response.setHeader('Cache-Control', 'no-store').setHeader('Content-Type', type).send(text);
  });
  return [
    watching((ended) => {
      metrics.ended(ended);
      tell(ended);
    }),
    closing(readiness),
    headers(settings.publicUrl),
    outsideApi([assets(built)]),
    limits(settings.rates),
    outsideApi([router, pages(built)]),
  ];
}

/** Where nothing of these is there to be found, they are not asked. */
function outsideApi(handlers: readonly RequestHandler[]): RequestHandler {
  const all = inTurn(handlers);
  return (request, response, next) => (request.url.startsWith('/api/') ? next() : all(request, response, next));
}

async function missingOf({ store }: Service, { isOpen, isWorking }: Readiness): Promise<readonly string[]> {
  if (!isOpen()) return ['it is shutting down'];
  const answers = await withinSeconds(2, store.ping());
  return [...(answers ? [] : ['the database does not answer']), ...(isWorking() ? [] : ['analyses are not worked on'])];
}

/** Whether it came to a good end in that time. */
function withinSeconds(seconds: number, what: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), seconds * 1000);
    what.then(
      () => resolve(true),
      () => resolve(false),
    );
    what.finally(() => clearTimeout(timer)).catch(() => {});
  });
}

/** Whoever is connected is told not to come back by this connection. */
function closing({ isOpen }: Readiness): RequestHandler {
  return (_request, response, next) => {
    if (!isOpen()) response.setHeader('Connection', 'close');
    next();
  };
}

/** From this machine, and not handed on by a proxy that runs on it. */
function isFromHere(request: Request): boolean {
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const handedOn = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'].some((name) => request.get(name) !== undefined);
  return !handedOn && isIP(address) !== 0 && (address === '::1' || address.startsWith('127.'));
}

async function isAdminKey(request: Request, service: Service): Promise<boolean> {
  const actor = await service.identity(request);
  return (
    actor !== null && actor.by === 'key' && actor.scopes?.includes('admin') === true && service.may(actor, 'admin')
  );
}
