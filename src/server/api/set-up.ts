import { z } from 'zod';
import { asProblem } from '../identity/sign-in.ts';
import { RequestProblem } from '../problem.ts';
import { publicRoute, type Route } from '../route.ts';
import { line, login, mustBeGood, password, personShape, shown, userRole } from './person-shape.ts';
import { demandSafeEntry, enter } from './session.ts';

const isSetUp = publicRoute({
  method: 'get',
  path: '/set-up',
  id: 'howToSignIn',
  title: 'How one signs in here',
  replies: {
    200: {
      says: 'Whether the first administrator is still to be set up, and whether there is an identity provider.',
      gives: { json: z.object({ open: z.boolean(), provider: z.boolean() }) },
    },
  },
  handle: async (_asked, { accounts }) => ({
    is: 'json',
    body: { open: await accounts.setUp.isOpen(), provider: accounts.provider !== null },
  }),
});

const first = publicRoute({
  method: 'post',
  path: '/set-up',
  id: 'setUp',
  title: 'Set up the first administrator',
  says: 'With the code that the program printed where it was started. An administrator reads no agreement without another role: name it here, or later.',
  secret: true,
  body: z.object({
    code: z.string().max(200),
    login,
    name: line(200),
    password,
    roles: z.array(userRole).max(4).default([]),
  }),
  replies: { 201: { says: 'Set up, and signed in.', gives: { json: personShape } } },
  problems: ['not-allowed', 'conflict', 'unavailable', 'cross-site'],
  handle: async ({ body, request }, service) => {
    const { accounts, store } = service;
    demandSafeEntry(request, service);
    if (!(await accounts.setUp.isOpen())) {
      throw new RequestProblem(
        'conflict',
        'The first administrator is set up already.',
        'Sign in, or ask an administrator for an account.',
      );
    }
    if (!accounts.setUp.opens(body.code)) {
      throw new RequestProblem(
        'not-allowed',
        'The code is not the one that the program printed when it started.',
        'Open the link on the terminal where Lacuna was started. Starting it again prints a new one.',
      );
    }
    mustBeGood(body.password, body.login);
    const secret = await accounts.passwords.hash(body.password).catch(asProblem);
    const roles = [...new Set([...body.roles, 'admin' as const])];
    const person = await store.people.addFirst(
      { login: body.login, name: body.name, roles, teams: 'all', external: null },
      secret,
    );
    const cookies = await enter(person, 'set-up', request, service);
    return { is: 'json', status: 201, body: shown(person), headers: { 'Set-Cookie': cookies } };
  },
});

export const setUpRoutes: readonly Route[] = [isSetUp, first];
