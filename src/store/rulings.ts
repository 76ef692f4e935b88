import type { Rulings } from '../model/store.ts';
import type { Database } from './database.ts';
import { holdPaper } from './hold-paper.ts';
import { restand } from './restand.ts';
import { rulingDigest } from './said.ts';
import { storable } from './stored.ts';
import { rulingOf } from './stored-ruling.ts';

export function rulingsOf(database: Database): Rulings {
  const { db, dialect, newId, now, write } = database;
  return {
    add: (ruling, by) =>
      write(async (on, tell) => {
        await holdPaper(on, dialect, ruling.agreement);
        const added = rulingOf({
          ...ruling,
          id: newId(),
          reason: storable(ruling.reason),
          approver: ruling.approver === null ? null : storable(ruling.approver),
          person: by.person.id,
          at: now().toISOString(),
        });
        await on.insertInto('rulings').values(added).execute();
        await restand(on, database, added.agreement);
        const { id, agreement, says, requirement } = added;
        // Its words stay out of the trail; that nobody changed them can be told by their hash.
        const facts = { ruling: id, says, requirement, digest: rulingDigest(added) };
        tell({ what: 'ruling', subject: { kind: 'agreement', id: agreement }, facts }, by);
        return added;
      }),
    of: async (agreement) => {
      const rows = await db
        .selectFrom('rulings')
        .selectAll()
        .where('agreement', '=', agreement)
        .orderBy('id')
        .execute();
      return rows.map(rulingOf);
    },
  };
}
