import type { CheckedRows, Fault } from '../model/trail.ts';
import type { On } from './database.ts';
import { nothingBefore, rowOf, type StoredRow, storedRow, trailHash } from './trail-row.ts';

/** As many as are read at a time. */
const atATime = 500;

/** All rows in order of their numbers, some at a time, from behind one of a number on. */
export async function* storedRows(on: On, after = belowAll): AsyncIterable<readonly StoredRow[]> {
  let last = after;
  for (;;) {
    const rows = await on
      .selectFrom('trail')
      .selectAll()
      .where('number', '>', last)
      .orderBy('number')
      .limit(atATime)
      .execute();
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.number ?? last;
  }
}

/** Below all that a column can hold: a row that was given another number is found too. */
const belowAll = -(2 ** 31);

/**
 * Computes the chain anew, some rows at a time. `after`: begins behind the row of this number, whose own hash is taken as it stands; 0 for
 * all of it.
 */
export async function* checkedRows(on: On, after = 0): AsyncIterable<CheckedRows> {
  let before: Pick<StoredRow, 'number' | 'hash'> = { number: 0, hash: nothingBefore };
  if (after > 0) {
    const row = await on.selectFrom('trail').select(['number', 'hash']).where('number', '=', after).executeTakeFirst();
    before = row ?? { number: after, hash: '' };
    if (row === undefined) yield { last: before, faults: [{ at: rowAt(after), says: 'it is missing' }] };
  }
  for await (const rows of storedRows(on, after > 0 ? after : belowAll)) {
    const faults = rows.flatMap((row) => {
      const found = faultsOfRow(row, before);
      before = row;
      return found;
    });
    yield { last: { number: before.number, hash: before.hash }, faults };
    // A file on this machine answers without waiting: others have their turn in between.
    await new Promise(setImmediate);
  }
}

/** All that is wrong with the chain. */
export async function* faultsOf(on: On): AsyncIterable<Fault> {
  for await (const { faults } of checkedRows(on)) yield* faults;
}

function faultsOfRow(row: StoredRow, before: Pick<StoredRow, 'number' | 'hash'>): readonly Fault[] {
  const at = rowAt(row.number);
  const faults: Fault[] = [];
  const [expected, missing] = [before.number + 1, row.number - before.number - 1];
  if (missing === 1) faults.push({ at, says: `row ${expected} before it is missing` });
  else if (missing !== 0) faults.push({ at, says: `${missing} rows before it are missing, from row ${expected} on` });
  else if (row.before !== before.hash)
    faults.push({ at, says: 'it does not follow from the row before: one of them was changed' });
  if (recomputed(row) !== row.hash)
    faults.push({ at, says: 'its content does not give its hash: it was changed after it was written' });
  return faults;
}

function rowAt(number: number): string {
  return `row ${number} of the trail`;
}

/** Null where the row is no longer one that could have been written. */
function recomputed(row: StoredRow): string | null {
  try {
    const read = rowOf(row);
    const again = storedRow(read);
    const same = Object.entries(again).every(([column, value]) => value === row[column as keyof StoredRow]);
    return same ? trailHash(read) : null;
  } catch {
    return null;
  }
}
