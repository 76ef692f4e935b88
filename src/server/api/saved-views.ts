import { z } from 'zod';
import type { Actor } from '../../model/person.ts';
import type { SavedView } from '../../model/saved-view.ts';
import { notFound, RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import type { Service } from '../service.ts';
import { id } from './archive-shape.ts';
import { gridSort } from './grid.ts';
import { gridFilter, statedOf } from './grid-shape.ts';
import { instant, line } from './person-shape.ts';
import { demandTeam } from './uploads.ts';

const filter = gridFilter
  .extend({ sort: gridSort.optional() })
  .strict()
  .meta({ id: 'PortfolioFilter' })
  .describe('What the grid is asked for, by the names of its query.');

const viewShape = z
  .object({
    id: z.string(),
    owner: z.string(),
    team: z.string().nullable().describe('Who may see it besides; null for nobody.'),
    name: z.string(),
    filter,
    createdAt: instant,
  })
  .meta({ id: 'SavedView' });

const params = z.object({ view: id });
const team = id.nullable();

const listSavedViews = route({
  method: 'get',
  path: '/portfolio/views',
  id: 'listSavedViews',
  title: 'List saved views of the portfolio',
  says: 'Your own, and those that are shared with your teams. Each shows what whoever looks may see.',
  needs: 'session',
  replies: { 200: { says: 'By name.', gives: { json: z.object({ items: z.array(viewShape) }) } } },
  handle: async ({ actor }, { store }) => ({
    is: 'json',
    body: { items: (await store.savedViews.seenBy(actor.person)).map(shown) },
  }),
});

const addSavedView = route({
  method: 'post',
  path: '/portfolio/views',
  id: 'addSavedView',
  title: 'Save a view of the portfolio',
  needs: 'session',
  body: z.object({ name: line(200), filter, team: team.default(null) }),
  replies: { 201: { says: 'Saved.', gives: { json: viewShape } } },
  problems: ['not-found'],
  handle: async ({ body, actor, whole }) => {
    if (body.team !== null) demandTeam(body.team, actor);
    const { name, team: shared } = body;
    const kept = { name, team: shared, filter: statedOf(body.filter) };
    return whole(async ({ savedViews }) => ({
      is: 'json',
      status: 201,
      body: shown(await savedViews.add(kept, actor)),
    }));
  },
});

const changeSavedView = route({
  method: 'patch',
  path: '/portfolio/views/{view}',
  id: 'changeSavedView',
  title: 'Change a saved view of your own',
  says: 'What is left out stays.',
  needs: 'session',
  params,
  body: z.object({ name: line(200).optional(), filter: filter.optional(), team: team.optional() }),
  replies: { 200: { says: 'As it is now.', gives: { json: viewShape } } },
  problems: ['not-found'],
  handle: async ({ params, body, actor, whole }, service) => {
    await demandOwn(params.view, actor, service);
    if (body.team !== undefined && body.team !== null) demandTeam(body.team, actor);
    const change = {
      ...(body.name === undefined ? {} : { name: body.name }),
      ...(body.filter === undefined ? {} : { filter: statedOf(body.filter) }),
      ...(body.team === undefined ? {} : { team: body.team }),
    };
    return whole(async ({ savedViews }) => ({
      is: 'json',
      body: shown(await savedViews.change(params.view, change, actor)),
    }));
  },
});

const removeSavedView = route({
  method: 'delete',
  path: '/portfolio/views/{view}',
  id: 'removeSavedView',
  title: 'Remove a saved view of your own',
  needs: 'session',
  params,
  replies: { 204: { says: 'It is gone, for those too with whom it was shared.', gives: null } },
  problems: ['not-found'],
  handle: async ({ params, actor, whole }, service) => {
    await demandOwn(params.view, actor, service);
    return whole(async ({ savedViews }) => {
      await savedViews.remove(params.view, actor);
      return { is: 'nothing' };
    });
  },
});

export const savedViewRoutes: readonly Route[] = [listSavedViews, addSavedView, changeSavedView, removeSavedView];

async function demandOwn(view: string, { person }: Actor, { store }: Pick<Service, 'store'>): Promise<void> {
  const found = (await store.savedViews.seenBy(person)).find((each) => each.id === view);
  if (found === undefined) throw notFound('saved view');
  if (found.owner === person.id) return;
  throw new RequestProblem(
    'not-allowed',
    'The view is of somebody else, who shares it.',
    'Save one of your own from it, and change that.',
  );
}

function shown({ id: view, owner, team: shared, name, filter: kept, createdAt }: SavedView) {
  return { id: view, owner, team: shared, name, filter: kept, createdAt };
}
