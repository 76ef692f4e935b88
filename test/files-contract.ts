import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { Files } from '../src/model/store.ts';

/** What every place for uploaded files owes. `open` gives one that is empty, and how to put other bytes under a hash in it. */
export function owesFiles(name: string, open: () => Promise<Opened>): void {
  describe(`files in ${name}`, () => {
    test('a file comes back as it was kept, in chunks of any size', async () => {
      const { files } = await open();
      for (const bytes of [Buffer.from('Alder lends to Birch.'), Buffer.alloc(0), randomBytes(1_200_000)]) {
        await keep(files, bytes);
        expect((await read(files, hashOf(bytes)))?.equals(bytes)).toBe(true);
      }
    });

    test('a file that is not there is null', async () => {
      const { files } = await open();
      expect(await files.open(hashOf(Buffer.from('Elm')))).toBeNull();
    });

    test('all are listed once, in order of their hashes', async () => {
      const { files } = await open();
      const papers = ['Alder', 'Birch', 'Cedar', 'Alder'].map((words) => Buffer.from(words));
      for (const bytes of papers) await keep(files, bytes);
      const expected = [...new Set(papers.map(hashOf))].sort();
      expect(await listed(files)).toEqual(expected);
    });

    test('two may keep the same file at once', async () => {
      const { files } = await open();
      const bytes = Buffer.from('Alder and Birch');
      await Promise.all([keep(files, bytes), keep(files, bytes), keep(files, bytes)]);
      expect([await listed(files), `${await read(files, hashOf(bytes))}`]).toEqual([
        [hashOf(bytes)],
        'Alder and Birch',
      ]);
    });

    test('bytes that are not those of the hash are not kept', async () => {
      const { files } = await open();
      const sha256 = hashOf(Buffer.from('Alder'));
      await expect(files.keep(sha256, 5, () => chunks(Buffer.from('Birch')))).rejects.toThrow(sha256);
      await expect(files.keep(sha256, 5, () => chunks(Buffer.from('Al')))).rejects.toThrow('found 2 bytes, expected 5');
      await expect(files.keep(sha256, 5, () => chunks(Buffer.from('Alders')))).rejects.toThrow('found more than 5');
      expect([await files.open(sha256), await listed(files)]).toEqual([null, []]);
    });

    test('a file whose source breaks off is not kept, and can be kept afterwards', async () => {
      const { files } = await open();
      const bytes = Buffer.from('Alder and Birch');
      const torn = async function* () {
        yield bytes.subarray(0, 5);
        throw new Error('the upload was cut off');
      };
      await expect(files.keep(hashOf(bytes), bytes.length, torn)).rejects.toThrow('the upload was cut off');
      expect(await files.open(hashOf(bytes))).toBeNull();
      await keep(files, bytes);
      expect(`${await read(files, hashOf(bytes))}`).toBe('Alder and Birch');
    });

    test('a kept file in which a byte was changed is an error that names it', async () => {
      const { files, damage } = await open();
      const bytes = Buffer.from('Alder and Birch');
      await keep(files, bytes);
      await damage(hashOf(bytes), Buffer.from('Alder and birch'));
      await expect(read(files, hashOf(bytes))).rejects.toThrow(`file ${hashOf(bytes)}: found bytes whose SHA-256 is`);
    });

    test('what is no hash is no path', async () => {
      const { files } = await open();
      await expect(async () => files.open('../../etc/passwd')).rejects.toThrow('expected 64 digits and letters');
    });
  });
}

export type Opened = {
  readonly files: Files;
  readonly damage: (sha256: string, bytes: Uint8Array) => Promise<void>;
};

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function keep(files: Files, bytes: Buffer): Promise<void> {
  return files.keep(hashOf(bytes), bytes.length, () => chunks(bytes));
}

async function* chunks(bytes: Buffer): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

async function read(files: Files, sha256: string): Promise<Buffer | null> {
  const content = await files.open(sha256);
  return content === null ? null : buffer(content);
}

async function listed(files: Files): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const sha256 of files.all()) found.push(sha256);
  return found;
}
