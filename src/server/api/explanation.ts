import { z } from 'zod';
import { explanationData } from '../../report/explanation-data.ts';
import { withFile } from '../on-disk.ts';
import { RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { id } from './archive-shape.ts';
import { wholeDeal } from './deal-shape.ts';
import { deedOn, versionInSight } from './in-sight.ts';
import { passageShape } from './report-shape.ts';

const sign = passageShape.extend({ signal: z.string() });

const explanationShape = z
  .object({
    kind: z.string().describe('Id of the clause kind that was looked for.'),
    patterns: z
      .array(
        z.object({
          within: z.enum(['sentence', 'block', 'clause']),
          signals: z.array(
            z.object({
              signal: z.string(),
              wanted: z.boolean(),
              count: z.int().describe('How often it was found.'),
              places: z.array(passageShape).describe('The first five.'),
            }),
          ),
        }),
      )
      .describe('All signals of one must be found together, and none of those that are not wanted.'),
    matches: z.array(
      passageShape.extend({
        stance: z.string(),
        strength: z.enum(['full', 'weak']),
        says: z.string().nullable(),
        evidence: z.array(sign),
      }),
    ),
    nearest: passageShape.extend({ isClose: z.boolean(), has: z.array(sign), lacks: z.array(z.string()) }).nullable(),
    model: passageShape
      .extend({
        probability: z.number().describe('How sure the trained model is, 0 to 1.'),
        says: z.string(),
        decides: z.boolean().describe('Whether it leaves the finding unsure.'),
      })
      .nullable()
      .describe('The sentence that reads most like it; null where the kind has no model.'),
  })
  .meta({ id: 'Explanation' });

const explainClause = route({
  method: 'get',
  path: '/versions/{version}/explanation',
  id: 'explainClause',
  title: 'Why a kind of clause was or was not found in a draft, signal by signal',
  says: 'The draft is read once more, and the kind of clause is looked for in it.',
  needs: 'read',
  params: z.object({ version: id }),
  query: z.object({
    clause: z
      .string()
      .min(1)
      .max(200)
      .meta({ examples: ['audit-rights'] })
      .describe('Id of a clause kind.'),
  }),
  replies: { 200: { says: 'What was looked for, and what was found of it.', gives: { json: explanationShape } } },
  problems: ['not-found', 'unavailable'],
  handle: async ({ params, query, sight, actor }, service) => {
    const { store, desk, library } = service;
    const { version, agreement } = await versionInSight(params.version, { store, sight });
    const kind = library.kinds.find((each) => each.id === query.clause);
    if (kind === undefined) throw unknown();
    const deal = wholeDeal(service, agreement.deal);
    const explained = await withFile(version, service, (file) => desk.explain({ file, deal, kind, requirement: null }));
    if ('code' in explained) throw new RequestProblem('unavailable', explained.says, 'Try again later.');
    await store.trail.record(deedOn(version, 'view', { of: 'explanation', clause: kind.id }), actor);
    return { is: 'json', body: explanationData(explained.document, explained.explanation) };
  },
});

export const explanationRoutes: readonly Route[] = [explainClause];

function unknown(): RequestProblem {
  const says = 'found another id, expected the id of a clause kind of the library';
  return new RequestProblem(
    'bad-request',
    `It is about nothing that is known: ${says}.`,
    'Take the id from the report.',
    [{ at: 'query.clause', says }],
  );
}
