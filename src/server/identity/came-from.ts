import type { IncomingHttpHeaders } from 'node:http';

/** Whose page made a browser send a request; unknown where nothing says so, as with programs that are no browser. */
export type CameFrom = 'ours' | 'elsewhere' | 'unknown';

/**
 * By Fetch metadata (Sec-Fetch-Site, which no page can set), and by Origin where a browser sends none or there is a proxy that takes it
 * out. A page of another host of our own domain is elsewhere too. `ours`: the address that people use; null: the Host that was asked.
 */
export function cameFrom(headers: IncomingHttpHeaders, ours: string | null): CameFrom {
  const site = headers['sec-fetch-site'];
  // "none": typed, or from a bookmark.
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'ours' : 'elsewhere';
  const { origin, host } = headers;
  if (origin === undefined) return 'unknown';
  if (!URL.canParse(origin)) return 'elsewhere';
  const from = new URL(origin);
  const isOurs = ours === null ? from.host === host : from.origin === new URL(ours).origin;
  return isOurs ? 'ours' : 'elsewhere';
}

/** Whether a method is one that changes nothing (RFC 9110, section 9.2.1). */
export function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}
