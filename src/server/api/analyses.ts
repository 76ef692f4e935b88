import { z } from 'zod';
import type { Analysis } from '../../model/archive.ts';
import type { ServerEvent } from '../answer.ts';
import { type Route, route } from '../route.ts';
import type { Service } from '../service.ts';
import { analysisShape, id, shownAnalysis } from './archive-shape.ts';
import { stated, statedDeal, wholeDeal } from './deal-shape.ts';
import { analysisInSight, versionInSight } from './in-sight.ts';

/** How often the store is asked: another machine may do the work. */
const askAgainMs = 2_000;

const askAnalysis = route({
  method: 'post',
  path: '/versions/{version}/analyses',
  id: 'askAnalysis',
  title: 'Hold a draft against the law',
  says: 'With the deal of the agreement, and in its place what is said here; by the clause library that the service has, with the house policy that is in force or the version of it that is named. The same question while one is queued or running gives that one.',
  needs: 'upload',
  params: z.object({ version: id }),
  body: z.object({
    deal: statedDeal.optional(),
    policy: z
      .int()
      .min(0)
      .max(1_000_000_000)
      .optional()
      .describe(
        'Version of the house policy, in place of the one in force; 0: the one that lies in the library itself.',
      ),
  }),
  replies: { 202: { says: 'Queued.', gives: { json: analysisShape } } },
  problems: ['not-found'],
  handle: async ({ params, body, sight, actor, whole }, service) => {
    const { store, work } = service;
    const { version, agreement } = await versionInSight(params.version, { store, sight });
    const deal = wholeDeal(service, agreement.deal, stated(body.deal ?? {}, service));
    const answer = await whole(async ({ analyses }) => {
      const analysis = await analyses.ask(version.id, deal, actor, body.policy);
      return { is: 'json', status: 202, body: shownAnalysis(analysis), location: `/api/analyses/${analysis.id}` };
    });
    work.wake();
    return answer;
  },
});

/** Each is written down and queued in the one transaction. */
const mostAtOnce = 100;

const askAnalyses = route({
  method: 'post',
  path: '/analyses',
  id: 'askAnalyses',
  title: 'Hold agreements against the law again, by the house policy in force',
  says: 'The newest draft of each agreement in sight whose newest analysis is by another version of the house policy, under the deal of the agreement. One page of agreements at a time: ask again with "after" until there is no next.',
  needs: 'decide',
  body: z
    .object({
      limit: z.int().min(1).max(mostAtOnce).default(mostAtOnce).describe('Agreements to look at.'),
      after: z.string().min(1).max(500).optional().describe('The next of the page before.'),
    })
    .meta({ id: 'AskAnalyses', examples: [{ limit: 10 }] }),
  replies: {
    202: {
      says: 'Queued.',
      gives: {
        json: z.object({
          policy: z.int().describe('Version of the house policy in force.'),
          asked: z.int().describe('Drafts that were queued.'),
          left: z.int().describe('Agreements that are by it already, or have no draft.'),
          next: z.string().nullable(),
        }),
      },
    },
  },
  handle: async ({ body, sight, actor, whole }, service) => {
    const { store, work } = service;
    const { limit, after = null } = body;
    const policy = await store.policies.inForce();
    const { items, next } = await store.agreements.list({ limit, after, text: null, team: null, sight });
    const asked = items.flatMap(({ version, analysis, deal }) =>
      version === null || analysis?.policy === policy ? [] : [{ version: version.id, deal: wholeDeal(service, deal) }],
    );
    const answer = await whole(async ({ analyses }) => {
      for (const { version, deal } of asked) await analyses.ask(version, deal, actor, policy);
      const counts = { asked: asked.length, left: items.length - asked.length };
      return { is: 'json', status: 202, body: { policy, ...counts, next } };
    });
    work.wake();
    return answer;
  },
});

const listAnalyses = route({
  method: 'get',
  path: '/versions/{version}/analyses',
  id: 'listAnalyses',
  title: 'List the analyses of a draft',
  needs: 'read',
  params: z.object({ version: id }),
  replies: { 200: { says: 'The newest first.', gives: { json: z.object({ items: z.array(analysisShape) }) } } },
  problems: ['not-found'],
  handle: async ({ params, sight }, { store }) => {
    const { version } = await versionInSight(params.version, { store, sight });
    return { is: 'json', body: { items: (await store.analyses.of(version.id)).map(shownAnalysis) } };
  },
});

const findAnalysis = route({
  method: 'get',
  path: '/analyses/{analysis}',
  id: 'findAnalysis',
  title: 'How an analysis stands',
  needs: 'read',
  params: z.object({ analysis: id }),
  replies: { 200: { says: 'With the key of its report once it is done.', gives: { json: analysisShape } } },
  problems: ['not-found'],
  handle: async ({ params, sight }, { store }) => ({
    is: 'json',
    body: shownAnalysis(await analysisInSight(params.analysis, { store, sight })),
  }),
});

const followAnalysis = route({
  method: 'get',
  path: '/analyses/{analysis}/events',
  id: 'followAnalysis',
  title: 'Follow an analysis',
  says: 'An event "analysis" at once and whenever its state changes; the stream ends when it is done or has failed.',
  needs: 'read',
  params: z.object({ analysis: id }),
  replies: { 200: { says: 'Server-sent events.', gives: { events: analysisShape } } },
  problems: ['not-found'],
  handle: async ({ params, sight, stop }, service) => {
    const analysis = await analysisInSight(params.analysis, { store: service.store, sight });
    return { is: 'events', events: progress(analysis, service, stop()) };
  },
});

export const analysisRoutes: readonly Route[] = [askAnalysis, askAnalyses, listAnalyses, findAnalysis, followAnalysis];

async function* progress(
  first: Analysis,
  { store, work }: Pick<Service, 'store' | 'work'>,
  stop: AbortSignal,
): AsyncIterable<ServerEvent> {
  let last = first;
  let told = () => {};
  const deaf = work.hear(({ analysis }) => {
    if (analysis === first.id) told();
  });
  try {
    yield eventOf(last);
    while ((last.state === 'queued' || last.state === 'running') && !stop.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, askAgainMs);
        told = () => {
          clearTimeout(timer);
          resolve();
        };
        stop.addEventListener('abort', told, { once: true });
      });
      const now = await store.analyses.find(first.id);
      if (now === null || stop.aborted) return;
      if (now.state !== last.state) yield eventOf(now);
      last = now;
    }
  } finally {
    deaf();
  }
}

function eventOf(analysis: Analysis): ServerEvent {
  return { name: 'analysis', data: shownAnalysis(analysis) };
}
