import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { LRUCache } from 'lru-cache';
import type pg from 'pg';

/** As often as a text is asked before it gets a name, and as many as get one: a connection keeps each for as long as it is open. */
const asksBefore = 10;
const most = 200;
/** In characters. Longer ones are lists of rows that are written, which differ each time. */
const longest = 4_000;

/**
 * The pool, on whose connections statements that come again and again have names, so that PostgreSQL parses and plans each once
 * (PostgreSQL documentation, "Message Flow", "Extended Query"). A pooler between us and the database may hand the next statement to
 * another of its connections, where the name is not known: there none has one. Where a name is refused all the same (the statement was
 * discarded, or a table has other columns since), it is asked without, and so is all that follows on that connection.
 */
export function withNames(pool: pg.Pool): PostgresPool {
  const nameOf = naming();
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await pool.connect();
      try {
        const named = known.get(client) ?? namedOn(client, (await isDirect(client)) ? nameOf : () => undefined);
        known.set(client, named);
        return named;
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    end: () => pool.end(),
  };
}

type NameOf = (text: string) => string | undefined;

function naming(): NameOf {
  const asked = new LRUCache<string, number>({ max: 1_000 });
  const names = new Map<string, string>();
  return (text) => {
    const name = names.get(text);
    if (name !== undefined || names.size >= most || text.length > longest) return name;
    const times = (asked.get(text) ?? 0) + 1;
    asked.set(text, times);
    if (times >= asksBefore) names.set(text, `lacuna_${names.size + 1}`);
    return names.get(text);
  };
}

function namedOn(client: pg.PoolClient, nameOf: NameOf): PostgresPoolClient {
  let names = nameOf;
  const query = async (text: string, values: readonly unknown[]) => {
    const name = names(text);
    if (name === undefined) return client.query(text, [...values]);
    try {
      return await client.query({ name, text, values: [...values] });
    } catch (error) {
      if (!isOfName(error)) throw error;
      names = () => undefined;
      return client.query(text, [...values]);
    }
  };
  return {
    // Cursors, which go the same way, are not asked for here.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy),
  };
}

/** Whether the process that answers is the one that took the connection: a pooler shows another, or a number of its own. */
async function isDirect(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return 'processID' in client && client.processID === rows[0]?.pid;
}

/** invalid_sql_statement_name, duplicate_prepared_statement, and feature_not_supported: "cached plan must not change result type". */
const ofNames = new Set(['26000', '42P05', '0A000']);

function isOfName(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ofNames.has(String(error.code));
}
