/** What a person is in the company: procurement uploads, legal decides, operations scans and exports, admin runs it. */
export type UserRole = 'procurement' | 'legal' | 'operations' | 'admin';

/** What a key may be used for, of what its owner may do. */
export type Scope = 'read' | 'upload' | 'decide' | 'export' | 'admin';

/** Somebody who may use the service. */
export type Person = {
  readonly id: string;
  /** By which they sign in: unique, in lower case. */
  readonly login: string;
  readonly name: string;
  readonly roles: readonly UserRole[];
  /** Ids of the teams whose agreements they may see; "all" for every one, those to come included. */
  readonly teams: readonly string[] | 'all';
  /** May not sign in any more; what they did stays. */
  readonly disabled: boolean;
  /** Who vouches for them, where that is an identity provider: its issuer and their subject there. Null: a password of our own. */
  readonly external: { readonly issuer: string; readonly subject: string } | null;
  readonly createdAt: Instant;
};

/** A group of people who share agreements. */
export type Team = { readonly id: string; readonly name: string };

/** A secret by which a program acts for a person. The secret itself is shown once and kept by its hash alone. */
export type ApiKey = {
  readonly id: string;
  readonly person: string;
  readonly title: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Instant;
  /** From then on it opens nothing; null where no end was set. */
  readonly until: Instant | null;
  readonly revoked: boolean;
};

/** Who does something, and how they came in. `scopes` is null where they may do all that their roles allow. */
export type Actor = {
  readonly person: Pick<Person, 'id' | 'login' | 'roles' | 'teams'>;
  readonly by: 'session' | 'key' | 'program';
  /** Id of the key; null without one. */
  readonly key: string | null;
  readonly scopes: readonly Scope[] | null;
};

/** A moment in UTC as ISO 8601 with milliseconds: "2026-11-28T20:30:00.000Z". Sorts as text. */
export type Instant = string;
