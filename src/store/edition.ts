import { sql } from 'kysely';
import type { DeedKind } from '../model/trail.ts';
import type { Database, On } from './database.ts';
import { gathered } from './gathered.ts';

/**
 * A number that grows with each write by which what is kept of agreements, people or policies becomes another, in the transaction of that
 * write: as long as it is the same, so is all that can be read. What is only told, such as that somebody looked at a report, leaves it.
 */
export function editionOf({ db }: Pick<Database, 'db'>): () => Promise<number> {
  const read = gathered(async () => {
    const row = await db.selectFrom('editions').select('number').executeTakeFirstOrThrow();
    return new Map([['', row.number]]);
  }, 'promises-are-kept');
  return async () => (await read('')) ?? 0;
}

/** To be called as the last thing that a transaction does: until it is over, nobody else can. */
export async function nextEdition(on: On): Promise<void> {
  await sql`update editions set number = number + 1`.execute(on);
}

/** Whether a deed tells of something that is another now. */
export function changes(what: DeedKind): boolean {
  return !only.has(what);
}

const only: ReadonlySet<DeedKind> = new Set([
  'view',
  'export',
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'verified',
]);
