import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Request, Response } from 'express';
import { Refusal } from '../model/store.ts';
import { escaped } from './docs-page.ts';
import { notFound, RequestProblem } from './problem.ts';
import type { ServerLog } from './service.ts';
import { type ServerProblemCode, statuses } from './status.ts';

/** Turns whatever was thrown into problem+json. A mistake of ours is logged under an id, with its frames and without its message. */
export function failed(log: ServerLog): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      // The rest of a stream is missing: only a broken connection says so.
      log.error({ trace: traceOf(error) }, 'a reply broke off');
      response.destroy();
      return;
    }
    const known = asProblem(error);
    if (known !== null && isNavigation(request)) return sendPage(response, known);
    if (known !== null) return sendProblem(response, known);
    const id = randomUUID();
    log.error({ id, trace: traceOf(error) }, 'a request failed by a mistake of ours');
    sendProblem(response, internal(id), id);
    void next;
  };
}

export function sendProblem(response: Response, { code, says, todo, faults }: RequestProblem, id?: string): void {
  const known = statuses[code];
  const { status, title } = known;
  if ('retryAfterS' in known) response.setHeader('Retry-After', known.retryAfterS);
  const body = {
    type: `urn:lacuna:problem:${code}`,
    title,
    status,
    code,
    detail: says,
    todo,
    ...(faults.length === 0 ? {} : { faults }),
    ...(id === undefined ? {} : { id }),
  };
  response
    .status(status)
    .setHeader('Cache-Control', 'no-store')
    .setHeader('Content-Type', 'application/problem+json; charset=utf-8')
    .end(JSON.stringify(body));
}

/** A browser that goes to an address of the API by itself: it comes back from an identity provider, or takes a file away. */
function isNavigation(request: Request): boolean {
  return request.get('Sec-Fetch-Mode') === 'navigate';
}

/** The same for eyes: nobody reads JSON who only wanted to sign in. */
function sendPage(response: Response, { code, says, todo }: RequestProblem): void {
  const { status, title } = statuses[code];
  response
    .status(status)
    .setHeader('Cache-Control', 'no-store')
    .type('html')
    .send(`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Lacuna</title><link rel="stylesheet" href="/api/docs/style.css"></head>
<body>
<main>
<h1>${title}</h1>
<p>${escaped(says)}</p>
<p>${escaped(todo)}</p>
<p><a href="/">Go to the first page</a></p>
</main>
</body>
</html>
`);
}

function asProblem(error: unknown): RequestProblem | null {
  if (error instanceof RequestProblem) return error;
  if (error instanceof Refusal) {
    return error.code === 'not-found'
      ? notFound('thing')
      : new RequestProblem('conflict', error.message, 'Look at what is there first, or ask for something else.');
  }
  return ofBody(error);
}

/** What body-parser throws says what is wrong by its type. */
function ofBody(error: unknown): RequestProblem | null {
  if (!(error instanceof Error) || !('type' in error)) return uriError(error);
  const codes: Readonly<Record<string, ServerProblemCode>> = {
    'entity.too.large': 'too-large',
    'entity.parse.failed': 'bad-request',
    'encoding.unsupported': 'bad-request',
    'charset.unsupported': 'bad-request',
    'request.aborted': 'bad-request',
    'request.size.invalid': 'bad-request',
  };
  const code = codes[String(error.type)];
  if (code === undefined) return null;
  return code === 'too-large'
    ? new RequestProblem(code, 'The body has more than 1 MB.', 'Send less at once.')
    : new RequestProblem(
        code,
        'The body is no JSON that could be read.',
        'Send JSON in UTF-8, as /api/docs describes it.',
      );
}

function uriError(error: unknown): RequestProblem | null {
  return error instanceof URIError
    ? new RequestProblem('bad-request', 'The address is not well formed.', 'Encode what stands in it as UTF-8.')
    : null;
}

function internal(id: string): RequestProblem {
  return new RequestProblem(
    'internal',
    `The request failed by a mistake of ours, logged as ${id}.`,
    'Try again later; if it fails again, give the id to whoever runs the service.',
  );
}

/** The frames alone: a message might quote an agreement. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'thrown without a trace';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
