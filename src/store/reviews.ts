import { type RawBuilder, sql } from 'kysely';
import type { Handover, Reviewer, Tick } from '../model/archive.ts';
import { Refusal, type Reviews } from '../model/store.ts';
import type { Database, On } from './database.ts';
import { holdPaper } from './hold-paper.ts';
import { handoverDigest, tickDigest } from './said.ts';
import type { Tables } from './schema.ts';
import { storable } from './stored.ts';

export function reviewsOf({ db, dialect, newId, now, write }: Database): Reviews {
  return {
    tick: ({ agreement, clause, says, note }, by) =>
      write(async (on, tell) => {
        await holdPaper(on, dialect, agreement);
        const id = newId();
        const person = by.person.id;
        const row = { id, agreement, clause, says, note: storable(note), person, at: now().toISOString() };
        await on.insertInto('ticks').values(row).execute();
        // Its words stay out of the trail; that nobody changed them can be told by their hash.
        const facts = { tick: id, clause, says, digest: tickDigest(row) };
        tell({ what: 'tick', subject: { kind: 'agreement', id: agreement }, facts }, by);
        return tickOf(await namedTicks(on).where('said.id', '=', id).executeTakeFirstOrThrow());
      }),
    ticks: async (agreement) => {
      const rows = await namedTicks(db).where('said.agreement', '=', agreement).orderBy('said.id').execute();
      return rows.map(tickOf);
    },
    handOver: ({ agreement, to, note }, by) =>
      write(async (on, tell) => {
        await holdPaper(on, dialect, agreement);
        const last = (await lastHandovers(on, [agreement])).get(agreement);
        if ((last?.to ?? 'procurement') === to) throw new Refusal('conflict', `The review is with ${to} already.`);
        const person = by.person.id;
        const number = (last?.number ?? 0) + 1;
        const row = { agreement, number, reviewer: to, note: storable(note), person, at: now().toISOString() };
        await on.insertInto('handovers').values(row).execute();
        const facts = { number, to, digest: handoverDigest(row) };
        tell({ what: 'handed-over', subject: { kind: 'agreement', id: agreement }, facts }, by);
        const added = namedHandovers(on).where('said.agreement', '=', agreement).where('said.number', '=', number);
        return handoverOf(await added.executeTakeFirstOrThrow());
      }),
    handovers: (agreement) => handoversOf(db, [agreement]),
  };
}

/** The last handover of each of these agreements that has one, by its id. */
export async function lastHandovers(on: On, agreements: readonly string[]): Promise<ReadonlyMap<string, Handover>> {
  return new Map((await handoversOf(on, agreements)).map((each) => [each.agreement, each]));
}

/** Whether the review of a paper, here called `p`, is theirs now. */
export function isWith(reviewer: Reviewer): RawBuilder<boolean> {
  const withLegal = sql`p.id in (
    select h.agreement from handovers as h
    where h.reviewer = 'legal' and not exists (
      select 1 from handovers as later where later.agreement = h.agreement and later.number > h.number
    )
  )`;
  return reviewer === 'legal' ? sql<boolean>`${withLegal}` : sql<boolean>`not (${withLegal})`;
}

/** In order of their numbers. */
async function handoversOf(on: On, agreements: readonly string[]): Promise<readonly Handover[]> {
  const rows = await namedHandovers(on).where('said.agreement', 'in', agreements).orderBy('said.number').execute();
  return rows.map(handoverOf);
}

/** With the name of who did it. */
function namedTicks(on: On) {
  return on
    .selectFrom('ticks as said')
    .innerJoin('people as who', 'who.id', 'said.person')
    .selectAll('said')
    .select('who.name');
}

function namedHandovers(on: On) {
  return on
    .selectFrom('handovers as said')
    .innerJoin('people as who', 'who.id', 'said.person')
    .selectAll('said')
    .select('who.name');
}

type Named<Row> = Row & { readonly name: string };

function tickOf({ id, agreement, clause, says, note, person, name, at }: Named<Tables['ticks']>): Tick {
  return { id, agreement, clause, says, note, person, name, at };
}

function handoverOf({ agreement, number, reviewer, note, person, name, at }: Named<Tables['handovers']>): Handover {
  return { agreement, number, to: reviewer, note, person, name, at };
}
