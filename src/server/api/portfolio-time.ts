import { z } from 'zod';
import type { EndingAcceptance } from '../../model/standing.ts';
import { monthEnds, trend } from '../../portfolio/trend.ts';
import { RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { id } from './archive-shape.ts';
import { today } from './deal-shape.ts';
import { askedBy, gridColumns, pastFilter } from './grid-shape.ts';
import { pageAsked, pageOf } from './page-shape.ts';
import { instant } from './person-shape.ts';

const readTrend = route({
  method: 'get',
  path: '/portfolio/trend',
  id: 'readTrend',
  title: 'How many agreements had must-gaps, month by month',
  says: 'Of the agreements that had a report by the end of a month (UTC; this month: by now), how many had, by the newest report and the decisions of then, at least one must-gap that nobody had accepted. Titles, teams and counterparties are those of today.',
  needs: 'read',
  query: pastFilter.extend({ months: z.coerce.number().int().min(1).max(60).default(12) }),
  replies: {
    200: {
      says: 'The oldest month first.',
      gives: {
        json: z
          .object({
            items: z.array(
              z.object({
                month: z.string().describe('As in 2026-11.'),
                day: z.string().describe('Its last day, or today.'),
                agreements: z.int(),
                withMustGaps: z.int(),
              }),
            ),
          })
          .meta({ id: 'Trend' }),
      },
    },
  },
  handle: async ({ query, sight }, service) => {
    const { months, ...filter } = query;
    const columns = await gridColumns(service);
    const { agreements, cells } = askedBy(filter, { sight, columns }, service);
    const ends = monthEnds(service.now().toISOString(), months);
    const [first] = ends;
    const since = service.store.standings.since(agreements, first?.moment ?? '');
    return { is: 'json', body: { items: await trend(since, columns, { cells, ends }) } };
  },
});

const ending = z
  .object({
    ruling: z.string(),
    agreement: z.string(),
    title: z.string(),
    team: z.string(),
    requirement: z.string().describe('Id of a requirement or of a conflict.'),
    fingerprint: z.string().nullable(),
    until: z.string().describe('The last day on which it holds.'),
    reason: z.string(),
    approver: z.string().nullable().describe('Who takes the risk.'),
    person: z.string(),
    name: z.string().describe('Of the person who wrote it down.'),
    at: instant,
    covers: z.boolean().describe('Whether a finding of the newest report counts as a gap again from the day after.'),
  })
  .meta({ id: 'EndingAcceptance' });

const listEnding = route({
  method: 'get',
  path: '/portfolio/ending',
  id: 'listEnding',
  title: 'Accepted risks that end soon',
  says: 'Those that stand and whose last day is today or among the next days.',
  needs: 'read',
  query: pageAsked.extend({ days: z.coerce.number().int().min(0).max(3_660).default(30), team: id.optional() }),
  replies: { 200: { says: 'The first to end before others.', gives: { json: pageOf(ending) } } },
  handle: async ({ query, sight }, service) => {
    const { limit, after = null, team = null, days } = query;
    if (after !== null && !/^\d{4}-\d{2}-\d{2} [\w-]+$/.test(after)) throw notANext();
    const from = today(service);
    const to = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
    const { items, next } = await service.store.standings.ending({ limit, after, team, sight, from, to });
    return { is: 'json', body: { items: items.map(shown), next } };
  },
});

export const portfolioTimeRoutes: readonly Route[] = [readTrend, listEnding];

function shown({ id: ruling, ...rest }: EndingAcceptance) {
  const { agreement, title, team, requirement, fingerprint, until, reason, approver, person, name, at, covers } = rest;
  return {
    ...{ ruling, agreement, title, team, requirement, fingerprint, until },
    ...{ reason, approver, person, name, at, covers },
  };
}

function notANext(): RequestProblem {
  const says = 'found something else, expected the "next" of a page of this very list';
  return new RequestProblem('bad-request', `The list cannot go on from there: ${says}.`, 'Begin it anew.', [
    { at: 'query.after', says },
  ]);
}
