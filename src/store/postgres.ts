import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { postgres } from './dialect.ts';
import { migrate } from './migrate.ts';
import { withNames } from './named-statements.ts';
import type { Tables } from './schema.ts';

/**
 * Opens a PostgreSQL database and brings it up to this program's schema. Rejects with a sentence for a person where it does not answer
 * or is newer than we are.
 */
export async function openPostgres(url: string): Promise<Kysely<Tables>> {
  const pool = new pg.Pool({ connectionString: url, max: 10, types: { getTypeParser } });
  // A connection that breaks while nobody uses it: the next one to ask gets another.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: withNames(pool) }) });
  try {
    await pool.query('select 1');
  } catch (error) {
    await db.destroy();
    // What the driver says may hold the password of the address.
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new Error(
      `PostgreSQL does not answer at DATABASE_URL${code}: see that it runs, and that address, user and password are right`,
    );
  }
  await migrate(db, postgres);
  return db;
}

/** Whole numbers of 64 bits are numbers here: none of ours is larger than they hold exactly. */
const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format as 'text');
