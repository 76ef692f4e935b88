import { createHash } from 'node:crypto';

/** Thrown where the bytes of a file are not those that its hash says. Names the file by its hash. */
export class DamagedFile extends Error {
  readonly code = 'damaged-file';
  readonly sha256: string;
  constructor(sha256: string, says: string) {
    super(says);
    this.sha256 = sha256;
  }
}

/**
 * Hands on the bytes of a file, and throws a DamagedFile where they are not those of its hash. It holds the last chunk back until it
 * knows, so that who hands them on has never handed on a whole file that is wrong. `bytes`: how many there are to be; null where
 * nobody said.
 */
export async function* checkedBytes(
  sha256: string,
  bytes: number | null,
  content: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  let count = 0;
  let last: Uint8Array | null = null;
  for await (const chunk of content) {
    if (last !== null) yield last;
    last = chunk;
    hash.update(chunk);
    count += chunk.length;
    if (bytes !== null && count > bytes) break;
  }
  if (bytes !== null && count !== bytes) {
    const found = count > bytes ? `more than ${bytes}` : `${count}`;
    throw new DamagedFile(sha256, `file ${sha256}: found ${found} bytes, expected ${bytes}`);
  }
  const found = hash.digest('hex');
  if (found !== sha256) {
    throw new DamagedFile(sha256, `file ${sha256}: found bytes whose SHA-256 is ${found}, so they are not the file`);
  }
  if (last !== null) yield last;
}

/** Throws where it is no SHA-256: it becomes a path or a key, and comes from a database that others may have written to. */
export function checkedHash(sha256: string): string {
  if (/^[0-9a-f]{64}$/.test(sha256)) return sha256;
  throw new TypeError('found a file whose hash is no SHA-256, expected 64 digits and letters from a to f');
}
