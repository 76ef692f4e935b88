import { sql } from 'kysely';
import type { Actor } from '../model/person.ts';
import type { Trail } from '../model/store.ts';
import type { Deed, Fault, TrailRow } from '../model/trail.ts';
import type { Database, On, Write } from './database.ts';
import { paged } from './paged.ts';
import type { Tables } from './schema.ts';
import { hashOf, storable } from './stored.ts';

/** What happened, and who did it. */
export type Told = { readonly deed: Deed; readonly by: Actor | null };

const nothingBefore = '0'.repeat(64);

/** Adds rows to the end of the chain, as the last thing that a transaction does: until it is over, nobody else can. */
export async function append(
  on: On,
  told: readonly Told[],
  { dialect, now }: Pick<Database, 'dialect' | 'now'>,
): Promise<void> {
  if (told.length === 0) return;
  await dialect.lock(on, 'trail');
  const last = await headOf(on);
  let { number, hash } = last ?? { number: 0, hash: nothingBefore };
  const at = now().toISOString();
  const rows: Tables['trail'][] = [];
  for (const { deed, by } of told) {
    number += 1;
    const row = { ...cleanDeed(deed), number, at, actor: actorOf(by), before: hash };
    hash = trailHash(row);
    rows.push(stored({ ...row, hash }));
  }
  for (let first = 0; first < rows.length; first += atATime)
    await on
      .insertInto('trail')
      .values(rows.slice(first, first + atATime))
      .execute();
}

/** The hash of a row: of all else in it, in the order of `TrailRow`. */
export function trailHash({ what, subject, facts, number, at, actor, before }: Omit<TrailRow, 'hash'>): string {
  const [of, who] = [
    subject && { kind: subject.kind, id: subject.id },
    actor && { id: actor.id, login: actor.login, key: actor.key },
  ];
  return hashOf(JSON.stringify({ what, subject: of, facts, number, at, actor: who, before }));
}

export function trailOf({ db, write }: Database): Trail {
  return {
    record: recorder(write),
    list: async (asked) => {
      let query = db.selectFrom('trail').selectAll();
      if (asked.what !== null) query = query.where(sql<boolean>`what = ${asked.what}`);
      if (asked.subject !== null) query = query.where('subject_id', '=', asked.subject);
      if (asked.actor !== null) query = query.where('actor_id', '=', asked.actor);
      if (asked.after !== null) query = query.where('number', '<', Number(asked.after) || 0);
      const rows = await query
        .orderBy('number', 'desc')
        .limit(asked.limit + 1)
        .execute();
      return paged(rows, asked, { cursor: ({ number }) => `${number}`, item: rowOf });
    },
    all: async function* () {
      for await (const row of storedRows(db)) yield rowOf(row);
    },
    head: async () => (await headOf(db)) ?? null,
    faults: () => faultsOf(db),
  };
}

type Stored = Tables['trail'];

/** As many as are written together, and read at a time. */
const atATime = 500;

/**
 * Writes what many record at once in one transaction: while one is written, those that come wait together for the next. So the disk
 * is waited for once, and not for each.
 */
function recorder(write: Write): Trail['record'] {
  type Waiting = Told & { readonly done: () => void; readonly failed: (because: unknown) => void };
  const waiting: Waiting[] = [];
  let writing = false;
  const writeAll = async () => {
    writing = true;
    // Those of this very turn come along.
    await new Promise(setImmediate);
    for (let some = waiting.splice(0, atATime); some.length > 0; some = waiting.splice(0, atATime)) {
      try {
        await write(async (_, tell) => {
          for (const { deed, by } of some) tell(deed, by);
        });
        for (const { done } of some) done();
      } catch (error) {
        for (const { failed } of some) failed(error);
      }
    }
    writing = false;
  };
  return (deed, by) =>
    new Promise((done, failed) => {
      waiting.push({ deed, by, done, failed });
      if (!writing) void writeAll();
    });
}

function headOf(on: On): Promise<Pick<TrailRow, 'number' | 'hash' | 'at'> | undefined> {
  return on.selectFrom('trail').select(['number', 'hash', 'at']).orderBy('number', 'desc').limit(1).executeTakeFirst();
}

async function* storedRows(db: On): AsyncIterable<Stored> {
  // Below all that a column can hold: a row that was given another number is found too.
  let after = -(2 ** 31);
  for (;;) {
    const rows = await db
      .selectFrom('trail')
      .selectAll()
      .where('number', '>', after)
      .orderBy('number')
      .limit(atATime)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.number;
  }
}

/** Computes the whole chain anew. */
export async function* faultsOf(on: On): AsyncIterable<Fault> {
  let before = { number: 0, hash: nothingBefore };
  for await (const row of storedRows(on)) {
    const at = `row ${row.number} of the trail`;
    const [expected, missing] = [before.number + 1, row.number - before.number - 1];
    if (missing === 1) yield { at, says: `row ${expected} before it is missing` };
    else if (missing !== 0) yield { at, says: `${missing} rows before it are missing, from row ${expected} on` };
    else if (row.before !== before.hash)
      yield { at, says: 'it does not follow from the row before: one of them was changed' };
    if (recomputed(row) !== row.hash)
      yield { at, says: 'its content does not give its hash: it was changed after it was written' };
    before = row;
  }
}

/** Null where the row is no longer one that could have been written. */
function recomputed(row: Stored): string | null {
  try {
    const read = rowOf(row);
    const again = stored(read);
    const same = Object.entries(again).every(([column, value]) => value === row[column as keyof Stored]);
    return same ? trailHash(read) : null;
  } catch {
    return null;
  }
}

function stored({ number, at, what, subject, facts, actor, before, hash }: TrailRow): Stored {
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

function rowOf(row: Stored): TrailRow {
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

function actorOf(by: Actor | null): TrailRow['actor'] {
  return by === null ? null : { id: by.person.id, login: by.person.login, key: by.key };
}

/** As it comes back from the database: what cannot be stored would give another hash. */
function cleanDeed({ what, subject, facts }: Deed): Deed {
  return {
    what,
    subject: subject && { kind: storable(subject.kind), id: storable(subject.id) },
    facts: JSON.parse(JSON.stringify(facts)),
  };
}
