import { z } from 'zod';
import { type Route, route } from '../route.ts';
import type { Service } from '../service.ts';
import { day, today } from './deal-shape.ts';

const freshnessShape = z
  .object({
    of: z.enum(['requirement', 'clock', 'measure']),
    id: z.string(),
    jurisdiction: z.string(),
    instrument: z.string(),
    provision: z.string(),
    confirmed: z.boolean().describe('Found in a public copy; else recalled, and not yet found.'),
    checkedOn: z.string(),
    recheckBy: z.string().nullable().describe('Null for house policy.'),
    overdue: z.boolean().describe('That day is over, and nobody held it against its source again.'),
  })
  .meta({ id: 'Freshness' });

const listFreshness = route({
  method: 'get',
  path: '/freshness',
  id: 'listFreshness',
  title: 'When each rule was last held against its source, and which are overdue',
  needs: 'signed-in',
  query: z.object({
    on: day.optional().describe('Overdue on that day; else today (UTC).'),
    overdue: z.enum(['only']).optional().describe('Leaves out what is not overdue.'),
  }),
  replies: {
    200: {
      says: 'Requirements, clocks and measures, in library order.',
      gives: {
        json: z.object({ on: z.string(), overdue: z.int(), unconfirmed: z.int(), items: z.array(freshnessShape) }),
      },
    },
  },
  handle: async ({ query }, service) => {
    const { requirements, clocks, measures } = service.library;
    const on = query.on ?? today(service);
    const all = [
      ...requirements.map((each) => freshness('requirement', each, on)),
      ...clocks.map((each) => freshness('clock', each, on)),
      ...measures.map((each) => freshness('measure', each, on)),
    ];
    const late = all.filter((each) => each.overdue);
    const unconfirmed = all.filter((each) => !each.confirmed).length;
    const items = query.overdue === 'only' ? late : all;
    return { is: 'json', body: { on, overdue: late.length, unconfirmed, items } };
  },
});

export const freshnessRoutes: readonly Route[] = [listFreshness];

/** Due on the day itself, and overdue from the next. */
function freshness(
  of: 'requirement' | 'clock' | 'measure',
  { id, jurisdiction, law }: Pick<Service['library']['measures'][number], 'id' | 'jurisdiction' | 'law'>,
  on: string,
) {
  const { instrument, provision, confirmed, checkedOn, recheckBy } = law;
  const overdue = recheckBy !== null && recheckBy < on;
  return { of, id, jurisdiction, instrument, provision, confirmed, checkedOn, recheckBy, overdue };
}
