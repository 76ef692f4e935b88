import type { Kysely } from 'kysely';
import type { Actor } from '../model/person.ts';
import type { Deed } from '../model/trail.ts';
import type { KnownKind } from '../report/review-rule.ts';
import type { Dialect } from './dialect.ts';
import type { Tables } from './schema.ts';

/** A database that is open, and what everything that is kept in it needs. */
export type Database = {
  readonly db: Kysely<Tables>;
  readonly dialect: Dialect;
  readonly now: () => Date;
  /** Ids sort in the order in which they were made. */
  readonly newId: () => string;
  /** By which the route of an agreement is told; null where nobody asks for it here. */
  readonly kinds: readonly KnownKind[] | null;
  /** One transaction. What is told becomes rows of the trail at its end: both are there, or neither. */
  readonly write: Write;
};

export type On = Kysely<Tables>;

export type Write = <Result>(work: (on: On, tell: Tell) => Promise<Result>) => Promise<Result>;

/** `by` is null where the program itself acts. */
export type Tell = (deed: Deed, by: Actor | null) => void;
