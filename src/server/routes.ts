import { keyRoutes } from './api/keys.ts';
import { peopleRoutes } from './api/people.ts';
import { sessionRoutes } from './api/session.ts';
import { setUpRoutes } from './api/set-up.ts';
import { teamRoutes } from './api/teams.ts';
import { trailRoutes } from './api/trail.ts';
import type { Route } from './route.ts';

/** Every route, by what it is about. */
export const routes: readonly Route[] = [
  ...setUpRoutes,
  ...sessionRoutes,
  ...peopleRoutes,
  ...teamRoutes,
  ...keyRoutes,
  ...trailRoutes,
];
