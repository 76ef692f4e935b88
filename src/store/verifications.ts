import type { Verifications } from '../model/store.ts';
import type { Verification } from '../model/trail.ts';
import type { Database, On } from './database.ts';
import { paged } from './paged.ts';
import type { Tables } from './schema.ts';

/** Of what a check found wrong, so much is kept word by word. */
const listedAtMost = 50;

export function verificationsOf({ db, newId, now, write }: Database): Verifications {
  return {
    keep: ({ of, first, last, isWhole, faults, listed, counts }, by) =>
      write(async (on, tell) => {
        const id = newId();
        const row = {
          ...{ id, extent: of, at: now().toISOString(), person: by?.person.id ?? null },
          ...{ first_row: first, last_row: last.number, hash: last.hash, whole: isWhole ? 1 : 0, faults },
          listed: JSON.stringify(listed.slice(0, listedAtMost)),
        };
        await on.insertInto('verifications').values(row).execute();
        const facts = { verification: id, of, faults, first, last: last.number, ...counts };
        tell({ what: 'verified', subject: null, facts }, by);
        return verificationOf(await named(on).where('v.id', '=', id).executeTakeFirstOrThrow());
      }),
    list: async (page) => {
      const rows = await named(db)
        .$if(page.after !== null, (query) => query.where('v.id', '<', page.after ?? ''))
        .orderBy('v.id', 'desc')
        .limit(page.limit + 1)
        .execute();
      return paged(rows, page, { cursor: ({ id }) => id, item: verificationOf });
    },
  };
}

/** With the name of who asked for it, where somebody did. */
function named(on: On) {
  return on
    .selectFrom('verifications as v')
    .leftJoin('people as who', 'who.id', 'v.person')
    .selectAll('v')
    .select('who.name');
}

function verificationOf(row: Tables['verifications'] & { readonly name: string | null }): Verification {
  const { id, extent, at, person, name, faults } = row;
  return {
    ...{ id, of: extent, at, person, name, first: row.first_row, faults },
    last: { number: row.last_row, hash: row.hash },
    isWhole: row.whole === 1,
    listed: JSON.parse(row.listed),
  };
}
