import { type Kysely, Migrator } from 'kysely';
import type { Dialect } from './dialect.ts';
import { migrationsOf } from './migrations.ts';
import type { Tables } from './schema.ts';

/** Brings a database up to this program's schema, or closes it and rejects with a sentence. Returns the names of what was done. */
export async function migrate(db: Kysely<Tables>, dialect: Dialect): Promise<readonly string[]> {
  const { error, results } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrationsOf(dialect) }) },
  }).migrateToLatest();
  if (error === undefined) return (results ?? []).map(({ migrationName }) => migrationName);
  await db.destroy();
  const says = error instanceof Error ? error.message : String(error);
  throw new Error(`it was written by a newer version of lacuna, or is damaged: ${says}`);
}
