import { hash } from 'node:crypto';
import type { Request } from 'express';
import { RequestProblem } from './problem.ts';

/** A strong entity tag of these bytes, with its quotation marks. Bytes that are kept at hand are not written to again: theirs is made once. */
export function etagOf(body: string | Uint8Array): string {
  const known = typeof body === 'string' ? undefined : made.get(body);
  if (known !== undefined) return known;
  const etag = `"${hash('sha256', body, 'base64url').slice(0, 22)}"`;
  if (typeof body !== 'string') made.set(body, etag);
  return etag;
}

const made = new WeakMap<Uint8Array, string>();

/** Whether a header that lists tags (RFC 9110, section 13.1) names this one, or any. */
function names(header: string, etag: string): boolean {
  if (header.trim() === '*') return true;
  const weak = /^W\//;
  return header
    .split(',')
    .map((each) => each.trim().replace(weak, ''))
    .includes(etag.replace(weak, ''));
}

/** Whether a read has what it asks for already, so that it need not be made. */
export function isKnown(request: Request, etag: string): boolean {
  const asked = request.get('If-None-Match');
  return asked !== undefined && (request.method === 'GET' || request.method === 'HEAD') && names(asked, etag);
}

/** Throws where the request is about another state of what it changes: `body` is what a read of it would give now. */
export function demandMatch(request: Request, body: unknown): void {
  const asked = request.get('If-Match');
  if (asked === undefined || names(asked, etagOf(JSON.stringify(body)))) return;
  throw new RequestProblem(
    'changed-meanwhile',
    'It is not as it was when you read it: somebody changed it since.',
    'Read it again, and change what is there now.',
  );
}
