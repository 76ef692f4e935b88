import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely';
import Database from 'libsql';
import { sqlite } from './dialect.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './schema.ts';

/** "Lacn": tells our files from other SQLite files (SQLite documentation, PRAGMA application_id). */
const applicationId = 0x4c61636e;

/**
 * Opens a database file, makes it where there is none, and brings it up to this program's schema. What is written is on disk before
 * the promise of the write resolves. Rejects with a sentence for a person where the file is something else, or newer than we are.
 */
export async function openDatabase(file: string): Promise<Kysely<Tables>> {
  const database = preparedOnce(opened(file));
  const dialect = new SqliteDialect({ database });
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new Adapter(),
      createIntrospector: (on) => dialect.createIntrospector(on),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createDriver: () => new WritingDriver({ database }),
    },
  });
  await migrate(db, sqlite);
  return db;
}

/** As many statements as are kept prepared; one whose lists have another length is another statement. */
const mostPrepared = 300;

/** Preparing a statement takes longer than running most of them: those that were asked last are kept. */
function preparedOnce(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare: (text) => {
      const statement = kept.get(text) ?? prepared(database, text);
      kept.delete(text);
      kept.set(text, statement);
      for (const oldest of kept.size > mostPrepared ? kept.keys() : []) {
        kept.delete(oldest);
        break;
      }
      return statement;
    },
    close: () => {
      kept.clear();
      database.close();
    },
  };
}

/** With what it is asked before each run, which takes as long as a short run, told once. */
function prepared(database: Database.Database, text: string): SqliteStatement {
  const statement = database.prepare(text) as SqliteStatement;
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(parameters),
    run: (parameters) => statement.run(parameters),
    iterate: (parameters) => statement.iterate(parameters),
  };
}

/** Transactions begin as writers: one that began as a reader could not go on where another process has written meanwhile. */
class WritingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    await connection.executeQuery(
      CompiledQuery.raw(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'),
    );
  }

  /**
   * Resolves when the file and its log are let go. libsql holds a connection for as long as a statement of it has not been collected,
   * and has no call to end one: whoever removed a file that was "closed" and made it anew found the shared memory of the old one
   * still held, with it places in a log that was gone, and met a disk error.
   */
  override async destroy(): Promise<void> {
    await super.destroy();
    setFlagsFromString('--expose-gc');
    runInNewContext('gc')();
    // What was collected is ended in the turns that follow.
    await new Promise(setImmediate);
  }
}

/** A migration is there whole, or not at all: SQLite makes tables in transactions (SQLite documentation, "Transactions"). */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
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
    // A row that is replaced is deleted, for the guards of the tables too.
    database.exec('pragma recursive_triggers = ON');
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
