/** What a table's rows may not have done to them, and when: `old` and `new` are the row before and after. */
export type Guard = {
  readonly table: string;
  readonly on: 'insert' | 'update' | 'delete';
  /** Always, where it is null. */
  readonly when: string | null;
  /** What the database answers: letters, spaces and hyphens alone. */
  readonly says: string;
};

/** Tables that are only ever added to. */
const lasting = ['trail', 'versions', 'made', 'rulings', 'files'] as const;

/** A report of a scan gives way to a later one; one that the service made does not. */
const kept = 'exists (select 1 from made where made.key = old.key)';
const whole = 'exists (select 1 from files where files.upload = old.upload)';

/** What the database itself refuses, whoever asks (migration 0003). */
export const guards: readonly Guard[] = [
  ...lasting.flatMap((table) => refused(table, null)),
  ...refused('reports', kept),
  ...refused('chunks', whole),
  // Also against "insert or replace", which SQLite does not call a delete.
  {
    table: 'trail',
    on: 'insert',
    when: 'new.number <> (select coalesce(max(number), 0) + 1 from trail)',
    says: 'a row of the trail comes after the last one',
  },
];

/** The same of what a review has (migration 0005). */
export const reviewGuards: readonly Guard[] = ['ticks', 'handovers'].flatMap((table) => refused(table, null));

/** The same of versions of the house policy (migration 0007). */
export const policyGuards: readonly Guard[] = refused('policies', null);

/** The same of what checks came to (migration 0009). */
export const verificationGuards: readonly Guard[] = refused('verifications', null);

function refused(table: string, when: string | null): Guard[] {
  return (['update', 'delete'] as const).map((on) => ({ table, on, when, says: `${table} are only added to` }));
}
