import { sql } from 'kysely';
import type { Files, Store } from '../model/store.ts';
import { agreementsOf } from './agreements.ts';
import { analysesOf, type OnAsked } from './analyses.ts';
import { attemptsOf } from './attempts.ts';
import type { Database, On, Tell, Write } from './database.ts';
import { editionOf } from './edition.ts';
import { dropLeftChunks, filesIn } from './files.ts';
import { keysOf } from './keys.ts';
import { openAt, type Place } from './open-at.ts';
import { peopleOf } from './people.ts';
import { policiesOf } from './policies.ts';
import { portfolioOf } from './portfolio.ts';
import type { KeptEntry } from './put-entry.ts';
import { repliesOf } from './replies.ts';
import { reportsOf } from './reports.ts';
import { reviewsOf } from './reviews.ts';
import { rulingsOf } from './rulings.ts';
import { saidIn } from './said.ts';
import { savedViewsOf } from './saved-views.ts';
import { sessionsOf } from './sessions.ts';
import { standingsOf } from './standings.ts';
import { trailOf } from './trail.ts';
import { verificationsOf } from './verifications.ts';

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
  const { stop, within, ...replies } = repliesOf(database);
  const partsOn = (on: Database) => ({
    people: peopleOf(on),
    keys: keysOf(on),
    agreements: agreementsOf(on),
    analyses: analysesOf<Entry, Summary>(on, at.onAsked ?? null),
    rulings: rulingsOf(on),
    reviews: reviewsOf(on),
    savedViews: savedViewsOf(on),
    policies: policiesOf(on),
    verifications: verificationsOf(on),
  });
  return {
    ...partsOn(database),
    sessions: sessionsOf(database),
    attempts: attemptsOf(database),
    reports: reportsOf(database),
    standings: standingsOf(database),
    files: at.files ?? filesIn(database),
    trail: trailOf(database),
    said: () => saidIn(db),
    replies,
    edition: editionOf(database),
    together: (work) =>
      database.write((on, tell) => {
        const inside = { ...database, db: on, write: joined(on, tell) };
        return work({ ...partsOn(inside), replies: within(on) });
      }),
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

/** Writes within a transaction of others, which tells the trail at its end. */
function joined(on: On, tell: Tell): Write {
  return (work) => work(on, tell);
}
