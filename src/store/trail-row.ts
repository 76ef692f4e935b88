import type { TrailRow } from '../model/trail.ts';
import type { Tables } from './schema.ts';
import { hashOf } from './stored.ts';

/** A row of the trail as the database has it. */
export type StoredRow = Tables['trail'];

/** What stands as the hash before the first row. */
export const nothingBefore = '0'.repeat(64);

/** The hash of a row: of all else in it, in the order of `TrailRow`. */
export function trailHash({ what, subject, facts, number, at, actor, before }: Omit<TrailRow, 'hash'>): string {
  const [of, who] = [
    subject && { kind: subject.kind, id: subject.id },
    actor && { id: actor.id, login: actor.login, key: actor.key },
  ];
  return hashOf(JSON.stringify({ what, subject: of, facts, number, at, actor: who, before }));
}

/** As it is written. */
export function storedRow({ number, at, what, subject, facts, actor, before, hash }: TrailRow): StoredRow {
  return {
    number,
    at,
    what,
    subject_kind: subject?.kind ?? null,
    subject_id: subject?.id ?? null,
    facts: JSON.stringify(facts),
    actor_id: actor?.id ?? null,
    actor_login: actor?.login ?? null,
    actor_key: actor?.key ?? null,
    before,
    hash,
  };
}

/** As it is read. Throws where its facts are no JSON any more. */
export function rowOf(row: StoredRow): TrailRow {
  const { subject_kind: kind, subject_id: subject, actor_id: id, actor_login: login } = row;
  return {
    what: row.what,
    subject: kind === null || subject === null ? null : { kind, id: subject },
    facts: JSON.parse(row.facts),
    number: row.number,
    at: row.at,
    actor: id === null || login === null ? null : { id, login, key: row.actor_key },
    before: row.before,
    hash: row.hash,
  };
}
