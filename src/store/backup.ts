import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Files } from '../model/store.ts';
import { type BackupLine, type BackupRow, backupTables, bytesColumn } from './backup-tables.ts';
import type { Database, On } from './database.ts';
import { filesIn } from './files.ts';
import { bytesOf } from './stored.ts';

/** Where a backup finds the files: in the database, elsewhere, or nowhere, because they stay where they are. */
export type FilesFrom = 'database' | 'left' | Files;

/**
 * All that the service keeps, as it is at one moment, line by line, each with its end. Others go on writing meanwhile. Rejects where a
 * file is not there that a version names.
 */
export async function* backupOf(database: Database, from: FilesFrom): AsyncIterable<string> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const line of linesOf(database, from)) {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    count += 1;
    yield text;
  }
  const end: BackupLine = { end: count, sha256: hash.digest('hex') };
  yield `${JSON.stringify(end)}\n`;
}

async function* linesOf({ db, newId }: Database, from: FilesFrom): AsyncIterable<BackupLine> {
  yield { lacuna: 'backup', format: 1 };
  // It sees what is there when it first reads, and nothing that comes later.
  const reading = db.startTransaction().setAccessMode('read only').setIsolationLevel('repeatable read');
  const snapshot = await reading.execute();
  try {
    if (from !== 'left') yield* fileLines(snapshot, from === 'database' ? filesIn({ db: snapshot, newId }) : from);
    for (const each of backupTables) yield* tableLines(snapshot, each);
  } finally {
    await snapshot.rollback().execute();
  }
}

async function* fileLines(on: On, files: Files): AsyncIterable<BackupLine> {
  const named = await on.selectFrom('versions').select(['sha256', 'bytes']).distinct().orderBy('sha256').execute();
  for (const { sha256, bytes } of named) {
    const content = await files.open(sha256);
    if (content === null) throw new Error(`the file ${sha256} is named by a version and is not there`);
    yield { file: sha256, bytes };
    for await (const chunk of content) yield { chunk: Buffer.from(chunk).toString('base64') };
  }
}

/** As many rows as are read at a time: reports weigh most. */
const atATime = 100;

async function* tableLines(on: On, { table, by }: (typeof backupTables)[number]): AsyncIterable<BackupLine> {
  const columns = sql.join(by.map((column) => sql.ref(column)));
  let after = sql`1 = 1`;
  for (;;) {
    const { rows } = await sql<Readonly<Record<string, unknown>>>`
      select * from ${sql.table(table)} where ${after} order by ${columns} limit ${sql.lit(atATime)}
    `.execute(on);
    for (const row of rows) yield { table, row: rowOf(row) };
    const last = rows.at(-1);
    if (last === undefined) return;
    after = sql`(${columns}) > (${sql.join(by.map((column) => last[column]))})`;
  }
}

/** Without what the driver adds, and the index of PostgreSQL, which is made anew. */
function rowOf(row: Readonly<Record<string, unknown>>): BackupRow {
  const kept = Object.entries(row).filter(([column]) => column !== '_metadata' && column !== 'terms');
  return Object.fromEntries(
    kept.map(([column, value]) => [column, column === bytesColumn && isBytes(value) ? base64(value) : plain(value)]),
  );
}

function isBytes(value: unknown): value is ArrayBuffer | Uint8Array {
  return value instanceof ArrayBuffer || value instanceof Uint8Array;
}

function base64(value: ArrayBuffer | Uint8Array): string {
  return Buffer.from(bytesOf(value)).toString('base64');
}

function plain(value: unknown): string | number | null {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  throw new Error(`the database gave ${typeof value}, expected text, a number or nothing`);
}
