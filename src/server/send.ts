import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Answer, ServerEvent } from './answer.ts';
import { attachment } from './attachment.ts';
import { etagOf, isKnown } from './etag.ts';

/** Comments keep proxies from ending a stream in which nothing happens. */
const beatMs = 15_000;

/** Sends what a handler gave. JSON of a read that the asker has already is 304. */
export async function send(answer: Answer, request: Request, response: Response): Promise<void> {
  if ('headers' in answer && answer.headers !== undefined)
    for (const [name, value] of Object.entries(answer.headers))
      response.setHeader(name, typeof value === 'string' ? value : [...value]);
  if ('location' in answer && answer.location !== undefined) response.setHeader('Location', answer.location);
  switch (answer.is) {
    case 'json': {
      const body = JSON.stringify(answer.body);
      return sendBody(Buffer.from(body), { ...answer, status: answer.status ?? 200 }, request, response);
    }
    case 'kept-json':
      return sendBody(answer.body, { ...answer, status: 200 }, request, response);
    case 'unchanged':
      unchanged(answer, response);
      return;
    case 'nothing':
      response.status(204).end();
      return;
    case 'elsewhere':
      response.status(302).setHeader('Location', answer.to);
      response.end();
      return;
    case 'pieces':
      if (answer.etag !== undefined && isKnown(request, answer.etag)) {
        unchanged(answer, response);
        return;
      }
      told(answer, response);
      response.status(200).setHeader('Content-Type', answer.type);
      if (answer.name !== null) response.setHeader('Content-Disposition', attachment(answer.name));
      return pipeline(Readable.from(answer.pieces), response);
    case 'events':
      return sendEvents(answer.events, response);
    default:
      return answer satisfies never;
  }
}

function sendBody(
  body: Uint8Array,
  answer: { readonly status: number; readonly etag?: string },
  request: Request,
  response: Response,
): void {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const etag = answer.etag ?? (isRead && answer.status === 200 ? etagOf(body) : undefined);
  const tagged = { ...answer, ...(etag === undefined ? {} : { etag }) };
  if (etag !== undefined && isKnown(request, etag)) {
    unchanged(tagged, response);
    return;
  }
  told(tagged, response);
  response.status(answer.status).setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

function told({ etag }: { readonly etag?: string }, response: Response): void {
  if (etag !== undefined) response.setHeader('ETag', etag);
  // Asked again each time, so that the trail knows of every view, and for this one asker alone.
  response.setHeader('Cache-Control', 'private, no-cache');
}

function unchanged(answer: { readonly etag?: string }, response: Response): void {
  told(answer, response);
  response.status(304).end();
}

async function sendEvents(events: AsyncIterable<ServerEvent>, response: Response): Promise<void> {
  response.status(200).setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Accel-Buffering', 'no');
  response.flushHeaders();
  const beat = setInterval(() => response.write(': \n\n'), beatMs);
  try {
    for await (const { name, data } of events) {
      if (response.destroyed) return;
      const room = response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
      if (!room) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
  } finally {
    clearInterval(beat);
    response.end();
  }
}
