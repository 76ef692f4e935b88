import express, { type Express, type RequestHandler } from 'express';
import { failed } from './failed.ts';
import { expressPath, handlerOf } from './mount.ts';
import { notFound, RequestProblem } from './problem.ts';
import { routes } from './routes.ts';
import type { Service } from './service.ts';

/**
 * The service as an express app that listens to nothing. `before` goes before every route: limits, logs, headers, what is not under
 * /api.
 */
export function createApp(service: Service, before: readonly RequestHandler[] = []): Express {
  const app = express();
  app.disable('x-powered-by');
  // Tags are made of what is sent, where it is made.
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use((_request, response, next) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    next();
  });
  for (const handler of before) app.use(handler);
  for (const route of routes) app[route.method](`/api${expressPath(route.path)}`, handlerOf(route, service));
  for (const path of new Set(routes.map((route) => route.path))) app.all(`/api${expressPath(path)}`, wrongMethod(path));
  app.use(() => {
    throw notFound('page');
  });
  app.use(failed(service.log));
  return app;
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
