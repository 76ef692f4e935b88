import { z } from 'zod';
import { reviewers, tickKinds } from '../../model/archive.ts';
import { may, mayReview } from '../identity/permissions.ts';
import { RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import type { Service } from '../service.ts';
import { standingTicks } from '../standing.ts';
import { id } from './archive-shape.ts';
import { agreementInSight, sightOfSpeaker } from './in-sight.ts';
import { handoverShape, shownHandover, shownTick, tickShape } from './review-shape.ts';
import { words } from './rulings.ts';

const params = z.object({ agreement: id });

const note = words.or(z.literal('')).default('');

const listTicks = route({
  method: 'get',
  path: '/agreements/{agreement}/ticks',
  id: 'listTicks',
  title: 'What was noted of the asks of an agreement',
  needs: 'read',
  params,
  replies: {
    200: {
      says: 'The whole history, the oldest first, and the ids of what of it stands: it is of the agreement, whatever its drafts.',
      gives: { json: z.object({ items: z.array(tickShape), standing: z.array(z.string()) }) },
    },
  },
  problems: ['not-found'],
  handle: async ({ params, sight }, { store }) => {
    const { id } = await agreementInSight(params.agreement, { store, sight });
    const history = await store.reviews.ticks(id);
    const standing = [...standingTicks(history).values()].map((each) => each.id);
    return { is: 'json', body: { items: history.map(shownTick), standing } };
  },
});

const tick = route({
  method: 'post',
  path: '/agreements/{agreement}/ticks',
  id: 'tick',
  title: 'Note what became of an ask',
  says: 'That it was asked for, that the other side agreed or refused, or, "cleared", none of these. It stays in the history, and stands for the next draft too. For procurement of what it brought, and for who decides.',
  // By what they are: one who decides need not hold a key that also uploads.
  needs: 'signed-in',
  params,
  body: z
    .object({
      clause: z
        .string()
        .min(1)
        .max(200)
        .meta({ examples: ['audit-rights'] })
        .describe('Id of the clause kind that the ask is about.'),
      says: z.enum(tickKinds),
      note,
    })
    .meta({ id: 'NewTick' }),
  replies: { 201: { says: 'Kept.', gives: { json: tickShape } } },
  problems: ['not-found'],
  handle: async ({ params, body, actor, whole }, service) => {
    if (!mayReview(actor)) throw notTheirs();
    const { store } = service;
    const { id } = await agreementInSight(params.agreement, { store, sight: sightOfSpeaker(actor, service) });
    demandKind(body.clause, service);
    const said = { agreement: id, ...body };
    return whole(async ({ reviews }) => ({
      is: 'json',
      status: 201,
      body: shownTick(await reviews.tick(said, actor)),
    }));
  },
});

const listHandovers = route({
  method: 'get',
  path: '/agreements/{agreement}/handovers',
  id: 'listHandovers',
  title: 'Who had the review of an agreement',
  needs: 'read',
  params,
  replies: {
    200: {
      says: 'The oldest first. Procurement has it until the first.',
      gives: { json: z.object({ items: z.array(handoverShape) }) },
    },
  },
  problems: ['not-found'],
  handle: async ({ params, sight }, { store }) => {
    const { id } = await agreementInSight(params.agreement, { store, sight });
    return { is: 'json', body: { items: (await store.reviews.handovers(id)).map(shownHandover) } };
  },
});

const handOver = route({
  method: 'post',
  path: '/agreements/{agreement}/handovers',
  id: 'handOver',
  title: 'Hand the review of an agreement over, with a note',
  says: 'To legal, by procurement of what it brought and by who decides; back to procurement, by who decides.',
  needs: 'signed-in',
  params,
  body: z.object({ to: z.enum(reviewers).meta({ examples: ['legal'] }), note }).meta({ id: 'NewHandover' }),
  replies: { 201: { says: 'It has the review now.', gives: { json: handoverShape } } },
  problems: ['not-found', 'conflict'],
  handle: async ({ params, body, actor, whole }, service) => {
    if (!(body.to === 'legal' ? mayReview(actor) : may(actor, 'decide'))) throw notTheirs();
    const { store } = service;
    const { id } = await agreementInSight(params.agreement, { store, sight: sightOfSpeaker(actor, service) });
    const said = { agreement: id, ...body };
    return whole(async ({ reviews }) => ({
      is: 'json',
      status: 201,
      body: shownHandover(await reviews.handOver(said, actor)),
    }));
  },
});

export const reviewRoutes: readonly Route[] = [listTicks, tick, listHandovers, handOver];

function notTheirs(): RequestProblem {
  return new RequestProblem(
    'not-allowed',
    'A review is for procurement, of what it brought, and for who decides; only who decides hands one back.',
    'Ask somebody of these, or use a key with the scope "upload" or "decide".',
  );
}

function demandKind(clause: string, { library }: Pick<Service, 'library'>): void {
  if (library.kinds.some(({ id }) => id === clause)) return;
  const says = 'found another id, expected the id of a clause kind of the library';
  throw new RequestProblem('bad-request', `It is about nothing that is known: ${says}.`, 'Take the id from the ask.', [
    { at: 'body.clause', says },
  ]);
}
