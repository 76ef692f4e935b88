import type { Route } from './route.ts';

/** Every route, by what it is about. */
export const routes: readonly Route[] = [];
