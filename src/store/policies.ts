import type { HousePolicy } from '../model/policy.ts';
import { ownPolicy } from '../model/policy.ts';
import { type Policies, Refusal } from '../model/store.ts';
import type { Database, On } from './database.ts';
import { hashOf, storable } from './stored.ts';

export function policiesOf({ db, now, write }: Database): Policies {
  return {
    list: async ({ limit, after }) => {
      const rows = await shown(db)
        .$if(after !== null, (query) => query.where('p.number', '<', Number(after)))
        .orderBy('p.number', 'desc')
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit);
      return { items, next: rows.length > limit ? `${items.at(-1)?.number}` : null };
    },
    find: (number) => findPolicy(db, number),
    inForce: () => policyInForce(db),
    save: ({ files, library, note, basedOn }, by) =>
      write(async (on, tell) => {
        const last = await policyInForce(on);
        const text = JSON.stringify(files.map(({ path, text }) => ({ path, text })));
        const row = {
          ...{ number: last + 1, files: text, digest: hashOf(text), library },
          ...{ note: storable(note), person: by.person.id, at: now().toISOString() },
        };
        // Two who save at the same time write the same number: one of them does, as if the other had come a moment before.
        const added =
          last === basedOn
            ? await on
                .insertInto('policies')
                .values(row)
                .onConflict((at) => at.doNothing())
                .returning('number')
                .executeTakeFirst()
            : undefined;
        if (added === undefined) {
          throw new Refusal(
            'conflict',
            last < basedOn
              ? `There is no version ${basedOn} of the house policy that this one could be based on: nothing was saved.`
              : `Another version of the house policy came after ${basedOn === ownPolicy ? 'the one that came with the library' : `version ${basedOn}`}, which this one is based on: nothing was saved.`,
          );
        }
        // What was said about it stays out of the trail; that nobody changed it can be told by its hash.
        const facts = { policy: row.number, digest: row.digest, library, note: hashOf(row.note) };
        tell({ what: 'policy-saved', subject: { kind: 'policy', id: `${row.number}` }, facts }, by);
        const saved = await findPolicy(on, row.number);
        if (saved === null) throw new Error('the policy that was just saved is not there');
        return saved;
      }),
  };
}

/** Number of the version that is in force; 0 where none was saved yet. */
export async function policyInForce(on: On): Promise<number> {
  const row = await on
    .selectFrom('policies')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirst();
  return row?.last ?? ownPolicy;
}

async function findPolicy(on: On, number: number): Promise<HousePolicy | null> {
  const row = await shown(on).select('p.files').where('p.number', '=', number).executeTakeFirst();
  return row === undefined ? null : { ...row, files: JSON.parse(row.files) };
}

function shown(on: On) {
  return on
    .selectFrom('policies as p')
    .innerJoin('people as who', 'who.id', 'p.person')
    .select(['p.number', 'p.digest', 'p.library', 'p.note', 'p.person', 'who.name', 'p.at']);
}
