import type { Instant } from './person.ts';

/** Something that happened, as the trail keeps it. Ids and facts, never a word of a contract. */
export type Deed = {
  readonly what: DeedKind;
  /** What it was done to: "agreement", "version", "report", "person", "key", "team", "saved-view", "library", and its id; null where to nothing. */
  readonly subject: { readonly kind: string; readonly id: string } | null;
  /** Flat facts of it, by name. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
};

export type DeedKind =
  | 'upload'
  | 'analysis-asked'
  | 'analysis-done'
  | 'analysis-failed'
  | 'view'
  | 'ruling'
  | 'tick'
  | 'handed-over'
  | 'export'
  | 'agreement-changed'
  | 'person-added'
  | 'person-changed'
  | 'team-added'
  | 'key-added'
  | 'key-revoked'
  | 'signed-in'
  | 'sign-in-refused'
  | 'signed-out'
  | 'saved-view-added'
  | 'saved-view-changed'
  | 'saved-view-removed'
  | 'library-changed'
  | 'policy-saved'
  | 'verified';

/** A deed in its place in the chain. */
export type TrailRow = Deed & {
  /** From 1, without a hole. */
  readonly number: number;
  readonly at: Instant;
  /** Id and login of who did it, and the key they used; null where the program itself did. */
  readonly actor: { readonly id: string; readonly login: string; readonly key: string | null } | null;
  /** Hash of the row before; 64 zeros before the first. */
  readonly before: string;
  /** SHA-256, in hexadecimal, of `before` and all else in this row as JSON in the order of this type. */
  readonly hash: string;
};

/** What a check found wrong: what it looked at, and what differs, in a sentence. */
export type Fault = { readonly at: string; readonly says: string };
