/** From the code of a problem to its HTTP status and its title; `retryAfterS`: when it is worth asking again. The only place that knows both. */
export const statuses = {
  'bad-request': { status: 400, title: 'The request is not as described' },
  'not-signed-in': { status: 401, title: 'Nobody is signed in' },
  'not-allowed': { status: 403, title: 'Not among what you may do' },
  'cross-site': { status: 403, title: 'The request came from another site' },
  'not-found': { status: 404, title: 'Not found' },
  'wrong-method': { status: 405, title: 'Not done in this way' },
  conflict: { status: 409, title: 'It does not go together with what is there' },
  'in-progress': { status: 409, title: 'It is being worked on', retryAfterS: 2 },
  'changed-meanwhile': { status: 412, title: 'It was changed meanwhile' },
  'too-large': { status: 413, title: 'Too large' },
  'over-quota': { status: 413, title: 'Over the quota' },
  'unknown-format': { status: 415, title: 'Not a format that can be read' },
  'refused-by-scan': { status: 422, title: 'Refused by the virus scanner' },
  'key-reused': { status: 422, title: 'The idempotency key stands for another request' },
  'too-many': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'A mistake of ours' },
  unavailable: { status: 503, title: 'Not available now' },
} as const satisfies Record<string, { readonly status: number; readonly title: string; readonly retryAfterS?: number }>;

export type ServerProblemCode = keyof typeof statuses;
