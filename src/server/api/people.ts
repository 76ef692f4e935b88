import { z } from 'zod';
import { asProblem } from '../identity/sign-in.ts';
import { notFound, RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import type { Archive } from '../service.ts';
import { pageAsked, pageOf } from './page-shape.ts';
import { line, login, mustBeGood, password, personShape, shown, teamIds, userRole } from './person-shape.ts';
import { enter } from './session.ts';

const roles = z.array(userRole).max(4);
const params = z.object({ person: z.string().max(100) });

const listPeople = route({
  method: 'get',
  path: '/people',
  id: 'listPeople',
  title: 'List people',
  needs: 'admin',
  query: pageAsked.extend({
    text: z.string().min(1).max(200).optional().describe('In the login or the name, whatever the case.'),
    team: z.string().min(1).max(100).optional().describe('Who sees the agreements of this team.'),
  }),
  replies: { 200: { says: 'By login.', gives: { json: pageOf(personShape) } } },
  handle: async ({ query }, { store }) => {
    const { limit, after = null, text = null, team = null } = query;
    const { items, next } = await store.people.list({ limit, after, text, team });
    return { is: 'json', body: { items: items.map(shown), next } };
  },
});

const addPerson = route({
  method: 'post',
  path: '/people',
  id: 'addPerson',
  title: 'Add a person',
  says: 'Give them the password by another way than the login. Whoever signs in by an identity provider is added by signing in.',
  needs: 'admin',
  secret: true,
  body: z.object({ login, name: line(200), roles, teams: teamIds, password }),
  replies: { 201: { says: 'Added.', gives: { json: personShape } } },
  problems: ['conflict', 'unavailable'],
  handle: async ({ body, actor }, { store, accounts }) => {
    mustBeGood(body.password, body.login);
    await demandTeams(body.teams, store);
    const secret = await accounts.passwords.hash(body.password).catch(asProblem);
    const { login, name, roles, teams } = body;
    const person = await store.people.add(
      { login, name, roles: [...new Set(roles)], teams, external: null },
      secret,
      actor,
    );
    return { is: 'json', status: 201, body: shown(person), location: `/api/people/${person.id}` };
  },
});

const findPerson = route({
  method: 'get',
  path: '/people/{person}',
  id: 'findPerson',
  title: 'Look up a person',
  needs: 'admin',
  params,
  replies: { 200: { says: 'The person.', gives: { json: personShape } } },
  problems: ['not-found'],
  handle: async ({ params }, { store }) => {
    const person = await store.people.find(params.person);
    if (person === null) throw notFound('person');
    return { is: 'json', body: shown(person) };
  },
});

const changePerson = route({
  method: 'patch',
  path: '/people/{person}',
  id: 'changePerson',
  title: 'Change or disable a person',
  says: 'What is left out stays. Other roles, another password and being disabled end the sessions of the person; the last administrator keeps the role.',
  needs: 'admin',
  secret: true,
  params,
  body: z.object({
    name: line(200).optional(),
    roles: roles.optional(),
    teams: teamIds.optional(),
    disabled: z.boolean().optional(),
    password: password.optional(),
  }),
  replies: { 200: { says: 'As they are now.', gives: { json: personShape } } },
  problems: ['not-found', 'conflict', 'unavailable'],
  handle: async ({ params, body, actor }, { store, accounts }) => {
    const known = await store.people.find(params.person);
    if (known === null) throw notFound('person');
    const { password, name, roles, teams, disabled } = body;
    await demandTeams(teams, store);
    if (password !== undefined) {
      mustHavePassword(known.external);
      mustBeGood(password, known.login);
    }
    const change = {
      ...(name === undefined ? {} : { name }),
      ...(roles === undefined ? {} : { roles: [...new Set(roles)] }),
      ...(teams === undefined ? {} : { teams }),
      ...(disabled === undefined ? {} : { disabled }),
      ...(password === undefined ? {} : { secret: await accounts.passwords.hash(password).catch(asProblem) }),
    };
    return { is: 'json', body: shown(await store.people.change(known.id, change, actor)) };
  },
});

const changeOwnPassword = route({
  method: 'put',
  path: '/password',
  id: 'changeOwnPassword',
  title: 'Change your own password',
  says: 'Ends all your sessions; the reply sets the cookie of a new one.',
  needs: 'session',
  secret: true,
  body: z.object({ current: password, password }),
  replies: { 200: { says: 'Changed.', gives: { json: personShape } } },
  problems: ['conflict', 'too-many', 'unavailable'],
  handle: async ({ body, actor, request }, service) => {
    const { store, accounts } = service;
    const { id, login } = actor.person;
    mustHavePassword((await store.people.find(id))?.external ?? null);
    await accounts.prove({ login, password: body.current, from: request.ip ?? null });
    mustBeGood(body.password, login);
    const secret = await accounts.passwords.hash(body.password).catch(asProblem);
    const person = await store.people.change(id, { secret }, actor);
    const cookies = await enter(person, 'own-password', request, service);
    return { is: 'json', body: shown(person), headers: { 'Set-Cookie': cookies } };
  },
});

export const peopleRoutes: readonly Route[] = [listPeople, addPerson, findPerson, changePerson, changeOwnPassword];

async function demandTeams(teams: z.infer<typeof teamIds> = 'all', store: Archive): Promise<void> {
  if (teams === 'all') return;
  const known = new Set((await store.people.teams()).map(({ id }) => id));
  const unknown = teams.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const says = `found ${unknown.join(', ')}, expected ids of teams`;
  throw new RequestProblem('bad-request', `There are no such teams: ${says}.`, 'Take the ids from /api/teams.', [
    { at: 'body.teams', says },
  ]);
}

function mustHavePassword(external: unknown): void {
  if (external === null) return;
  throw new RequestProblem(
    'conflict',
    'An identity provider vouches for this person, so there is no password here.',
    'Change the password at the provider.',
  );
}
