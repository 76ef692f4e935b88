import { sql } from 'kysely';
import type { ApiKey } from '../model/person.ts';
import { type Keys, Refusal } from '../model/store.ts';
import type { Database } from './database.ts';
import { evened, gathered } from './gathered.ts';
import { personOf } from './people.ts';
import type { Tables } from './schema.ts';
import { storable } from './stored.ts';

export function keysOf({ db, newId, now, write }: Database): Keys {
  const usable = gathered(async (hashes) => {
    const rows = await db
      .selectFrom('keys as k')
      .innerJoin('people as p', 'p.id', 'k.person')
      .selectAll('p')
      .select(['k.hash', 'k.id as key', 'k.title', 'k.scopes', 'k.created_at as key_made_at', 'k.until'])
      .where('k.hash', 'in', evened(hashes))
      .where('k.revoked', '=', 0)
      .where('p.disabled', '=', 0)
      .execute();
    return new Map(rows.map((row) => [row.hash, row]));
  }, 'requests-are-in');
  return {
    add: (key, by) =>
      write(async (on, tell) => {
        const row = {
          id: newId(),
          hash: key.hash,
          person: key.person,
          title: storable(key.title),
          scopes: JSON.stringify(key.scopes),
          created_at: now().toISOString(),
          until: key.until,
          revoked: 0,
        };
        const owner = await on.selectFrom('people').select('id').where('id', '=', key.person).executeTakeFirst();
        if (owner === undefined) throw new Refusal('not-found', 'There is no such person.');
        await on.insertInto('keys').values(row).execute();
        const facts = { person: key.person, scopes: key.scopes.join(' '), until: key.until };
        tell({ what: 'key-added', subject: { kind: 'key', id: row.id }, facts }, by);
        return keyOf(row);
      }),
    find: async (hash) => {
      const row = await usable(hash);
      if (row === null || (row.until !== null && row.until <= now().toISOString())) return null;
      const { key: id, title, scopes, until } = row;
      const key = keyOf({ id, person: row.id, title, scopes, created_at: row.key_made_at, until, revoked: 0 });
      return { key, person: personOf(row) };
    },
    list: async (person) => {
      const rows = await db
        .selectFrom('keys')
        .selectAll()
        .where(person === null ? sql<boolean>`1 = 1` : sql<boolean>`person = ${person}`)
        .orderBy('id', 'desc')
        .execute();
      return rows.map(keyOf);
    },
    revoke: (id, by) =>
      write(async (on, tell) => {
        const row = await on
          .updateTable('keys')
          .set({ revoked: 1 })
          .where('id', '=', id)
          .returning('person')
          .executeTakeFirst();
        if (row === undefined) throw new Refusal('not-found', 'There is no such key.');
        tell({ what: 'key-revoked', subject: { kind: 'key', id }, facts: { person: row.person } }, by);
      }),
  };
}

function keyOf({ id, person, title, scopes, created_at, until, revoked }: Omit<Tables['keys'], 'hash'>): ApiKey {
  return { id, person, title, scopes: JSON.parse(scopes), createdAt: created_at, until, revoked: revoked === 1 };
}
