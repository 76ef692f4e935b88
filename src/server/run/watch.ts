import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { ServerLog } from '../service.ts';

/** A request that is over, told without anything that whoever asked wrote: what they typed may be words of a contract. */
export type Ended = {
  readonly id: string;
  readonly method: string;
  /** As the route is written ("/api/agreements/:agreement"); "none" where no route took it. */
  readonly route: string;
  /** Ids in the path, by name. */
  readonly ids: Readonly<Record<string, string>>;
  /** Id of who asked; null where nobody is signed in, or it was not looked who. */
  readonly person: string | null;
  readonly status: number;
  readonly ms: number;
  /** Whoever asked hung up first. */
  readonly brokenOff: boolean;
};

/** Gives each request an id of ours, sent as X-Request-Id, and tells of its end, once. An id that came with it is not taken over. */
export function watching(tell: (ended: Ended) => void): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    const began = performance.now();
    response.setHeader('X-Request-Id', id);
    response.once('close', () => {
      tell({
        id,
        method: methods.includes(request.method) ? request.method : 'other',
        route: routeOf(request),
        ids: idsOf(request),
        person: typeof response.locals.person === 'string' ? response.locals.person : null,
        status: response.statusCode,
        ms: Math.round((performance.now() - began) * 10) / 10,
        brokenOff: !response.writableFinished,
      });
    });
    next();
  };
}

/** One line for each request; those that machines ask every few seconds are left out. */
export function logTo(log: ServerLog): (ended: Ended) => void {
  return ({ id, ids, person, brokenOff, ...told }) => {
    if (quiet.includes(told.route)) return;
    log.info(
      { request: id, ...told, ...(person === null ? {} : { person }), ...ids, ...(brokenOff ? { brokenOff } : {}) },
      'request',
    );
  };
}

/** Calls back with every reply that is still open when it is asked to. */
export function openReplies(): {
  readonly track: RequestHandler;
  readonly each: (todo: (reply: Response) => void) => void;
} {
  const open = new Set<Response>();
  return {
    track: (_request, response, next) => {
      open.add(response);
      response.once('close', () => open.delete(response));
      next();
    },
    each: (todo) => {
      for (const reply of open) todo(reply);
    },
  };
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const quiet = ['/healthz', '/readyz', '/metrics'];

function routeOf(request: Request): string {
  const route: unknown = request.route?.path;
  return typeof route === 'string' ? route : 'none';
}

/** What is not shaped as an id of ours was typed by somebody. */
function idsOf({ params }: Request): Readonly<Record<string, string>> {
  const isId = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64})$/i;
  return Object.fromEntries(
    Object.entries(params ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' && isId.test(value) ? [[name, value]] : [],
    ),
  );
}
