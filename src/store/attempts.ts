import type { Attempts, Counted } from '../model/store.ts';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

export function attemptsOf({ db, dialect, now }: Database): Attempts {
  return {
    change: async (key, change) => {
      const at = now().toISOString();
      await db.deleteFrom('attempts').where('forgotten_at', '<=', at).execute();
      await db.transaction().execute(async (on) => {
        // Where there is no row nobody could wait for it.
        await on
          .insertInto('attempts')
          .values({ key, attempts: 0, waits_until: at, forgotten_at: at })
          .onConflict((of) => of.doNothing())
          .execute();
        const row = await on
          .selectFrom('attempts')
          .selectAll()
          .where('key', '=', key)
          .modifyEnd(dialect.forUpdate)
          .executeTakeFirst();
        const next = change(row === undefined || row.attempts === 0 ? null : countedOf(row));
        if (next === null) await on.deleteFrom('attempts').where('key', '=', key).execute();
        else await on.updateTable('attempts').set(rowOf(next)).where('key', '=', key).execute();
      });
    },
  };
}

type Row = Tables['attempts'];

function countedOf({ attempts, waits_until, forgotten_at }: Row): Counted {
  return { attempts, waitsUntil: Date.parse(waits_until), forgottenAt: Date.parse(forgotten_at) };
}

function rowOf({ attempts, waitsUntil, forgottenAt }: Counted): Omit<Row, 'key'> {
  return {
    attempts,
    waits_until: new Date(waitsUntil).toISOString(),
    forgotten_at: new Date(forgottenAt).toISOString(),
  };
}
