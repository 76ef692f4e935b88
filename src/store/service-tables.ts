import type { ColumnType } from 'kysely';
import type { Reviewer, RulingKind, TickKind } from '../model/archive.ts';
import type { DeedKind } from '../model/trail.ts';

/** Rows of what the service keeps. Lists and deals are JSON, flags 0 or 1, moments ISO 8601 in UTC. */
export type ServiceTables = {
  readonly teams: { readonly id: string; readonly name: string };
  readonly people: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly roles: string;
    readonly teams: string;
    readonly disabled: number;
    readonly issuer: string | null;
    readonly subject: string | null;
    readonly secret: string | null;
    readonly created_at: string;
  };
  readonly sessions: {
    readonly hash: string;
    readonly person: string;
    readonly opened_at: string;
    readonly until: string;
  };
  readonly attempts: {
    readonly key: string;
    readonly attempts: number;
    readonly waits_until: string;
    readonly forgotten_at: string;
  };
  readonly keys: {
    readonly id: string;
    readonly hash: string;
    readonly person: string;
    readonly title: string;
    readonly scopes: string;
    readonly created_at: string;
    readonly until: string | null;
    readonly revoked: number;
  };
  readonly papers: {
    readonly id: string;
    readonly team: string;
    readonly title: string;
    /** The title, whatever its case. */
    readonly folded: string;
    readonly deal: string;
    readonly owner: string;
    readonly created_at: string;
  };
  readonly versions: {
    readonly id: string;
    readonly agreement: string;
    readonly number: number;
    readonly sha256: string;
    readonly file_name: string;
    readonly bytes: number;
    readonly uploaded_by: string;
    readonly uploaded_at: string;
  };
  readonly analyses: {
    readonly id: string;
    readonly version: string;
    readonly deal: string;
    readonly deal_hash: string;
    /** Number of the version of the house policy; 0 for the library's own. */
    readonly policy: number;
    readonly state: 'queued' | 'running' | 'done' | 'failed';
    readonly report: string | null;
    readonly because: string | null;
    readonly asked_by: string;
    readonly asked_at: string;
    readonly ended_at: string | null;
    /** Who works on it, and until when nobody else may take it. */
    readonly worker: string | null;
    readonly lease: string | null;
    readonly takes: number;
  };
  /** What a report was made of. */
  readonly made: {
    readonly key: string;
    readonly digest: string;
    readonly deal: string;
    readonly library: string;
    readonly program: string;
    readonly made_at: string;
  };
  readonly rulings: {
    readonly id: string;
    readonly agreement: string;
    readonly requirement: string;
    readonly fingerprint: string | null;
    readonly says: RulingKind;
    readonly reason: string;
    readonly approver: string | null;
    readonly until: string | null;
    readonly assignee: string | null;
    readonly person: string;
    readonly at: string;
  };
  readonly ticks: {
    readonly id: string;
    readonly agreement: string;
    readonly clause: string;
    readonly says: TickKind;
    readonly note: string;
    readonly person: string;
    readonly at: string;
  };
  readonly handovers: {
    readonly agreement: string;
    readonly number: number;
    readonly reviewer: Reviewer;
    readonly note: string;
    readonly person: string;
    readonly at: string;
  };
  readonly policies: {
    readonly number: number;
    readonly files: string;
    readonly digest: string;
    readonly library: string;
    readonly note: string;
    readonly person: string;
    readonly at: string;
  };
  readonly chunks: { readonly upload: string; readonly position: number; readonly content: Blob };
  readonly files: { readonly sha256: string; readonly upload: string; readonly bytes: number };
  readonly trail: {
    readonly number: number;
    readonly at: string;
    readonly what: DeedKind;
    readonly subject_kind: string | null;
    readonly subject_id: string | null;
    readonly facts: string;
    readonly actor_id: string | null;
    readonly actor_login: string | null;
    readonly actor_key: string | null;
    readonly before: string;
    readonly hash: string;
  };
  readonly verifications: {
    readonly id: string;
    readonly extent: 'trail' | 'everything';
    readonly at: string;
    readonly person: string | null;
    readonly first_row: number;
    readonly last_row: number;
    readonly hash: string;
    readonly whole: number;
    readonly faults: number;
    readonly listed: string;
  };
  readonly replies: {
    readonly person: string;
    readonly key: string;
    readonly request: string;
    readonly begun_at: string;
    /** Until then the process that began it is taken to live. */
    readonly alive_until: string;
    readonly status: number | null;
    readonly body: string | null;
    readonly location: string | null;
  };
};

/** Bytes, as a buffer of the driver's own. */
export type Blob = ColumnType<ArrayBuffer | Uint8Array, Uint8Array, Uint8Array>;
