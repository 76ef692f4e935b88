import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { Seen } from '../model/entry.ts';
import type { Part } from '../model/part.ts';
import { sqlite } from './dialect.ts';
import { type KeptEntry, putEntry } from './put-entry.ts';
import type { Tables } from './schema.ts';
import { openDatabase } from './sqlite.ts';

/** A report that a scan made: packed, with what is asked of it without opening it. */
export type KeptReport<Summary> = {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly summary: Summary;
  readonly lasting: boolean;
};

/** The reports of earlier scans, by the key of the work that gave them, and the portfolio. */
export type State<Summary> = {
  readonly find: (key: string) => Promise<KeptReport<Summary> | null>;
  /**
   * Resolves when it is on disk, with its entry and its place in the portfolio. What has that key already gives way, and so does the
   * report that the agreement had before, where no other agreement has it.
   */
  readonly keep: (report: NewReport<Summary>, seen: Seen, by: ScannedBy) => Promise<void>;
  readonly findListing: (file: string, key: string) => Promise<readonly Part[] | null | undefined>;
  readonly keepListing: (file: string, key: string, parts: readonly Part[] | null) => Promise<void>;
  /** Whole paths of the agreements, and of the files that were unpacked. */
  readonly paths: () => Promise<Paths>;
  /** Makes the portfolio what a scan saw that came to its end, and clears what is no more. */
  readonly complete: (seen: readonly Seen[], gone: Paths) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type NewReport<Summary> = KeptReport<Summary> & {
  readonly unread: string | null;
  readonly entry: KeptEntry | null;
};

type Paths = Readonly<Record<'agreements' | 'listings', readonly string[]>>;

type ScannedBy = { readonly version: string; readonly library: string };

/** Opens the state of a repository, a SQLite file. Rejects as `openDatabase` does, and on what a service keeps: a scan clears what it did not see. */
export async function openState<Summary>(file: string): Promise<State<Summary>> {
  const db = await openDatabase(file);
  if ((await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined) {
    await db.destroy();
    throw new Error('it is the database of a service: give the scan a state of its own');
  }
  const places = placesFrom(path.dirname(path.resolve(file)));
  return {
    find: async (key) => {
      const row = await db.selectFrom('reports').selectAll().where('key', '=', key).executeTakeFirst();
      if (row === undefined) return null;
      // libsql gives a blob as its bare buffer.
      return { bytes: new Uint8Array(row.report), sha256: row.sha256, summary: JSON.parse(row.summary), lasting: true };
    },
    keep: async (report, seen, by) => {
      const agreement = { ...seen, path: places.kept(seen.path) };
      // The first statement writes: one that reads would have to be told of what another process wrote meanwhile.
      await db.transaction().execute(async (on) => {
        await setFinished(on, false);
        await putReport(on, agreement.key ?? '', report, by);
        const before = await on.selectFrom('agreements').select('key').where('path', '=', agreement.path).execute();
        await putAgreements(on, [agreement]);
        await dropUnused(
          on,
          before.flatMap(({ key }) => key ?? []),
        );
      });
    },
    findListing: async (holder, key) => {
      const found = await db
        .selectFrom('listings')
        .select('parts')
        .where('path', '=', places.kept(holder))
        .where('key', '=', key)
        .executeTakeFirst();
      return found === undefined ? undefined : JSON.parse(found.parts);
    },
    keepListing: async (holder, key, parts) => {
      await db
        .replaceInto('listings')
        .values({ path: places.kept(holder), key, parts: JSON.stringify(parts) })
        .execute();
    },
    paths: async () => {
      const all = async (table: 'agreements' | 'listings') =>
        (await db.selectFrom(table).select('path').orderBy('path').execute()).map((each) => places.whole(each.path));
      return { agreements: await all('agreements'), listings: await all('listings') };
    },
    complete: async (seen, gone) => {
      await db.transaction().execute(async (on) => {
        for (const table of ['agreements', 'listings'] as const) {
          const lost = JSON.stringify(gone[table].map(places.kept));
          await sql`delete from ${sql.table(table)} where path in (select value from json_each(${lost}))`.execute(on);
        }
        await putAgreements(
          on,
          seen.map((each) => ({ ...each, path: places.kept(each.path) })),
        );
      });
      await dropAllUnused(db);
      await setFinished(db, true);
    },
    close: () => db.destroy(),
  };
}

type On = Kysely<Tables>;

async function putReport<Summary>(
  on: On,
  key: string,
  { sha256, summary, bytes, entry, unread }: NewReport<Summary>,
  { version, library }: ScannedBy,
): Promise<void> {
  await on.deleteFrom('reports').where('key', '=', key).execute();
  await on
    .insertInto('reports')
    .values({ key, sha256, summary: JSON.stringify(summary), report: bytes })
    .execute();
  await putEntry(on, sqlite, { of: { key, version, library, unread }, entry });
}

/** A row that says what it said is not written again: the second scan of thousands has nothing to write. */
async function putAgreements(on: On, seen: readonly Seen[]): Promise<void> {
  const all = JSON.stringify(seen);
  // A report that another process dropped meanwhile is made anew by the next scan.
  await sql`
    insert into agreements (path, name, key, unread, as_of)
    select value ->> 'path', value ->> 'name', (select key from reports where key = value ->> 'key'),
      value ->> 'unread', value ->> 'asOf'
    from json_each(${all}) where true
    on conflict (path) do update
      set name = excluded.name, key = excluded.key, unread = excluded.unread, as_of = excluded.as_of
      where (name, key, unread, as_of) is not (excluded.name, excluded.key, excluded.unread, excluded.as_of)
  `.execute(on);
}

/** Those of the reports that no agreement has any more. */
async function dropUnused(on: On, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const used = await on.selectFrom('agreements').select('path').where('key', '=', key).limit(1).execute();
    if (used.length === 0) await on.deleteFrom('reports').where('key', '=', key).execute();
  }
}

/** As many as are dropped at a time: nobody else can write meanwhile. */
const atATime = 100;

async function dropAllUnused(db: On): Promise<void> {
  const unused = await db
    .selectFrom('reports')
    .select('key')
    .where(sql<boolean>`key not in (select key from agreements where key is not null)`)
    .execute();
  for (let at = 0; at < unused.length; at += atATime) {
    const keys = unused.slice(at, at + atATime).map(({ key }) => key);
    await db.transaction().execute((on) => dropUnused(on, keys));
  }
}

async function setFinished(on: On, finished: boolean): Promise<void> {
  const row = { id: 1, finished: finished ? 1 : 0 };
  await on
    .insertInto('scans')
    .values(row)
    .onConflict((at) => at.column('id').doUpdateSet(row))
    .execute();
}

/** Paths in the state are those from its own folder on, so that a repository can be moved with it; on another drive they are whole. */
function placesFrom(folder: string) {
  return {
    kept: (file: string): string => {
      const below = path.relative(folder, file);
      return path.isAbsolute(below) ? file : below.split(path.sep).join('/');
    },
    whole: (kept: string): string => path.resolve(folder, kept),
  };
}
