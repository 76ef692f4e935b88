import createClient from 'openapi-fetch';
import type { paths } from './description.ts';
import { refusedBy } from './refused.ts';
import { send } from './send.ts';

/** The service, typed by its description: `api.GET('/agreements/{agreement}', { params: { path: { agreement } } })`. Wrap it in `good`. */
export const api = createClient<paths>({ baseUrl: `${globalThis.location?.origin ?? ''}/api`, fetch: send });

/** What a request gives, once it succeeded. Throws a Refused with what the service says otherwise. */
export async function good<Data>(
  asked: Promise<{ readonly data?: Data; readonly error?: unknown; readonly response: Response }>,
): Promise<Data> {
  const { data, error, response } = await asked;
  if (!response.ok) throw refusedBy(response.status, error);
  // A 204 has no data, and is then asked for as undefined.
  return data as Data;
}
