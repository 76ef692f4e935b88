import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../model/person.ts';
import type { Trail } from '../model/store.ts';
import type { Deed, TrailRow } from '../model/trail.ts';
import { checkedRows, faultsOf, storedRows } from './check-trail.ts';
import type { Database, On } from './database.ts';
import type { ValueType } from './dialect.ts';
import { changes, nextEdition } from './edition.ts';
import { paged } from './paged.ts';
import { storable } from './stored.ts';
import { nothingBefore, rowOf, type StoredRow, storedRow, trailHash } from './trail-row.ts';

/** What happened, and who did it. */
export type Told = { readonly deed: Deed; readonly by: Actor | null };

/** Adds rows to the end of the chain, as the last thing that a transaction does: until it is over, nobody else can. */
export async function append(
  on: On,
  told: readonly Told[],
  { dialect, now }: Pick<Database, 'dialect' | 'now'>,
): Promise<void> {
  if (told.length === 0) return;
  await dialect.lock(on, 'trail');
  const rows = chained(told, (await headOf(on)) ?? beginning, now());
  for (let first = 0; first < rows.length; first += atATime)
    await on
      .insertInto('trail')
      .values(rows.slice(first, first + atATime))
      .execute();
  if (told.some(({ deed }) => changes(deed.what))) await nextEdition(on);
}

/** The last row of the chain. */
type End = Pick<TrailRow, 'number' | 'hash'>;

const beginning: End = { number: 0, hash: nothingBefore };

function chained(told: readonly Told[], end: End, now: Date): readonly StoredRow[] {
  let { number, hash } = end;
  const at = now.toISOString();
  return told.map(({ deed, by }) => {
    number += 1;
    const row = { ...cleanDeed(deed), number, at, actor: actorOf(by), before: hash };
    hash = trailHash(row);
    return storedRow({ ...row, hash });
  });
}

const columns = {
  ...{ number: 'integer', at: 'text', what: 'text', subject_kind: 'text', subject_id: 'text', facts: 'text' },
  ...{ actor_id: 'text', actor_login: 'text', actor_key: 'text', before: 'text', hash: 'text' },
} as const satisfies Record<keyof StoredRow, ValueType>;

/**
 * Adds rows in one statement where `end` is still the end of the chain and nobody is about to add to it; false where not, and where the
 * database found that out itself, by the number of a row. A transaction asks five times for the same, and waits for an answer each time.
 */
async function appendedAt(end: End, rows: readonly StoredRow[], { db, dialect }: Database): Promise<boolean> {
  const list = dialect.list(JSON.stringify(rows));
  const names = Object.keys(columns) as (keyof StoredRow)[];
  const values = names.map((name) => list.value(name, columns[name]));
  const { numAffectedRows } = await sql`with free as materialized (select ${dialect.lockIfFree('trail')} as it)
    insert into trail (${sql.join(names.map((name) => sql.ref(name)))}) select ${sql.join(values)} from ${list.rows}, free
    where free.it and (select coalesce(max(number), 0) from trail) = ${end.number}`.execute(db);
  return Number(numAffectedRows) === rows.length;
}

export function trailOf(database: Database): Trail {
  const { db, dialect } = database;
  return {
    record: recorder(database),
    list: async (asked) => {
      let query = db.selectFrom('trail').selectAll();
      if (asked.what !== null) query = query.where(sql<boolean>`what = ${asked.what}`);
      if (asked.subject !== null) query = query.where('subject_id', '=', asked.subject);
      if (asked.actor !== null) query = query.where('actor_id', '=', asked.actor);
      if (asked.from != null) query = query.where('at', '>=', asked.from);
      if (asked.until != null) query = query.where('at', '<', asked.until);
      if (asked.text != null) query = query.where(holds(dialect, asked.text));
      if (asked.after !== null) query = query.where('number', '<', Number(asked.after) || 0);
      const rows = await query
        .orderBy('number', 'desc')
        .limit(asked.limit + 1)
        .execute();
      return paged(rows, asked, { cursor: ({ number }) => `${number}`, item: rowOf });
    },
    all: async function* () {
      for await (const rows of storedRows(db)) yield* rows.map(rowOf);
    },
    head: async () => (await headOf(db)) ?? null,
    faults: () => faultsOf(db),
    checked: (after) => checkedRows(db, after),
  };
}

/** In what of a row text is looked for: ids, logins, keys, facts and hashes, as they are written. */
const searched = ['subject_id', 'actor_id', 'actor_login', 'actor_key', 'facts', 'hash'] as const;

function holds(dialect: Database['dialect'], text: string): RawBuilder<boolean> {
  const each = searched.map((column) => dialect.contains(`trail.${column}`, storable(text)));
  return sql<boolean>`(${sql.join(each, sql` or `)})`;
}

/** As many as are written together. */
const atATime = 500;

/** Others who add to the end are done with it in less time than this takes. */
const mostTries = 4;

/**
 * Writes what many record at once in one transaction: while one is written, those that come wait together for the next. So the disk
 * is waited for once, and not for each.
 */
function recorder(database: Database): Trail['record'] {
  const { db, write, now } = database;
  type Waiting = Told & { readonly done: () => void; readonly failed: (because: unknown) => void };
  const waiting: Waiting[] = [];
  let writing = false;
  let end: End | null = null;
  const appended = async (some: readonly Told[]) => {
    // Within a transaction of others what is told comes at its end.
    if (db.isTransaction || some.some(({ deed }) => changes(deed.what))) return false;
    for (let tried = 0; tried < mostTries; tried += 1) {
      const before: End = end ?? (await headOf(db)) ?? beginning;
      const rows = chained(some, before, now());
      const done = await appendedAt(before, rows, database).catch(() => false);
      end = (done && rows.at(-1)) || null;
      if (done) return true;
    }
    return false;
  };
  const writeAll = async () => {
    writing = true;
    // Those who were answered together come along.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    for (let some = waiting.splice(0, atATime); some.length > 0; some = waiting.splice(0, atATime)) {
      try {
        if (!(await appended(some))) {
          await write(async (_, tell) => {
            for (const { deed, by } of some) tell(deed, by);
          });
        }
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
