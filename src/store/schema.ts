import type { ColumnType, Kysely, Migration } from 'kysely';

/** The tables of a state, by name. Text is well-formed Unicode; what may not be is kept as bytes. */
export type Tables = { readonly reports: ReportRow };

/** A report that a scan made. */
export type ReportRow = {
  /** Of the work that gave it: file, library, program, deal. */
  readonly key: string;
  readonly sha256: string;
  /** What is asked of many reports without opening them, as JSON. */
  readonly summary: string;
  /** The whole of it, packed. */
  readonly report: ColumnType<ArrayBuffer, Uint8Array, Uint8Array>;
};

/** What made the tables, in order of name. Only ever added to: files of every earlier one are out there. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-reports': {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('reports')
        .addColumn('key', 'text', (column) => column.primaryKey().notNull())
        .addColumn('sha256', 'text', (column) => column.notNull())
        .addColumn('summary', 'text', (column) => column.notNull())
        .addColumn('report', 'blob', (column) => column.notNull())
        .execute();
    },
  },
};
