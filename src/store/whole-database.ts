import { sql } from 'kysely';
import type { Settings } from '../model/settings.ts';
import { backupOf, type FilesFrom } from './backup.ts';
import { linesIn, packedLines } from './backup-file.ts';
import type { Database } from './database.ts';
import { filesIn } from './files.ts';
import { openAt } from './open-at.ts';
import { checkBackup, type Restored, restoreInto } from './restore.ts';
import { filesAt } from './store-for.ts';

/** A database as a whole, where the settings say. It is opened for each work and closed after it. */
type WholeDatabase = {
  /** Brings it up to this program; resolves to the name of the newest migration. */
  readonly migrate: () => Promise<string>;
  /** All that is kept, packed. The service may run meanwhile. */
  readonly backup: () => AsyncIterable<Uint8Array>;
  /** Reads the whole of the backup before anything is written. Rejects where the database is not empty. */
  readonly restore: (file: string) => Promise<Restored>;
  /** Puts all of it into another, empty one. Files that are kept outside of it stay where they are. */
  readonly moveTo: (other: Settings['database']) => Promise<Restored>;
};

export function wholeDatabase(
  { database: place, files }: Pick<Settings, 'database' | 'files'>,
  now: () => Date,
): WholeDatabase {
  const withDatabase = async <Result>(at: Settings['database'], work: (database: Database) => Promise<Result>) => {
    const database = await openAt({ database: at, now });
    try {
      return await work(database);
    } finally {
      await database.db.destroy();
    }
  };
  const filesOf = async (database: Database) => (await filesAt(files)) ?? filesIn(database);
  return {
    migrate: () => withDatabase(place, newestMigration),
    backup: () => packedLines(lines()),
    restore: async (file) => {
      await checkBackup(linesIn(file));
      return withDatabase(place, async (database) =>
        restoreInto(database, { files: await filesOf(database), lines: linesIn(file) }),
      );
    },
    moveTo: (other) =>
      withDatabase(place, (from) =>
        withDatabase(other, (to) => {
          const taken: FilesFrom = files.in === 'database' ? 'database' : 'left';
          return restoreInto(to, { files: filesIn(to), lines: withoutEnds(backupOf(from, taken)) });
        }),
      ),
  };

  async function* lines(): AsyncIterable<string> {
    const database = await openAt({ database: place, now });
    try {
      yield* backupOf(database, (await filesAt(files)) ?? 'database');
    } finally {
      await database.db.destroy();
    }
  }
}

async function* withoutEnds(lines: AsyncIterable<string>): AsyncIterable<string> {
  for await (const line of lines) yield line.slice(0, -1);
}

async function newestMigration({ db }: Database): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(
    db,
  );
  return rows[0]?.name ?? '';
}
