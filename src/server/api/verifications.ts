import { z } from 'zod';
import type { NewVerification } from '../../model/store.ts';
import type { Fault, TrailRow } from '../../model/trail.ts';
import { RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import type { Archive, Service } from '../service.ts';
import { pageAsked, pageOf } from './page-shape.ts';
import { instant } from './person-shape.ts';

/** A check takes no longer than this: a connection without a byte is closed after two minutes. */
const longestMs = 20_000;

const verificationShape = z
  .object({
    id: z.string(),
    of: z
      .enum(['trail', 'everything'])
      .describe('The chain of the trail alone, or everything that `lacuna verify` looks at.'),
    at: instant,
    person: z.string().nullable(),
    name: z.string().nullable().describe('Null where it was asked for on the command line.'),
    first: z.int(),
    last: z.object({ number: z.int(), hash: z.string() }),
    isWhole: z.boolean().describe('It came to the end of the trail, and not to the end of its time.'),
    faults: z.int(),
    listed: z.array(z.object({ at: z.string(), says: z.string() })).describe('The first fifty of what is wrong.'),
  })
  .meta({ id: 'Verification' });

const listVerifications = route({
  method: 'get',
  path: '/trail/verifications',
  id: 'listVerifications',
  title: 'What checks of the trail came to',
  says: 'Those that were asked for here, and those of `lacuna verify`.',
  needs: 'admin',
  query: pageAsked,
  replies: { 200: { says: 'The newest first.', gives: { json: pageOf(verificationShape) } } },
  handle: async ({ query }, { store }) => ({
    is: 'json',
    body: await store.verifications.list({ limit: query.limit, after: query.after ?? null }),
  }),
});

const verifyTrail = route({
  method: 'post',
  path: '/trail/verifications',
  id: 'verifyTrail',
  title: 'Check the chain of the trail',
  says: `Computes every row anew, for ${longestMs / 1000} seconds at most: where it did not come to the end, ask again from behind the last row. Files, reports and decisions are for \`lacuna verify\`.`,
  needs: 'admin',
  body: z.object({
    after: z.int().min(0).max(2_000_000_000).default(0).describe('Begins behind the row of this number.'),
  }),
  replies: { 201: { says: 'What it came to, which is kept.', gives: { json: verificationShape } } },
  problems: ['in-progress'],
  handle: async ({ body, actor, whole, stop }, service) => {
    const found = await alone(service.store, () => check(body.after, stop(), service));
    return whole(async ({ verifications }) => ({
      is: 'json',
      status: 201,
      body: await verifications.keep(found, actor),
    }));
  },
});

export const verificationRoutes: readonly Route[] = [listVerifications, verifyTrail];

async function check(after: number, stop: AbortSignal, { store, now }: Service): Promise<NewVerification> {
  const until = now().getTime() + longestMs;
  const listed: Fault[] = [];
  let last: Pick<TrailRow, 'number' | 'hash'> = { number: after, hash: '0'.repeat(64) };
  let [faults, isWhole] = [0, true];
  for await (const rows of store.trail.checked(after)) {
    last = rows.last;
    faults += rows.faults.length;
    // Of a trail in which all is wrong only some is held in memory.
    listed.push(...rows.faults.slice(0, Math.max(0, 100 - listed.length)));
    isWhole = !stop.aborted && now().getTime() < until;
    if (!isWhole) break;
  }
  const counts = { rows: Math.max(0, last.number - after) };
  return { of: 'trail', first: after + 1, last, isWhole, faults, listed, counts };
}

const underWay = new WeakSet<Archive>();

/** One at a time in a process. Throws a RequestProblem while another goes on. */
async function alone<Result>(store: Archive, work: () => Promise<Result>): Promise<Result> {
  if (underWay.has(store)) {
    throw new RequestProblem(
      'in-progress',
      'Somebody else is having the trail checked at this moment.',
      'Wait half a minute: what it comes to is shown to you too.',
    );
  }
  underWay.add(store);
  try {
    return await work();
  } finally {
    underWay.delete(store);
  }
}
