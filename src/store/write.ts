import type { Database, Write } from './database.ts';
import { append, type Told } from './trail.ts';

/** Transactions that end with what the trail tells of them. */
export function writer({ db, dialect, now }: Pick<Database, 'db' | 'dialect' | 'now'>): Write {
  return (work) =>
    db.transaction().execute(async (on) => {
      const told: Told[] = [];
      const result = await work(on, (deed, by) => told.push({ deed, by }));
      await append(on, told, { dialect, now });
      return result;
    });
}
