import { z } from 'zod';
import type { Ruling, RulingKind } from '../../model/archive.ts';
import { conflictIds } from '../../model/conflict.ts';
import { standingRulings } from '../../model/standing-rulings.ts';
import { mayRule } from '../identity/permissions.ts';
import { RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import type { Service } from '../service.ts';
import { id } from './archive-shape.ts';
import { day, today } from './deal-shape.ts';
import { agreementInSight, sightOfSpeaker } from './in-sight.ts';
import { instant, line } from './person-shape.ts';

const about = {
  requirement: z
    .string()
    .min(1)
    .max(200)
    .meta({ examples: ['law-reach'] })
    .describe('Id of a requirement or of a conflict.'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}(?:-\d{1,4})?$/)
    .nullable()
    .default(null)
    .describe('Of the very finding; null for any of that requirement.'),
};

/** Several lines of text. */
export const words = z
  .string()
  .trim()
  .min(1)
  .max(4_000)
  .regex(/^[^\p{Cc}\p{Cs}]*(?:[\n\t][^\p{Cc}\p{Cs}]*)*$/u, 'has a character that does not show');

const given = z
  .discriminatedUnion('says', [
    z.object({
      says: z.literal('accepted'),
      ...about,
      reason: words,
      approver: line(200).describe('Who takes the risk.'),
      until: day.nullable().default(null).describe('Up to and on this day; null where it has no end.'),
    }),
    z.object({ says: z.enum(['false-alarm', 'fixed', 'to-negotiate']), ...about, reason: words }),
    z.object({ says: z.literal('comment'), ...about, reason: words }),
    z.object({ says: z.literal('assigned'), ...about, assignee: line(200), reason: words.optional() }),
    z.object({ says: z.literal('withdrawn'), ...about, reason: words.optional() }),
  ])
  .meta({ id: 'NewRuling' });

const rulingShape = z
  .object({
    id: z.string(),
    agreement: z.string(),
    requirement: z.string(),
    fingerprint: z.string().nullable(),
    says: z.enum(['accepted', 'false-alarm', 'fixed', 'to-negotiate', 'withdrawn', 'comment', 'assigned']),
    reason: z.string(),
    approver: z.string().nullable(),
    until: z.string().nullable(),
    assignee: z.string().nullable(),
    person: z.string(),
    name: z.string().describe('What that person is called now.'),
    at: instant,
  })
  .meta({ id: 'Ruling' });

const params = z.object({ agreement: id });

const listRulings = route({
  method: 'get',
  path: '/agreements/{agreement}/rulings',
  id: 'listRulings',
  title: 'What was said of the findings of an agreement',
  needs: 'read',
  params,
  replies: {
    200: {
      says: 'The whole history, the oldest first, and the ids of what of it stands.',
      gives: { json: z.object({ items: z.array(rulingShape), standing: z.array(z.string()) }) },
    },
  },
  problems: ['not-found'],
  handle: async ({ params, sight }, { store }) => {
    const { id } = await agreementInSight(params.agreement, { store, sight });
    const history = await store.rulings.of(id);
    const names = new Map<string, string>();
    for (const person of new Set(history.map((each) => each.person)))
      names.set(person, (await store.people.find(person))?.name ?? 'somebody');
    const items = history.map((each) => shown(each, names.get(each.person) ?? 'somebody'));
    return { is: 'json', body: { items, standing: standingRulings(history).map((each) => each.id) } };
  },
});

const rule = route({
  method: 'post',
  path: '/agreements/{agreement}/rulings',
  id: 'rule',
  title: 'Say something of a finding',
  says: 'Accept its risk until a day, call it a false alarm or fixed, have it negotiated, comment on it, hand it to somebody, or withdraw what was said before. It stays in the history. To comment and to hand on needs no more than to upload; all else is for who decides.',
  // By what is said: one who decides need not hold a key that also reads.
  needs: 'signed-in',
  params,
  body: given,
  replies: { 201: { says: 'Kept.', gives: { json: rulingShape } } },
  problems: ['not-found'],
  handle: async ({ params, body, actor, whole }, service) => {
    const { store } = service;
    if (!mayRule(actor, body.says)) throw notTheirs(body.says);
    const sight = sightOfSpeaker(actor, service);
    const { id } = await agreementInSight(params.agreement, { store, sight });
    demandKnown(body.requirement, service);
    const until = body.says === 'accepted' ? body.until : null;
    if (until !== null && until < today(service)) throw past(until);
    const said = {
      agreement: id,
      requirement: body.requirement,
      fingerprint: body.fingerprint,
      says: body.says,
      reason: body.reason ?? '',
      approver: body.says === 'accepted' ? body.approver : null,
      until,
      assignee: body.says === 'assigned' ? body.assignee : null,
    };
    const { name } = (await store.people.find(actor.person.id)) ?? { name: 'somebody' };
    return whole(async ({ rulings }) => ({
      is: 'json',
      status: 201,
      body: shown(await rulings.add(said, actor), name),
    }));
  },
});

export const rulingRoutes: readonly Route[] = [listRulings, rule];

function shown(ruling: Ruling, name: string): Ruling & { readonly name: string } {
  const { id, agreement, requirement, fingerprint, says, reason, approver, until, assignee, person, at } = ruling;
  return { id, agreement, requirement, fingerprint, says, reason, approver, until, assignee, person, name, at };
}

function notTheirs(says: RulingKind): RequestProblem {
  return new RequestProblem(
    'not-allowed',
    `To say "${says}" of a finding is for who decides.`,
    'Comment on it, or hand it to somebody in the legal department.',
  );
}

function demandKnown(requirement: string, { library }: Service): void {
  const isKnown =
    library.requirements.some(({ id }) => id === requirement) || conflictIds.some((each) => each === requirement);
  if (isKnown) return;
  const says = 'found another id, expected the id of a requirement of the library or of a conflict';
  throw new RequestProblem(
    'bad-request',
    `It is about nothing that is known: ${says}.`,
    'Take the id from the report.',
    [{ at: 'body.requirement', says }],
  );
}

function past(until: string): RequestProblem {
  const says = `found ${until}, expected today or a day to come`;
  return new RequestProblem(
    'bad-request',
    `The day until which it is accepted is over: ${says}.`,
    'Choose a later day.',
    [{ at: 'body.until', says }],
  );
}
