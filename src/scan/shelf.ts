import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Holds byte strings by number until they are asked for: a few in memory, many in a file that goes with the process. */
export type Shelf = {
  readonly put: (place: number, bytes: Uint8Array) => Promise<void>;
  /** Rejects where nothing was put. */
  readonly take: (place: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

/** Bytes that are held in memory, before a file is made. */
const inMemory = 16 * 1024 * 1024;

/** `most`: bytes in memory, before they go to a file. */
export function openShelf(most = inMemory): Shelf {
  const near = new Map<number, Uint8Array>();
  const far = new Map<number, { readonly at: number; readonly length: number }>();
  let nearBytes = 0;
  let farBytes = 0;
  let file: Promise<FileHandle> | null = null;
  return {
    put: async (place, bytes) => {
      if (nearBytes + bytes.length <= most) {
        nearBytes += bytes.length;
        near.set(place, bytes);
        return;
      }
      file ??= unnamedFile();
      const at = farBytes;
      farBytes += bytes.length;
      await writeAll(await file, bytes, at);
      far.set(place, { at, length: bytes.length });
    },
    take: async (place) => {
      const held = near.get(place);
      if (held !== undefined) return held;
      const found = far.get(place);
      if (found === undefined || file === null) throw new Error(`Nothing was put at ${place}.`);
      const bytes = new Uint8Array(found.length);
      await readAll(await file, bytes, found.at);
      return bytes;
    },
    close: async () => {
      await (await file)?.close();
    },
  };
}

/** Only we can read it, and nobody finds it: its name is gone before a word is in it. */
async function unnamedFile(): Promise<FileHandle> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-'));
  const handle = await open(path.join(folder, 'reports'), 'wx+', 0o600);
  // Windows keeps the name of an open file.
  await rm(folder, { recursive: true, force: true }).catch(() => {});
  return handle;
}

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}

async function readAll(file: FileHandle, into: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < into.length; ) {
    const { bytesRead } = await file.read(into, done, into.length - done, at + done);
    if (bytesRead === 0) throw new Error('The file that holds the reports of this run ends early.');
    done += bytesRead;
  }
}
