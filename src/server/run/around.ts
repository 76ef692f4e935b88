import { isIP } from 'node:net';
import { type Request, type RequestHandler, Router } from 'express';
import type { Settings } from '../../model/settings.ts';
import { setUpPage } from '../identity/set-up-page.ts';
import { notFound } from '../problem.ts';
import type { Service } from '../service.ts';
import { headers, limits } from './guard.ts';
import type { Metrics } from './metrics.ts';
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
  }: { readonly metrics: Metrics; readonly readiness: Readiness; readonly tell: (ended: Ended) => void },
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
  router.get('/', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store').type('html').send(frontPage(service.version));
  });
  return [
    watching((ended) => {
      metrics.ended(ended);
      tell(ended);
    }),
    closing(readiness),
    headers(settings.publicUrl),
    ...limits(settings.rates),
    router,
    setUpPage(),
  ];
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

function frontPage(version: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Lacuna</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/api/docs/style.css"></head>
<body>
<h1>Lacuna</h1>
<p>This service reads supplier and partner agreements before they are signed, and says where the holes are: what is missing or weak, jurisdiction by jurisdiction, with the words that prove it. A reading aid for people who decide, not legal advice.</p>
<p>It has no pages of its own yet; programs use it over HTTP, as <a href="/api/docs">/api/docs</a> describes.</p>
<p>Version ${version}</p>
</body>
</html>
`;
}
