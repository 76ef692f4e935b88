import express, { type Express, type RequestHandler, Router } from 'express';
import { failed } from './failed.ts';
import { inTurn } from './in-turn.ts';
import { expressPath, handlerOf } from './mount.ts';
import { notFound, RequestProblem } from './problem.ts';
import { routes } from './routes.ts';
import type { Service } from './service.ts';

/**
 * The service as an express app that listens to nothing. `before` goes before every route: limits, logs, headers, what is not under
 * /api. `handling`: called with the work of each request, which may go on when whoever asked has hung up.
 */
export function createApp(
  service: Service,
  before: readonly RequestHandler[] = [],
  handling: (work: Promise<void>) => void = () => {},
): Express {
  const app = express();
  app.disable('x-powered-by');
  // Tags are made of what is sent, where it is made.
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use((_request, response, next) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    next();
  });
  app.use(inTurn(before));
  app.use(bySubject(service, handling));
  app.use(() => {
    throw notFound('page');
  });
  app.use(failed(service.log));
  return app;
}

/** Tries the routes of one subject alone ("/api/agreements/…"): to try all in turn took a tenth of the time of a small reply. */
function bySubject(service: Service, handling: (work: Promise<void>) => void): RequestHandler {
  const routers = new Map<string, Router>();
  const routerOf = (path: string): Router => {
    const subject = subjectOf(path);
    const router = routers.get(subject) ?? Router();
    routers.set(subject, router);
    return router;
  };
  for (const route of routes) {
    const handle = handlerOf(route, service);
    routerOf(route.path)[route.method](`/api${expressPath(route.path)}`, (request, response) => {
      const work = handle(request, response);
      handling(work);
      return work;
    });
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    routerOf(path).all(`/api${expressPath(path)}`, wrongMethod(path));
  }
  return (request, response, next) => {
    const [, path] = /^\/api(\/.*)$/i.exec(request.path) ?? [];
    const router = path === undefined ? undefined : routers.get(subjectOf(path.toLowerCase()));
    if (router === undefined) next();
    else router(request, response, next);
  };
}

/** The first part of a path: "agreements" of "/agreements/{agreement}". */
function subjectOf(path: string): string {
  return path.split('/', 2)[1] ?? '';
}

function wrongMethod(path: string): RequestHandler {
  const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
  return (_request, response) => {
    response.setHeader('Allow', methods.join(', '));
    throw new RequestProblem(
      'wrong-method',
      `This address takes ${methods.join(' and ')} alone.`,
      'Look into /api/docs for what is done how.',
    );
  };
}
