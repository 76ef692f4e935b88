import { z } from 'zod';
import type { TrailRow } from '../../model/trail.ts';
import { type Route, route } from '../route.ts';
import { pageAsked, pageOf } from './page-shape.ts';
import { instant } from './person-shape.ts';

const named = z.string().min(1).max(200).optional();

const rowShape = z
  .object({
    number: z.int(),
    at: instant,
    actor: z.object({ id: z.string(), login: z.string(), key: z.string().nullable() }).nullable(),
    what: z.string(),
    subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    before: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'TrailRow' });

const listTrail = route({
  method: 'get',
  path: '/trail',
  id: 'listTrail',
  title: 'What was done, by whom and when',
  needs: 'admin',
  query: pageAsked.extend({
    what: named,
    subject: named,
    actor: named,
    text: named.describe('In an id, a login, a fact or a hash, as it is written there.'),
    from: instant.optional(),
    until: instant.optional().describe('Before this moment.'),
  }),
  replies: { 200: { says: 'The newest first.', gives: { json: pageOf(rowShape) } } },
  handle: async ({ query }, { store }) => {
    const { limit, after = null, what = null, subject = null, actor = null } = query;
    const { text = null, from = null, until = null } = query;
    return { is: 'json', body: await store.trail.list({ limit, after, what, subject, actor, text, from, until }) };
  },
});

const trailHead = route({
  method: 'get',
  path: '/trail/head',
  id: 'trailHead',
  title: 'Where the chain of the trail stands',
  says: 'Its last hash stands for all before it: noted down elsewhere, it shows later whether anything was changed.',
  needs: 'admin',
  replies: {
    200: {
      says: 'Null where nothing happened yet.',
      gives: { json: z.object({ head: z.object({ number: z.int(), hash: z.string(), at: instant }).nullable() }) },
    },
  },
  handle: async (_asked, { store }) => ({ is: 'json', body: { head: await store.trail.head() } }),
});

const exportTrail = route({
  method: 'get',
  path: '/trail/export',
  id: 'exportTrail',
  title: 'Take the whole trail away',
  needs: 'admin',
  replies: { 200: { says: 'A row on each line, the oldest first.', gives: { media: ['application/x-ndjson'] } } },
  handle: async ({ actor }, { store }) => {
    await store.trail.record({ what: 'export', subject: null, facts: { of: 'trail' } }, actor);
    return { is: 'pieces', type: 'application/x-ndjson', name: 'trail.jsonl', pieces: lines(store.trail.all()) };
  },
});

export const trailRoutes: readonly Route[] = [listTrail, trailHead, exportTrail];

async function* lines(rows: AsyncIterable<TrailRow>): AsyncIterable<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}
