import { z } from 'zod';
import type { ApiKey, Person } from '../../model/person.ts';
import { hashOfToken, newKeySecret } from '../identity/token.ts';
import { notFound, RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { instant, line, scope } from './person-shape.ts';

const keyShape = z
  .object({
    id: z.string(),
    person: z.string(),
    title: z.string(),
    scopes: z.array(scope),
    createdAt: instant,
    until: instant.nullable(),
    revoked: z.boolean(),
  })
  .meta({ id: 'ApiKey' });
const keyList = z.object({ items: z.array(keyShape) });

const listOwnKeys = route({
  method: 'get',
  path: '/keys',
  id: 'listOwnKeys',
  title: 'List your own API keys',
  needs: 'session',
  replies: { 200: { says: 'Without their secrets.', gives: { json: keyList } } },
  handle: async ({ actor }, { store }) => ({
    is: 'json',
    body: { items: (await store.keys.list(actor.person.id)).map(shownKey) },
  }),
});

const listAllKeys = route({
  method: 'get',
  path: '/keys/all',
  id: 'listAllKeys',
  title: 'List the API keys of everybody',
  needs: 'admin',
  replies: {
    200: {
      says: 'Without their secrets, each with the login and name of its owner.',
      gives: { json: z.object({ items: z.array(keyShape.extend({ login: z.string(), name: z.string() })) }) },
    },
  },
  handle: async (_asked, { store }) => {
    const keys = await store.keys.list(null);
    const owners = new Map<string, Pick<Person, 'login' | 'name'>>();
    for (const id of new Set(keys.map(({ person }) => person))) {
      const { login = '', name = '' } = (await store.people.find(id)) ?? {};
      owners.set(id, { login, name });
    }
    const items = keys.map((key) => ({ ...shownKey(key), ...(owners.get(key.person) ?? { login: '', name: '' }) }));
    return { is: 'json', body: { items } };
  },
});

const addKey = route({
  method: 'post',
  path: '/keys',
  id: 'addKey',
  title: 'Make an API key',
  says: 'It may do what you may, of that only what its scopes name. The secret stands in this reply and is shown never again.',
  needs: 'session',
  secret: true,
  body: z.object({ title: line(200), scopes: z.array(scope).min(1).max(5), until: instant.nullable().default(null) }),
  replies: {
    201: { says: 'Made.', gives: { json: z.object({ key: keyShape, secret: z.string() }) } },
  },
  handle: async ({ body, actor }, { store, now }) => {
    if (body.until !== null && body.until <= now().toISOString()) {
      const says = 'The end of the key is not in the future.';
      throw new RequestProblem('bad-request', says, 'Name a later moment, or none.', [{ at: 'body.until', says }]);
    }
    const secret = newKeySecret();
    const { title, until } = body;
    const made = {
      hash: hashOfToken(secret),
      person: actor.person.id,
      title,
      scopes: [...new Set(body.scopes)],
      until,
    };
    const key = await store.keys.add(made, actor);
    return { is: 'json', status: 201, body: { key: shownKey(key), secret } };
  },
});

const revokeKey = route({
  method: 'delete',
  path: '/keys/{key}',
  id: 'revokeKey',
  title: 'Revoke an API key',
  says: 'Your own; of whoever else, if you administer.',
  needs: 'session',
  params: z.object({ key: z.string().max(100) }),
  replies: { 204: { says: 'It opens nothing any more.', gives: null } },
  problems: ['not-found'],
  handle: async ({ params, actor, whole }, { store, may }) => {
    const seen = await store.keys.list(may(actor, 'admin') ? null : actor.person.id);
    if (!seen.some(({ id }) => id === params.key)) throw notFound('key');
    return whole(async ({ keys }) => {
      await keys.revoke(params.key, actor);
      return { is: 'nothing' };
    });
  },
});

export const keyRoutes: readonly Route[] = [listOwnKeys, listAllKeys, addKey, revokeKey];

function shownKey({ id, person, title, scopes, createdAt, until, revoked }: ApiKey): ApiKey {
  return { id, person, title, scopes, createdAt, until, revoked };
}
