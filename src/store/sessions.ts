import type { Person } from '../model/person.ts';
import type { Sessions } from '../model/store.ts';
import type { Database } from './database.ts';
import { evened, gathered } from './gathered.ts';
import { personOf } from './people.ts';

/** Who opens a session has signed in, and who ends it signs out: the trail has both. */
export function sessionsOf({ db, now, write }: Database): Sessions {
  const lasting = gathered(async (hashes) => {
    const rows = await db
      .selectFrom('sessions as s')
      .innerJoin('people as p', 'p.id', 's.person')
      .selectAll('p')
      .select(['s.hash', 's.opened_at', 's.until'])
      .where('s.hash', 'in', evened(hashes))
      .where('s.until', '>', now().toISOString())
      .where('p.disabled', '=', 0)
      .execute();
    return new Map(rows.map((row) => [row.hash, row]));
  }, 'requests-are-in');
  return {
    open: (hash, person, until, facts = {}) =>
      write(async (on, tell) => {
        const opened_at = now().toISOString();
        await on.deleteFrom('sessions').where('until', '<=', opened_at).execute();
        await on.insertInto('sessions').values({ hash, person, opened_at, until }).execute();
        const row = await on.selectFrom('people').selectAll().where('id', '=', person).executeTakeFirstOrThrow();
        tell({ what: 'signed-in', subject: { kind: 'person', id: person }, facts }, self(personOf(row)));
      }),
    find: async (hash) => {
      const row = await lasting(hash);
      return row === null ? null : { person: personOf(row), openedAt: row.opened_at, until: row.until };
    },
    extend: async (hash, until) => {
      await db
        .updateTable('sessions')
        .set({ until })
        .where('hash', '=', hash)
        .where('until', '>', now().toISOString())
        .execute();
    },
    end: (hash) =>
      write(async (on, tell) => {
        const row = await on
          .selectFrom('sessions as s')
          .innerJoin('people as p', 'p.id', 's.person')
          .selectAll('p')
          .where('s.hash', '=', hash)
          .executeTakeFirst();
        if (row === undefined) return;
        await on.deleteFrom('sessions').where('hash', '=', hash).execute();
        tell({ what: 'signed-out', subject: { kind: 'person', id: row.id }, facts: {} }, self(personOf(row)));
      }),
  };
}

function self(person: Person) {
  return { person, by: 'session', key: null, scopes: null } as const;
}
