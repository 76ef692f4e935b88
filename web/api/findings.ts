import type { queries } from './queries.ts';

/** The newest report of an agreement, with where it goes from here and what to ask for. */
export type Findings = Awaited<
  ReturnType<Extract<ReturnType<typeof queries.findings>['queryFn'], (...given: never[]) => unknown>>
>;
