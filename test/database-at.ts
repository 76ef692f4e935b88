import path from 'node:path';
import type { Settings } from '../src/model/settings.ts';

/** PostgreSQL at this address; null: SQLite, in this folder. */
export function databaseAt(url: string | null, folder: string): Settings['database'] {
  return url === null ? { is: 'sqlite', file: path.join(folder, 'lacuna.db') } : { is: 'postgres', url };
}
