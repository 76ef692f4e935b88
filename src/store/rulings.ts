import type { Ruling } from '../model/archive.ts';
import { Refusal, type Rulings } from '../model/store.ts';
import type { Database } from './database.ts';
import { hashOf, storable } from './stored.ts';

export function rulingsOf({ db, newId, now, write }: Database): Rulings {
  return {
    add: (ruling, by) =>
      write(async (on, tell) => {
        const known = await on.selectFrom('papers').select('id').where('id', '=', ruling.agreement).executeTakeFirst();
        if (known === undefined) throw new Refusal('not-found', 'There is no such agreement.');
        const added = rulingOf({
          ...ruling,
          id: newId(),
          reason: storable(ruling.reason),
          approver: ruling.approver === null ? null : storable(ruling.approver),
          person: by.person.id,
          at: now().toISOString(),
        });
        await on.insertInto('rulings').values(added).execute();
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

/** SHA-256 of a ruling as JSON in the order of its type: the trail has it, beside the ruling's id. */
export function rulingDigest(ruling: Ruling): string {
  return hashOf(JSON.stringify(rulingOf(ruling)));
}

function rulingOf(all: Ruling): Ruling {
  const { id, agreement, requirement, fingerprint, says, reason, approver, until, assignee, person, at } = all;
  return { id, agreement, requirement, fingerprint, says, reason, approver, until, assignee, person, at };
}
