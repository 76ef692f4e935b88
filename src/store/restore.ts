import { createHash } from 'node:crypto';
import type { Files } from '../model/store.ts';
import type { Fault } from '../model/trail.ts';
import { type BackupLine, type BackupTable, backupTables, bytesColumn } from './backup-tables.ts';
import { faultsOf } from './check-trail.ts';
import { tsvectorOf } from './clause-terms.ts';
import type { Database, On } from './database.ts';
import type { Dialect } from './dialect.ts';

/** What came in. `faults` are those of the trail, which came as it was. */
export type Restored = { readonly rows: number; readonly files: number; readonly faults: readonly Fault[] };

/** Reads a backup to its end. Rejects, with a sentence, where it is none, or is not whole. */
export async function checkBackup(lines: AsyncIterable<string>): Promise<void> {
  for await (const _ of whole(lines));
}

/**
 * Puts a backup into an empty database. Files are kept first; the rows are there all together, once the last line says that nothing is
 * missing, or none of them is. Rejects where anything is there already.
 */
export async function restoreInto(
  { db, dialect }: Database,
  { files, lines }: { readonly files: Files; readonly lines: AsyncIterable<string> },
): Promise<Restored> {
  await demandEmpty(db);
  const all = whole(lines)[Symbol.asyncIterator]();
  const { first, count } = await keepFiles(all, files);
  return db.transaction().execute(async (on) => {
    await dialect.lock(on, 'people');
    await dialect.lock(on, 'trail');
    await demandEmpty(on);
    const rows = await putRows(on, dialect, { first, rest: all });
    for (const table of ['entries', 'clauses'] as const) await dialect.continueIds(on, table);
    const faults: Fault[] = [];
    for await (const fault of faultsOf(on)) faults.push(fault);
    return { rows, files: count, faults };
  });
}

type Lines = AsyncIterator<BackupLine, unknown>;

/** The lines of a backup without its first and its last; ends well only where the last one fits all before it. */
async function* whole(lines: AsyncIterable<string>): AsyncGenerator<BackupLine> {
  const hash = createHash('sha256');
  let count = 0;
  let ended = false;
  for await (const text of lines) {
    if (ended) throw new Error('something follows the end of the backup: it is not as it was written');
    const line = parsed(text, count);
    if ('end' in line) {
      if (line.end !== count || line.sha256 !== hash.digest('hex'))
        throw new Error('the backup is not as it was written: its lines do not give the hash at its end');
      ended = true;
      continue;
    }
    hash.update(`${text}\n`);
    count += 1;
    if (!('lacuna' in line)) yield line;
  }
  if (!ended) throw new Error('the backup ends before its end: a part of it is missing');
}

function parsed(text: string, count: number): BackupLine {
  let line: Partial<Record<'lacuna' | 'format' | 'table', unknown>>;
  try {
    line = JSON.parse(text);
  } catch {
    throw new Error('it is no backup of lacuna, or is damaged');
  }
  if (count === 0 && line.lacuna !== 'backup') throw new Error('it is no backup of lacuna');
  if (count === 0 && line.format !== 1) throw new Error('the backup was written by a newer version of lacuna');
  if ('table' in line && !backupTables.some(({ table }) => table === line.table))
    throw new Error('the backup was written by a newer version of lacuna');
  return line as BackupLine;
}

async function keepFiles(lines: Lines, files: Files): Promise<{ first: BackupLine | null; count: number }> {
  let count = 0;
  let next = await lines.next();
  while (next.done !== true && 'file' in next.value) {
    const { file, bytes } = next.value;
    next = await lines.next();
    // Where it is kept already nobody asks for the chunks: they are gone through all the same.
    const chunks = async function* () {
      for (; next.done !== true && 'chunk' in next.value; next = await lines.next())
        yield Buffer.from(next.value.chunk, 'base64');
    };
    await files.keep(file, bytes, chunks);
    for await (const _ of chunks());
    count += 1;
  }
  return { first: next.done === true ? null : next.value, count };
}

/** Of one table, written together: so many rows, or so many characters. */
const [mostRows, mostLetters] = [200, 4_000_000];

async function putRows(
  on: On,
  dialect: Dialect,
  { first, rest }: { readonly first: BackupLine | null; readonly rest: Lines },
): Promise<number> {
  let count = 0;
  let waiting: { table: BackupTable; rows: object[]; letters: number } | null = null;
  const put = async () => {
    if (waiting !== null)
      await on
        .insertInto(waiting.table)
        .values(waiting.rows as never)
        .execute();
    waiting = null;
  };
  let line = first;
  while (line !== null) {
    if (!('table' in line)) throw new Error('the backup holds a line where a row of a table is expected');
    const { table, row } = line;
    const size = typeof row[bytesColumn] === 'string' ? row[bytesColumn].length : 200;
    if (
      waiting !== null &&
      (waiting.table !== table || waiting.rows.length >= mostRows || waiting.letters + size > mostLetters)
    )
      await put();
    waiting ??= { table, rows: [], letters: 0 };
    waiting.rows.push(written(table, row, dialect));
    waiting.letters += size;
    count += 1;
    const next = await rest.next();
    line = next.done === true ? null : next.value;
  }
  await put();
  return count;
}

type Row = Extract<BackupLine, { table: BackupTable }>['row'];

function written(table: BackupTable, row: Row, { name }: Dialect): object {
  if (table === 'reports') return { ...row, [bytesColumn]: Buffer.from(`${row[bytesColumn]}`, 'base64') };
  if (table !== 'clauses' || name !== 'postgres') return row;
  const { words, headings, bare } = row;
  return { ...row, terms: tsvectorOf({ words: `${words}`, headings: `${headings}`, bare: bare === 1 }) };
}

async function demandEmpty(on: On): Promise<void> {
  for (const { table } of backupTables) {
    const any = await on
      .selectFrom(table)
      .select(({ lit }) => lit(1).as('one'))
      .limit(1)
      .executeTakeFirst();
    if (any === undefined) continue;
    throw new Error('the database is not empty: a backup is put into one in which nothing was kept yet');
  }
}
