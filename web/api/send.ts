import { unreached } from './refused.ts';

/** Tags of what was read, by address: a change names the one that it is about. */
const tags = new Map<string, string>();

/**
 * `fetch`, with what every request of ours has. A read remembers the ETag; a PATCH or PUT of the same address sends it as If-Match, so that
 * nobody writes over what somebody else wrote meanwhile. A write has an Idempotency-Key, and where no reply came it is sent once more
 * under the same key: it is done once, whichever of the two arrived. Throws a Refused where no reply comes.
 */
export async function send(request: Request): Promise<Response> {
  const isWrite = request.method !== 'GET' && request.method !== 'HEAD';
  if (isWrite && !request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', freshKey());
  const tag = tags.get(request.url);
  if ((request.method === 'PATCH' || request.method === 'PUT') && tag !== undefined && !request.headers.has('If-Match'))
    request.headers.set('If-Match', tag);
  const again = isWrite ? request.clone() : request;
  const response = await fetch(request).catch((error: unknown) => {
    if (isAbort(error)) throw error;
    return fetch(again).catch((second: unknown) => {
      throw isAbort(second) ? second : unreached();
    });
  });
  if (isWrite) tags.delete(request.url);
  const given = response.headers.get('ETag');
  if (request.method === 'GET' && response.ok && given !== null) tags.set(request.url, given);
  return response;
}

/** A UUID, also where the page did not come by https and `crypto.randomUUID` is missing. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
