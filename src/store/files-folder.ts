import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from '../model/store.ts';
import { checkedBytes, checkedHash } from './checked-bytes.ts';

/**
 * Uploaded files in a folder, which several machines may share. A file lies below the first two digits of its hash, so that no
 * folder holds more than a 256th of them. What is written lies beside its place until all of it is on disk; so there is the whole
 * file or none. Rejects with what the operating system says where the folder cannot be written.
 */
export async function openFolder(folder: string): Promise<Files> {
  await makeFolder(folder);
  const shardOf = (sha256: string): string => path.join(folder, checkedHash(sha256).slice(0, 2));
  const placeOf = (sha256: string): string => path.join(shardOf(sha256), sha256);
  return {
    keep: async (sha256, bytes, content) => {
      if (await isThere(placeOf(sha256))) return;
      await makeFolder(shardOf(sha256));
      const beside = path.join(shardOf(sha256), `.${randomUUID()}`);
      try {
        await writeSynced(beside, checkedBytes(sha256, bytes, content()));
        await rename(beside, placeOf(sha256));
        await syncFolder(shardOf(sha256));
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
    open: async (sha256) =>
      (await isThere(placeOf(sha256))) ? checkedBytes(sha256, null, contentOf(placeOf(sha256))) : null,
    all: async function* () {
      for (const shard of (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()) {
        const names = await readdir(path.join(folder, shard));
        yield* names.filter((name) => /^[0-9a-f]{64}$/.test(name)).sort();
      }
    },
  };
}

/** Opened once somebody reads: who does not leaves nothing open. */
async function* contentOf(file: string): AsyncIterable<Uint8Array> {
  yield* createReadStream(file);
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** A folder that is new is in the one above it for certain. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first !== undefined) await syncFolder(path.dirname(first));
}

async function writeSynced(file: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const chunk of content) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name is on disk once its folder is. Windows opens no folders, and writes names at once. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
