import type { Instant } from './person.ts';

/** A way to look at the portfolio that somebody keeps under a name: for themselves, or for those of a team too. */
export type SavedView = {
  readonly id: string;
  /** Id of the person. */
  readonly owner: string;
  /** Who may see it besides; null for nobody. */
  readonly team: string | null;
  readonly name: string;
  /** What the grid is asked for, by the names of its query. */
  readonly filter: Readonly<Record<string, string>>;
  readonly createdAt: Instant;
};
