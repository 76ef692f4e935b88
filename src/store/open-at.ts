import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from './database.ts';
import { postgres, sqlite } from './dialect.ts';
import { idsBy } from './ids.ts';
import { openDatabase } from './sqlite.ts';
import { writer } from './write.ts';

export type Place = {
  /** Of PostgreSQL; null for SQLite in the folder. */
  readonly url: string | null;
  /** The data folder; made where there is none. */
  readonly folder: string;
  readonly now: () => Date;
};

/** Opens a database, and brings it up to this program. Rejects with a sentence where that cannot be. */
export async function openAt({ url, folder, now }: Place): Promise<Database> {
  if (url === null) await mkdir(folder, { recursive: true });
  const on =
    url === null
      ? { db: await openDatabase(path.join(folder, 'lacuna.db')), dialect: sqlite, now }
      : { db: await (await import('./postgres.ts')).openPostgres(url), dialect: postgres, now };
  return { ...on, newId: idsBy(now), write: writer(on) };
}
