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

/** Something that somebody said (a ruling, a tick, a handover, a version of the house policy and the note on it), and its digest as it is now. */
export type Said = {
  readonly kind: 'ruling' | 'tick' | 'handover' | 'policy' | 'policy-note';
  /** Of a handover: its agreement and its number ("A/2"); of a policy: its number. */
  readonly id: string;
  readonly digest: string;
};

/** Rows of the trail whose chain was computed anew, up to the last of them. */
export type CheckedRows = {
  readonly last: Pick<TrailRow, 'number' | 'hash'>;
  readonly faults: readonly Fault[];
};

/** That somebody had it checked whether what is kept is as it was written, and what that said. */
export type Verification = {
  readonly id: string;
  /** The chain of the trail alone, or everything that `lacuna verify` looks at. */
  readonly of: 'trail' | 'everything';
  readonly at: Instant;
  /** Id and name of who asked for it; null where it was asked for on the command line. */
  readonly person: string | null;
  readonly name: string | null;
  /** Numbers of the first and the last row that were looked at, and the hash of the last. */
  readonly first: number;
  readonly last: Pick<TrailRow, 'number' | 'hash'>;
  /** It came to the end of the trail, and not to the end of its time. */
  readonly isWhole: boolean;
  /** How much is wrong, and the first of it. */
  readonly faults: number;
  readonly listed: readonly Fault[];
};

/** What a check found wrong: what it looked at, and what differs, in a sentence. */
export type Fault = { readonly at: string; readonly says: string };
