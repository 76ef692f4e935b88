import { openDatabase } from './sqlite.ts';

/** A report that a scan made: packed, with what is asked of it without opening it. */
export type KeptReport<Summary> = {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly summary: Summary;
  readonly lasting: boolean;
};

/** The reports of earlier scans, by the key of the work that gave them. */
export type State<Summary> = {
  readonly find: (key: string) => Promise<KeptReport<Summary> | null>;
  /** Resolves when it is on disk. What has that key already gives way. */
  readonly keep: (key: string, report: KeptReport<Summary>) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens the state of a repository, a SQLite file. Rejects as `openDatabase` does. */
export async function openState<Summary>(file: string): Promise<State<Summary>> {
  const db = await openDatabase(file);
  return {
    find: async (key) => {
      const row = await db.selectFrom('reports').selectAll().where('key', '=', key).executeTakeFirst();
      if (row === undefined) return null;
      // libsql gives a blob as its bare buffer.
      return { bytes: new Uint8Array(row.report), sha256: row.sha256, summary: JSON.parse(row.summary), lasting: true };
    },
    keep: async (key, { bytes, sha256, summary }) => {
      const row = { key, sha256, summary: JSON.stringify(summary), report: bytes };
      await db.replaceInto('reports').values(row).execute();
    },
    close: () => db.destroy(),
  };
}
