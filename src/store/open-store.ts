import { sql } from 'kysely';
import type { Files, Store } from '../model/store.ts';
import { agreementsOf } from './agreements.ts';
import { analysesOf, type OnAsked } from './analyses.ts';
import { dropLeftChunks, filesIn } from './files.ts';
import { keysOf } from './keys.ts';
import { openAt, type Place } from './open-at.ts';
import { peopleOf } from './people.ts';
import { portfolioOf } from './portfolio.ts';
import type { KeptEntry } from './put-entry.ts';
import { repliesOf } from './replies.ts';
import { reportsOf } from './reports.ts';
import { rulingsOf } from './rulings.ts';
import { sessionsOf } from './sessions.ts';
import { trailOf } from './trail.ts';

export type StoreAt = Place & {
  /** Where files are kept; null for in the database itself. */
  readonly files: Files | null;
  /** Null, or nothing, where nobody is to be told. */
  readonly onAsked?: OnAsked | null;
};

/** Opens what the service keeps, and brings it up to this program. Rejects with a sentence where that cannot be. */
export async function openStore<Entry extends KeptEntry, Summary>(at: StoreAt): Promise<Store<Entry, Summary>> {
  const database = await openAt(at);
  await dropLeftChunks(database);
  const { db } = database;
  const { stop, ...replies } = repliesOf(database);
  return {
    people: peopleOf(database),
    sessions: sessionsOf(database),
    keys: keysOf(database),
    agreements: agreementsOf(database),
    analyses: analysesOf(database, at.onAsked ?? null),
    reports: reportsOf(database),
    rulings: rulingsOf(database),
    files: at.files ?? filesIn(database),
    trail: trailOf(database),
    replies,
    portfolio: (sight) => portfolioOf(database, sight),
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: async () => {
      stop();
      await db.destroy();
    },
  };
}
