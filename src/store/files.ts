import type { Files } from '../model/store.ts';
import { checkedBytes, checkedHash } from './checked-bytes.ts';
import type { Database, On } from './database.ts';
import { timeOf } from './ids.ts';
import { bytesOf } from './stored.ts';

const chunkBytes = 1024 * 1024;
const dayMs = 24 * 60 * 60 * 1000;
const atATime = 1000;

/**
 * Files in the database itself, in chunks. Each chunk is a transaction of its own, so that nobody waits for a slow upload; the file is
 * there with the last of them.
 */
export function filesIn({ db, newId }: Pick<Database, 'db' | 'newId'>): Files {
  return {
    keep: async (sha256, bytes, content) => {
      if (await uploadOf(db, sha256)) return;
      const upload = newId();
      try {
        await putChunks(db, upload, checkedBytes(sha256, bytes, content()));
        const kept = await db
          .insertInto('files')
          .values({ sha256, upload, bytes })
          .onConflict((at) => at.doNothing())
          .returning('sha256')
          .executeTakeFirst();
        // Somebody else was faster with the same file.
        if (kept === undefined) await dropChunks(db, upload);
      } catch (error) {
        await dropChunks(db, upload).catch(() => {});
        throw error;
      }
    },
    open: async (sha256) => {
      const upload = await uploadOf(db, sha256);
      return upload === null ? null : checkedBytes(sha256, null, chunksOf(db, upload));
    },
    all: async function* () {
      let after = '';
      for (;;) {
        const rows = await db
          .selectFrom('files')
          .select('sha256')
          .where('sha256', '>', after)
          .orderBy('sha256')
          .limit(atATime)
          .execute();
        for (const row of rows) yield row.sha256;
        const last = rows.at(-1);
        if (last === undefined) return;
        after = last.sha256;
      }
    },
  };
}

/** Takes away what uploads left behind that did not come to their end: those of more than a day ago. */
export async function dropLeftChunks({ db, now }: Pick<Database, 'db' | 'now'>): Promise<void> {
  const left = await db
    .selectFrom('chunks as c')
    .leftJoin('files as f', 'f.upload', 'c.upload')
    .select('c.upload')
    .distinct()
    .where('f.upload', 'is', null)
    .execute();
  const before = now().getTime() - dayMs;
  for (const { upload } of left) if (timeOf(upload) < before) await dropChunks(db, upload);
}

async function uploadOf(db: On, sha256: string): Promise<string | null> {
  const row = await db
    .selectFrom('files')
    .select('upload')
    .where('sha256', '=', checkedHash(sha256))
    .executeTakeFirst();
  return row?.upload ?? null;
}

async function putChunks(db: On, upload: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  let position = 0;
  for await (const chunk of inChunks(content)) {
    await db.insertInto('chunks').values({ upload, position, content: chunk }).execute();
    position += 1;
  }
}

async function* inChunks(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const piece of content) {
    waiting.push(piece);
    length += piece.length;
    if (length < chunkBytes) continue;
    const whole = Buffer.concat(waiting);
    const full = length - (length % chunkBytes);
    for (let at = 0; at < full; at += chunkBytes) yield whole.subarray(at, at + chunkBytes);
    waiting = [whole.subarray(full)];
    length -= full;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

async function* chunksOf(db: On, upload: string): AsyncIterable<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const row = await db
      .selectFrom('chunks')
      .select('content')
      .where('upload', '=', upload)
      .where('position', '=', position)
      .executeTakeFirst();
    if (row === undefined) return;
    yield bytesOf(row.content);
  }
}

async function dropChunks(db: On, upload: string): Promise<void> {
  await db.deleteFrom('chunks').where('upload', '=', upload).execute();
}
