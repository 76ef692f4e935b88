import { z } from 'zod';
import { RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { stated, statedDeal, wholeDeal } from './deal-shape.ts';
import { lineShape, place } from './report-shape.ts';

const matchShape = z
  .object({
    kind: z.string(),
    stance: z.string(),
    strength: z.enum(['full', 'weak']),
    direction: z
      .object({ owes: z.string().nullable(), to: z.string().nullable(), mutual: z.boolean() })
      .describe('Who owes it to whom: null where the words do not tell.'),
    clause: z.string().nullable(),
    place: place.nullable(),
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    evidence: z.array(z.object({ signal: z.string(), quote: z.string(), start: z.int(), end: z.int() })),
  })
  .meta({ id: 'Match' });

const tryClause = route({
  method: 'post',
  path: '/try',
  id: 'tryClause',
  title: 'What a clause would be taken for, and whether it passes',
  says: 'Held against house policy, and the law of the deal that is sent with it. Nothing of it is kept.',
  needs: 'read',
  body: z.object({ text: z.string().trim().min(1).max(50_000), deal: statedDeal.optional() }),
  replies: {
    200: {
      says: 'What it reads as. `closest` is told where it reads as nothing.',
      gives: {
        json: z
          .object({
            passes: z.boolean(),
            kinds: z.array(
              z.object({
                kind: z.string(),
                title: z.string(),
                matches: z.array(matchShape),
                lines: z.array(lineShape),
              }),
            ),
            closest: z.object({ kind: z.string(), title: z.string(), says: z.string() }).nullable(),
          })
          .meta({ id: 'Tried' }),
      },
    },
  },
  problems: ['unavailable'],
  handle: async ({ body }, service) => {
    const { desk, library } = service;
    // A clause alone points to no law: what is not said is not asked.
    const deal = { ...wholeDeal(service, stated(body.deal ?? {}, service)), open: [] };
    const report = await desk.tryOut(body.text, deal);
    if ('code' in report) throw new RequestProblem('unavailable', report.says, 'Try again later, or with fewer words.');
    const matches = report.matches ?? [];
    const found = [...new Set(matches.map(({ kind }) => kind))];
    const asked = report.lines.filter(({ clause, outcome }) => found.includes(clause) && outcome !== 'not-applicable');
    const kinds = found.map((kind) => ({
      kind,
      title: library.kinds.find(({ id }) => id === kind)?.title ?? kind,
      matches: matches.filter((each) => each.kind === kind),
      lines: asked.filter(({ clause }) => clause === kind),
    }));
    const near = found.length > 0 ? undefined : report.lines.find(({ nearest }) => nearest !== undefined);
    const closest =
      near?.nearest === undefined ? null : { kind: near.clause, title: near.title, says: `It ${near.nearest.says}.` };
    const passes = found.length > 0 && asked.every(({ outcome }) => outcome === 'met' || outcome === 'clear');
    // Words of contracts: the bytes are sent, and no idempotency key keeps them.
    return { is: 'kept-json', body: Buffer.from(JSON.stringify({ passes, kinds, closest })) };
  },
});

export const tryRoutes: readonly Route[] = [tryClause];
