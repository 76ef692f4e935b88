import { z } from 'zod';
import { type GridColumn, type GridPlace, gridSorts, type Tally } from '../../model/grid.ts';
import { reviewRoutes } from '../../model/review.ts';
import type { TitledStanding } from '../../model/standing.ts';
import { cellsAt } from '../../portfolio/cells-at.ts';
import { tally } from '../../portfolio/grid.ts';
import { cursorOf, placeOf, placesAfter } from '../../portfolio/grid-order.ts';
import { keptAnswer } from '../kept-answer.ts';
import { RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import type { Service } from '../service.ts';
import { policy } from './archive-shape.ts';
import { today } from './deal-shape.ts';
import { askedBy, type Columns, columnsInOrder, gridColumns, gridFilter } from './grid-shape.ts';
import { pageAsked } from './page-shape.ts';
import { outcome, severity } from './report-shape.ts';

const count = z.int().min(0);
const gaps = z
  .object({ must: count, should: count, consider: count })
  .describe('Open gaps, and what does not go together, among what is asked for: what people accepted is not counted.');
const counts = z.record(z.string(), count);

const column = z.object({
  requirement: z.string(),
  jurisdiction: z.string(),
  clause: z.string(),
  family: z.string(),
  title: z.string(),
  severity,
  law: z
    .object({ instrument: z.string(), provision: z.string() })
    .nullable()
    .describe('Where it is written down; null where the library does not know the requirement any more.'),
  totals: z
    .object({
      ...{ met: count, clear: count, weak: count, forbidden: count, missing: count, unsure: count, accepted: count },
    })
    .describe('Of all agreements that the filter leaves, how many are so there.'),
});

const row = z.object({
  agreement: z.string(),
  title: z.string(),
  team: z.string(),
  report: z.string().nullable().describe('Key of the report that it is of; null where there is none yet.'),
  policy: policy.nullable(),
  unread: z.boolean(),
  route: z.enum(reviewRoutes).nullable().describe('Where the draft goes from here; null where there is no report yet.'),
  gaps,
  cells: z.record(
    z.string(),
    z.object({
      outcome,
      accepted: z.boolean(),
      says: z
        .enum(['accepted', 'false-alarm', 'fixed', 'to-negotiate'])
        .nullable()
        .describe('What was said of it last, whether or not that has lapsed.'),
      until: z.string().nullable().describe('The last day of an acceptance.'),
    }),
  ),
});

const gridShape = z
  .object({
    columns: z.array(column),
    columnsTotal: count.describe('Of the columns that apply to any agreement that the filter leaves.'),
    rows: z.array(row),
    next: z.string().nullable(),
    totals: z.object({
      agreements: count,
      unread: count,
      waiting: count.describe('Without a report yet.'),
      withMustGaps: count,
      gaps,
    }),
    facets: z
      .object({
        ...{ team: counts, route: counts, jurisdiction: counts, family: counts, kind: counts, severity: counts },
        outcome: counts,
      })
      .describe(
        'For each value, how many of the agreements that the filter leaves would stay if it were asked for too.',
      ),
  })
  .meta({ id: 'Grid' });

export const gridSort = z
  .enum(gridSorts)
  .default('newest')
  .describe('Worst: the most open must-gaps first, then what could not be read, then by should- and consider-gaps.');

const readGrid = route({
  method: 'get',
  path: '/portfolio/grid',
  id: 'readGrid',
  title: 'Agreements against requirements',
  says: 'A row for each agreement; its cells by requirement, without those that do not apply to it. The columns are those that apply to anything that the filter leaves, those of the law that asks most agreements first, by family. Totals and facets are of all that it leaves, whatever page is shown.',
  needs: 'read',
  query: pageAsked.extend(gridFilter.shape).extend({
    sort: gridSort,
    rowsFrom: z.coerce
      .number()
      .int()
      .min(0)
      .default(0)
      .describe('How many agreements to leave out before the page: to jump to a place in a long list.'),
    columns: z.coerce.number().int().min(0).max(500).default(60).describe('How many columns.'),
    columnsFrom: z.coerce.number().int().min(0).default(0).describe('How many columns to leave out before them.'),
  }),
  replies: { 200: { says: 'A page of the grid.', gives: { json: gridShape } } },
  handle: ({ query, sight }, service) =>
    keptAnswer(['grid', query, sight], service, async () => {
      const { limit, after, sort, rowsFrom, columns: wide, columnsFrom } = query;
      const grid = await gridAsked(query, { sight, sort }, service);
      const shown = grid.columns.slice(columnsFrom, columnsFrom + wide);
      const places = after === undefined ? grid.found.places : placesAfter(grid.found.places, placeAt(after), sort);
      const page = places.slice(rowsFrom, rowsFrom + limit);
      const last = page.at(-1);
      const rows = await rowsAt(page, { grid, sight, shown }, service);
      const next = places.length > rowsFrom + limit && last !== undefined ? cursorOf(last, sort) : null;
      const { agreements, unread, waiting, withMustGaps, open, facets } = grid.found;
      return {
        columns: shown.map((each) => shownColumn(each, service)),
        columnsTotal: grid.columns.length,
        rows,
        next,
        totals: { agreements, unread, waiting, withMustGaps, gaps: open },
        facets,
      };
    }),
});

export const gridRoutes: readonly Route[] = [readGrid];

export type Grid = {
  readonly found: Tally;
  readonly all: Columns;
  /** Those of the tally, in order: conflicts are none. */
  readonly columns: Tally['columns'];
};

type Asking = Pick<Parameters<typeof askedBy>[1], 'sight'>;

/** What a filter leaves of the agreements in sight. */
export async function gridAsked(
  filter: z.infer<typeof gridFilter>,
  { sight, sort }: Asking & { readonly sort: z.infer<typeof gridSort> },
  service: Pick<Service, 'store' | 'library' | 'now'>,
): Promise<Grid> {
  const all = await gridColumns(service);
  const { agreements, cells, routes } = askedBy(filter, { sight, columns: all }, service);
  const asked = { cells, routes, sort, today: today(service) };
  const found = await tally(service.store.standings.current(agreements), all, asked);
  return { found, all, columns: columnsInOrder(found, service) };
}

type Shown = { readonly grid: Grid; readonly shown: Tally['columns'] } & Asking;

async function rowsAt(places: readonly GridPlace[], { grid, sight, shown }: Shown, service: Service) {
  const standings = await service.store.standings.some(
    places.map(({ agreement }) => agreement),
    sight,
  );
  const wanted = new Set(shown.map(({ column: { requirement } }) => requirement));
  const opens = new Map(places.map((place) => [place.agreement, place]));
  return standings.map((each) => {
    const { agreement, title, team, standing, policy } = each;
    const place = opens.get(agreement);
    return {
      ...{ agreement, title, team, report: standing?.report ?? null, policy, unread: standing?.unread ?? false },
      route: place?.route ?? null,
      gaps: place?.open ?? { must: 0, should: 0, consider: 0 },
      cells: cellsShown(each, { all: grid.all, wanted, day: today(service) }),
    };
  });
}

function cellsShown(
  { standing }: TitledStanding,
  { all, wanted, day }: { readonly all: Columns; readonly wanted: ReadonlySet<string>; readonly day: string },
) {
  const cells = standing === null ? [] : cellsAt(standing, all, day);
  return Object.fromEntries(
    cells.flatMap(({ column: { requirement }, outcome, accepted, says, until }) =>
      wanted.has(requirement) ? [[requirement, { outcome, accepted, says, until }]] : [],
    ),
  );
}

function shownColumn({ column, totals }: Tally['columns'][number], { library }: Pick<Service, 'library'>) {
  const { requirement, jurisdiction, kind, family, severity } = column;
  const { conflict: _, ...own } = totals;
  const law = library.requirements.find(({ id }) => id === requirement)?.law;
  return {
    ...{ requirement, jurisdiction, clause: kind, family, title: titleOf(column, library), severity },
    law: law === undefined ? null : { instrument: law.instrument, provision: law.provision },
    totals: own,
  };
}

export function titleOf({ kind }: Pick<GridColumn, 'kind'>, { kinds }: Service['library']): string {
  return kinds.find(({ id }) => id === kind)?.title ?? kind;
}

/** Throws a RequestProblem where it is no cursor of ours. */
export function placeAt(cursor: string) {
  const place = placeOf(cursor);
  if (place !== null) return place;
  const says = 'found something else, expected the "next" of a page of this very list';
  throw new RequestProblem('bad-request', `The list cannot go on from there: ${says}.`, 'Begin it anew.', [
    { at: 'query.after', says },
  ]);
}
