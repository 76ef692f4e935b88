import { z } from 'zod';
import type { Version } from '../../model/archive.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Deal } from '../../model/deal.ts';
import { asksPolicy } from '../../report/by-policy.ts';
import { comparisonFormats } from '../../report/comparison-formats.ts';
import { etagOf, isKnown } from '../etag.ts';
import { withFile } from '../on-disk.ts';
import { notFound, RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import type { Service } from '../service.ts';
import { id } from './archive-shape.ts';
import { comparisonShape } from './comparison-shape.ts';
import { wholeDeal } from './deal-shape.ts';
import { agreementInSight, deedOn } from './in-sight.ts';

const params = z.object({ agreement: id });
const both = z.object({
  older: id.optional().describe('Id of a version; else the last but one.'),
  newer: id.optional().describe('Id of a version; else the last.'),
});

const compareVersions = route({
  method: 'get',
  path: '/agreements/{agreement}/diff',
  id: 'compareVersions',
  title: 'What changed from one draft to another',
  says: 'Both are held against the same law under the deal of the agreement.',
  needs: 'read',
  params,
  query: both,
  replies: {
    200: { says: 'Changes of the words, and findings that stand otherwise.', gives: { json: comparisonShape } },
  },
  problems: ['not-found', 'conflict', 'unavailable'],
  handle: async ({ params, query, sight, actor, request }, service) => {
    const { store } = service;
    const agreement = await agreementInSight(params.agreement, { store, sight });
    const drafts = twoOf(await store.agreements.versions(agreement.id), query);
    const deal = wholeDeal(service, agreement.deal);
    const policy = await policyAsked(deal, service);
    const etag = tagOf(drafts, deal, policy, service);
    await store.trail.record(deedOn(drafts.newer, 'view', { of: 'diff', older: drafts.older.id }), actor);
    if (isKnown(request, etag)) return { is: 'unchanged', etag };
    return { is: 'kept-json', body: await comparedOnce(drafts, deal, policy, service), etag };
  },
});

const exportDiff = route({
  method: 'get',
  path: '/agreements/{agreement}/diff/export',
  id: 'exportDiff',
  title: 'Take the comparison of two drafts away',
  needs: 'export',
  params,
  query: both.extend({ format: z.enum(['html', 'text', 'json']).default('html') }),
  replies: { 200: { says: 'As an attachment.', gives: { media: ['text/html', 'text/plain', 'application/json'] } } },
  problems: ['not-found', 'conflict', 'unavailable'],
  handle: async ({ params, query, sight, actor }, service) => {
    const { store } = service;
    const agreement = await agreementInSight(params.agreement, { store, sight });
    const drafts = twoOf(await store.agreements.versions(agreement.id), query);
    const deal = wholeDeal(service, agreement.deal);
    const kept = await comparedOnce(drafts, deal, await policyAsked(deal, service), service);
    const comparison: Comparison = JSON.parse(Buffer.from(kept).toString());
    const { format } = query;
    await store.trail.record(deedOn(drafts.newer, 'export', { of: 'diff', older: drafts.older.id, format }), actor);
    const [type, ending] = types[format];
    const pieces = only(comparisonFormats[format](comparison, { colour: false, width: 100 }));
    return { is: 'pieces', type, name: `${drafts.newer.fileName}.changes.${ending}`, pieces };
  },
});

export const diffRoutes: readonly Route[] = [compareVersions, exportDiff];

const types = {
  html: ['text/html; charset=utf-8', 'html'],
  text: ['text/plain; charset=utf-8', 'txt'],
  json: ['application/json', 'json'],
} as const;

type Drafts = { readonly older: Version; readonly newer: Version };

function twoOf(versions: readonly Version[], asked: z.infer<typeof both>): Drafts {
  const called = (wanted: string) => versions.find(({ id }) => id === wanted);
  const newer = asked.newer === undefined ? versions.at(-1) : called(asked.newer);
  const before = newer === undefined ? undefined : versions.find(({ number }) => number === newer.number - 1);
  const older = asked.older === undefined ? before : called(asked.older);
  if (newer !== undefined && older !== undefined && newer.id !== older.id) return { older, newer };
  if (asked.older !== undefined || asked.newer !== undefined) throw notFound('pair of versions of this agreement');
  throw new RequestProblem(
    'conflict',
    'The agreement has one version alone, and nothing to compare it with.',
    'Upload the next draft to it.',
  );
}

/** The version of the house policy in force; null where the deal asks for none. */
async function policyAsked(deal: Deal, { store, library }: Service): Promise<PolicyAsked> {
  if (!asksPolicy(deal, library)) return null;
  const number = await store.policies.inForce();
  return { number, library: (await store.policies.find(number))?.library ?? null };
}

/** `library`: the hash that the library has with it; null for that of the library itself. */
type PolicyAsked = { readonly number: number; readonly library: string | null } | null;

/** JSON. Two long drafts take seconds to be held against each other: what they came to is kept at hand by all that it depends on. */
function comparedOnce(drafts: Drafts, deal: Deal, policy: PolicyAsked, service: Service): Promise<Uint8Array> {
  return service.printedOnce(`diff ${tagOf(drafts, deal, policy, service)}`, async () =>
    Buffer.from(JSON.stringify(await compared(drafts, deal, policy, service))),
  );
}

async function compared(
  { older, newer }: Drafts,
  deal: Deal,
  policy: PolicyAsked,
  service: Service,
): Promise<Comparison> {
  const { desk, version } = service;
  const found = await withFile(older, service, (before) =>
    withFile(newer, service, (after) => desk.compare({ before, after, deal, version })),
  );
  if (!('code' in found)) {
    // For some seconds after another one was saved the library may still be that of the one before.
    const isBy = policy !== null && (policy.library ?? found.engine.library) === found.engine.library;
    return isBy ? { ...found, engine: { ...found.engine, policy: policy.number } } : found;
  }
  throw new RequestProblem('unavailable', `The drafts could not be compared: ${found.says}`, 'Try again later.');
}

function tagOf({ older, newer }: Drafts, deal: Deal, policy: PolicyAsked, { library, version }: Service): string {
  const files = [older, newer].map(({ sha256, fileName }) => [sha256, fileName]);
  return etagOf(JSON.stringify([files, deal, policy, library.hash, version]));
}

async function* only(text: string): AsyncIterable<string> {
  yield text;
}
