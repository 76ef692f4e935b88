import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../model/settings.ts';
import type { Database } from './database.ts';
import { postgres, sqlite } from './dialect.ts';
import { idsBy } from './ids.ts';
import { openDatabase } from './sqlite.ts';
import { writer } from './write.ts';

export type Place = {
  /** The folder of a file of SQLite is made where there is none. */
  readonly database: Settings['database'];
  readonly now: () => Date;
  /** Those of the library, where routes of agreements are kept or asked for. */
  readonly kinds?: Database['kinds'];
};

/** Opens a database, and brings it up to this program. Rejects with a sentence where that cannot be. */
export async function openAt({ database, now, kinds = null }: Place): Promise<Database> {
  const on = { ...(await opened(database)), now };
  return { ...on, kinds, newId: idsBy(now), write: writer(on) };
}

async function opened(at: Place['database']): Promise<Pick<Database, 'db' | 'dialect'>> {
  if (at.is === 'postgres')
    return { db: await (await import('./postgres.ts')).openPostgres(at.url), dialect: postgres };
  await mkdir(path.dirname(at.file), { recursive: true });
  return { db: await openDatabase(at.file), dialect: sqlite };
}
