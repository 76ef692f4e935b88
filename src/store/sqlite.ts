import { Kysely, Migrator, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { migrations, type Tables } from './schema.ts';

/** "Lacn": tells our files from other SQLite files (SQLite documentation, PRAGMA application_id). */
const applicationId = 0x4c61636e;

/**
 * Opens a database file, makes it where there is none, and brings it up to this program's schema. What is written is on disk before
 * the promise of the write resolves. Rejects with a sentence for a person where the file is something else, or newer than we are.
 */
export async function openDatabase(file: string): Promise<Kysely<Tables>> {
  const database = opened(file);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  }).migrateToLatest();
  if (error === undefined) return db;
  await db.destroy();
  throw new Error(`it was written by a newer version of lacuna, or is damaged: ${sayError(error)}`);
}

function opened(file: string): Database.Database {
  const database = new Database(file, { timeout: 5000 });
  try {
    const id = pragma(database, 'application_id');
    const tables = database.prepare('select count(*) as count from sqlite_master').get() as { readonly count: number };
    if (id !== applicationId && tables.count > 0) throw new Error('it is a database of another program');
    if (id !== applicationId) database.exec(`pragma application_id = ${applicationId}`);
    // In a simulated power cut this combination lost nothing that was acknowledged.
    database.exec('pragma journal_mode = WAL; pragma synchronous = FULL; pragma foreign_keys = ON');
    return database;
  } catch (error) {
    database.close();
    throw sayError(error).includes('not a database') ? new Error('it is no file of lacuna') : error;
  }
}

function pragma(database: Database.Database, name: string): unknown {
  return Object.values(database.prepare(`pragma ${name}`).get() as object)[0];
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
