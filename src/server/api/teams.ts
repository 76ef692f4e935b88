import { z } from 'zod';
import { type Route, route } from '../route.ts';
import { line } from './person-shape.ts';

const teamShape = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Team' });

const listTeams = route({
  method: 'get',
  path: '/teams',
  id: 'listTeams',
  title: 'List your teams',
  says: 'Whoever may administer sees all of them.',
  needs: 'signed-in',
  replies: { 200: { says: 'By name.', gives: { json: z.object({ items: z.array(teamShape) }) } } },
  handle: async ({ actor }, { store, may }) => {
    const teams = await store.people.teams();
    const mine = actor.person.teams;
    const all = mine === 'all' || may(actor, 'admin');
    return { is: 'json', body: { items: all ? teams : teams.filter(({ id }) => mine.includes(id)) } };
  },
});

const addTeam = route({
  method: 'post',
  path: '/teams',
  id: 'addTeam',
  title: 'Add a team',
  needs: 'admin',
  body: z.object({ name: line(200) }),
  replies: { 201: { says: 'Added.', gives: { json: teamShape } } },
  problems: ['conflict'],
  handle: ({ body, actor, whole }) =>
    whole(async ({ people }) => ({ is: 'json', status: 201, body: await people.addTeam(body.name, actor) })),
});

export const teamRoutes: readonly Route[] = [listTeams, addTeam];
