import type { Tables } from './schema.ts';

/**
 * What a backup holds, in an order in which each row finds those that it names: tables with the columns that tell their rows apart, in
 * which order they are read. Sessions, begun replies and counted attempts are of a day and are left, standings are made again; files come
 * by their content.
 */
export const backupTables = [
  { table: 'teams', by: ['id'] },
  { table: 'people', by: ['id'] },
  { table: 'keys', by: ['id'] },
  { table: 'reports', by: ['key'] },
  { table: 'entries', by: ['id'] },
  { table: 'parties', by: ['entry', 'position'] },
  { table: 'jurisdictions', by: ['entry', 'how', 'code'] },
  { table: 'clauses', by: ['id'] },
  { table: 'matches', by: ['entry', 'kind', 'position'] },
  { table: 'durations', by: ['entry', 'kind', 'position'] },
  { table: 'lines', by: ['entry', 'kind', 'position'] },
  { table: 'agreements', by: ['path'] },
  { table: 'papers', by: ['id'] },
  { table: 'versions', by: ['id'] },
  { table: 'policies', by: ['number'] },
  { table: 'analyses', by: ['id'] },
  { table: 'made', by: ['key'] },
  { table: 'rulings', by: ['id'] },
  { table: 'ticks', by: ['id'] },
  { table: 'handovers', by: ['agreement', 'number'] },
  { table: 'saved_views', by: ['id'] },
  { table: 'verifications', by: ['id'] },
  { table: 'trail', by: ['number'] },
] as const satisfies readonly { readonly table: keyof Tables; readonly by: readonly string[] }[];

export type BackupTable = (typeof backupTables)[number]['table'];

/** The one column of bytes; it goes as base64. */
export const bytesColumn = 'report';

/** A line of a backup: JSON. Files come first, each as its name and then its bytes; the last line tells what all before it come to. */
export type BackupLine =
  | { readonly lacuna: 'backup'; readonly format: 1 }
  | { readonly file: string; readonly bytes: number }
  | { readonly chunk: string }
  | { readonly table: BackupTable; readonly row: BackupRow }
  | { readonly end: number; readonly sha256: string };

export type BackupRow = Readonly<Record<string, string | number | null>>;
