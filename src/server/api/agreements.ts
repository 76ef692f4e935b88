import { z } from 'zod';
import { reviewers } from '../../model/archive.ts';
import { demandMatch } from '../etag.ts';
import { keptAnswer } from '../kept-answer.ts';
import { notFound } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { agreementShape, id, shownAgreement, shownVersion, versionShape } from './archive-shape.ts';
import { stated, statedDeal } from './deal-shape.ts';
import { agreementInSight } from './in-sight.ts';
import { pageAsked, pageOf } from './page-shape.ts';
import { line } from './person-shape.ts';
import { demandTeam } from './uploads.ts';

const params = z.object({ agreement: id });

const listAgreements = route({
  method: 'get',
  path: '/agreements',
  id: 'listAgreements',
  title: 'List agreements',
  needs: 'read',
  query: pageAsked.extend({
    text: z.string().max(200).optional().describe('In the title, whatever the case.'),
    team: id.optional(),
    with: z.enum(reviewers).optional().describe('Whose review it is now: "legal" lists what was handed over to legal.'),
  }),
  replies: { 200: { says: 'The newest first.', gives: { json: pageOf(agreementShape) } } },
  handle: ({ query, sight }, service) =>
    keptAnswer(['agreements', query, sight], service, async () => {
      const { limit, after = null, text = null, team = null, with: reviewer = null } = query;
      const asked = { limit, after, text, team, reviewer, sight };
      const { items, next } = await service.store.agreements.list(asked);
      return { items: items.map(shownAgreement), next };
    }),
});

const findAgreement = route({
  method: 'get',
  path: '/agreements/{agreement}',
  id: 'findAgreement',
  title: 'Look up an agreement',
  needs: 'read',
  params,
  replies: { 200: { says: 'With its newest version and what became of that.', gives: { json: agreementShape } } },
  problems: ['not-found'],
  handle: async ({ params, sight }, { store }) => {
    const found = await store.agreements.find(params.agreement, sight);
    if (found === null) throw notFound('agreement');
    return { is: 'json', body: shownAgreement(found) };
  },
});

const changeAgreement = route({
  method: 'patch',
  path: '/agreements/{agreement}',
  id: 'changeAgreement',
  title: 'Change the title, the team or the deal of an agreement',
  says: 'What is left out stays. A deal takes the place of the one before; ask for an analysis to have it applied. With If-Match, only what is as you read it is changed.',
  needs: 'upload',
  params,
  body: z.object({ title: line(300).optional(), team: id.optional(), deal: statedDeal.optional() }),
  replies: { 200: { says: 'As it is now.', gives: { json: agreementShape } } },
  problems: ['not-found', 'changed-meanwhile'],
  handle: async ({ params, body, actor, sight, request, whole }, service) => {
    const { title, team, deal } = body;
    const change = {
      ...(title === undefined ? {} : { title }),
      ...(team === undefined ? {} : { team }),
      ...(deal === undefined ? {} : { deal: stated(deal, service) }),
    };
    return whole(async ({ agreements }) => {
      const before = await agreements.held(params.agreement, sight);
      if (before === null) throw notFound('agreement');
      demandMatch(request, shownAgreement(before));
      if (team !== undefined) demandTeam(team, actor);
      const changed = await agreements.change(before.id, change, actor);
      return { is: 'json', body: shownAgreement({ ...before, ...changed }) };
    });
  },
});

const listVersions = route({
  method: 'get',
  path: '/agreements/{agreement}/versions',
  id: 'listVersions',
  title: 'List the drafts of an agreement',
  needs: 'read',
  params,
  replies: {
    200: { says: 'In the order in which they came.', gives: { json: z.object({ items: z.array(versionShape) }) } },
  },
  problems: ['not-found'],
  handle: async ({ params, sight }, { store }) => {
    const { id } = await agreementInSight(params.agreement, { store, sight });
    return { is: 'json', body: { items: (await store.agreements.versions(id)).map(shownVersion) } };
  },
});

export const agreementRoutes: readonly Route[] = [listAgreements, findAgreement, changeAgreement, listVersions];
