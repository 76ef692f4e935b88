import { z } from 'zod';
import { cellsAt } from '../../portfolio/cells-at.ts';
import { type GridExportRow, gridFormats } from '../../report/grid-formats.ts';
import { type Route, route } from '../route.ts';
import type { Service } from '../service.ts';
import { today } from './deal-shape.ts';
import { type Grid, gridAsked, gridSort, titleOf } from './grid.ts';
import { gridFilter, statedOf } from './grid-shape.ts';
import { tableFormats, tableTypes } from './table-types.ts';

const exportGrid = route({
  method: 'get',
  path: '/portfolio/grid/export',
  id: 'exportGrid',
  title: 'Take the grid away',
  says: 'All agreements and columns that the filter leaves, in the order that is asked for.',
  needs: 'export',
  query: gridFilter.extend({ sort: gridSort, format: z.enum(tableFormats).default('xlsx') }),
  replies: { 200: { says: 'As an attachment.', gives: { media: Object.values(tableTypes) } } },
  handle: async ({ query, sight, actor }, service) => {
    const { store, library } = service;
    const { format, sort, ...filter } = query;
    const grid = await gridAsked(filter, { sight, sort }, service);
    // What was filtered by may be words of a contract: the trail says only how much was taken.
    const facts = { of: 'grid', agreements: grid.found.agreements, format };
    await store.trail.record({ what: 'export', subject: null, facts }, actor);
    const columns = grid.columns.map(({ column }) => ({
      requirement: column.requirement,
      title: titleOf(column, library),
    }));
    const day = today(service);
    return {
      is: 'pieces',
      type: tableTypes[format],
      name: `portfolio-${day}.${format}`,
      pieces: gridFormats[format]({ day, filter: statedOf(filter), columns, rows: () => rowsOf(grid, sight, service) }),
    };
  },
});

export const gridExportRoutes: readonly Route[] = [exportGrid];

/** As many agreements as are read at a time. */
const atATime = 200;

async function* rowsOf(grid: Grid, sight: Parameters<typeof gridAsked>[1]['sight'], service: Service) {
  const { store } = service;
  const teams = new Map((await store.people.teams()).map(({ id, name }) => [id, name]));
  const places = new Map(grid.found.places.map((place) => [place.agreement, place]));
  const ids = [...places.keys()];
  for (let from = 0; from < ids.length; from += atATime) {
    for (const { agreement, title, team, standing, policy } of await store.standings.some(
      ids.slice(from, from + atATime),
      sight,
    )) {
      const { open = { must: 0, should: 0, consider: 0 }, route: goes = null } = places.get(agreement) ?? {};
      const cells = standing === null ? [] : cellsAt(standing, grid.all, today(service));
      const row: GridExportRow = {
        ...{ agreement, title, team: teams.get(team) ?? team, route: goes, policy, open },
        says: standing === null ? 'waiting' : standing.unread ? 'unread' : 'read',
        cells: new Map(
          cells.map(({ column, outcome, accepted }) => [column.requirement, accepted ? 'accepted' : outcome]),
        ),
      };
      yield row;
    }
  }
}
