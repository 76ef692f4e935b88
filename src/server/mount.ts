import express, { type Request, type Response } from 'express';
import type { Sight } from '../model/archive.ts';
import { runOnce } from './once.ts';
import { RequestProblem } from './problem.ts';
import { discard, receive } from './receive.ts';
import { notSignedIn, type RawRequest, type Route } from './route.ts';
import { send } from './send.ts';
import type { Service } from './service.ts';

const json = express.json({ limit: '1mb', strict: false });

/** Nothing is in sight of whoever is not signed in. */
const nothing: Sight = { teams: [], owner: null };

/** The path of a route as express writes it: "/agreements/:agreement". */
export function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/** Who asks and whether they may, before a byte of the body is taken; then the body, the route, and the reply. */
export function handlerOf(route: Route, service: Service): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    const actor = await service.identity(request);
    // For the line of the log: an id is no word of anybody.
    response.locals.person = actor?.person.id ?? null;
    if (route.needs !== 'public') {
      if (actor === null) throw notSignedIn();
      if (!service.may(actor, route.needs)) throw notAllowed();
    }
    const { body, files } = await bodyOf(route, request, response, service);
    const gone = new AbortController();
    response.once('close', () => {
      // Making the error of an abort takes time, and most replies are whole.
      if (!response.writableFinished) gone.abort();
    });
    try {
      const raw: Omit<RawRequest, 'whole'> = {
        params: request.params,
        query: request.query,
        body,
        files,
        actor,
        sight: actor === null ? nothing : service.sight(actor, route.needs),
        request,
        stop: () => gone.signal,
      };
      const answer = await runOnce(route, raw, service.store, (whole) => route.run({ ...raw, whole }, service));
      await send(answer, request, response);
    } finally {
      await discard(files);
    }
  };
}

async function bodyOf(route: Route, request: Request, response: Response, { settings }: Service) {
  if (route.body === null) return { body: undefined, files: [] };
  if (route.body.is === 'files') {
    const { files, fields } = await receive(request, response, settings);
    return { body: fields, files };
  }
  await new Promise<void>((resolve, reject) => {
    json(request, response, (error: unknown) => (error ? reject(error) : resolve()));
  });
  return { body: request.body as unknown, files: [] };
}

function notAllowed(): RequestProblem {
  return new RequestProblem(
    'not-allowed',
    'Your role, or the API key that you use, does not include this.',
    'Ask an administrator for the role, or use a key with the scope.',
  );
}
