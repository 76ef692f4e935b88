import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Files } from '../model/store.ts';
import { type BucketAccess, bucketRequest } from './bucket-request.ts';
import { checkedBytes, checkedHash, DamagedFile } from './checked-bytes.ts';

/** Tries of one request: a bucket that is busy says so by a status of 500 and above, or 429. */
const tries = 4;
const firstWaitMs = 200;

/**
 * Uploaded files in a bucket of S3 or of what speaks as it does, each under its hash. The bucket is told the hash of what it is
 * handed and refuses other bytes; we check it ourselves too. Rejects, naming the bucket and what it said, where it cannot be used.
 */
export function openBucket(access: BucketAccess): Files {
  const ask = bucketRequest(access);
  const failed = async (what: string, reply: IncomingMessage): Promise<Error> =>
    failure(what, access.bucket, reply.statusCode, codeIn(await text(reply)));
  return {
    keep: async (sha256, bytes, content) => {
      const key = checkedHash(sha256);
      await again(async () => {
        const known = await ask({ method: 'HEAD', key });
        known.resume();
        // A server that keeps what came of an upload that broke off is told by its length.
        if (known.statusCode === 200 && known.headers['content-length'] === `${bytes}`) return;
        if (known.statusCode !== 200 && known.statusCode !== 404)
          throw failure('be asked for a file', access.bucket, known.statusCode, null);
        const body = { sha256, bytes, content: checkedBytes(sha256, bytes, content()) };
        const reply = await ask({ method: 'PUT', key, body });
        if (reply.statusCode !== 200) throw await failed('take a file', reply);
        await text(reply);
      });
    },
    open: (sha256) =>
      again(async () => {
        const reply = await ask({ method: 'GET', key: checkedHash(sha256) });
        if (reply.statusCode === 200) return checkedBytes(sha256, null, reply);
        const code = codeIn(await text(reply));
        // A bucket that is not there must not look like one that has nothing.
        if (reply.statusCode === 404 && code !== 'NoSuchBucket') return null;
        throw failure('give a file', access.bucket, reply.statusCode, code);
      }),
    all: async function* () {
      let after: string | null = '';
      while (after !== null) {
        const query: Readonly<Record<string, string>> = { 'list-type': '2', 'start-after': after };
        const page: string = await again(async () => {
          const reply = await ask({ method: 'GET', key: '', query });
          if (reply.statusCode !== 200) throw await failed('list its files', reply);
          return text(reply);
        });
        const keys: readonly string[] = [...page.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => key);
        yield* keys.filter((key) => /^[0-9a-f]{64}$/.test(key));
        after = page.includes('<IsTruncated>true</IsTruncated>') ? (keys.at(-1) ?? null) : null;
      }
    },
  };
}

/** Thrown where the bucket does not do what it is asked. */
export class BucketError extends Error {
  readonly code = 'bucket';
  /** Of HTTP. */
  readonly status: number;
  constructor(says: string, status: number) {
    super(says);
    this.status = status;
  }
}

function failure(what: string, bucket: string, status = 0, code: string | null = null): BucketError {
  const said = code === null ? `${status}` : `${status}, ${code}`;
  return new BucketError(
    `the bucket "${bucket}" would not ${what} (${said}). See that S3_ENDPOINT, S3_BUCKET, S3_REGION and the keys are right, and that they may read, write and list.`,
    status,
  );
}

/** The bucket's own word for what was wrong, out of its XML. */
function codeIn(page: string): string | null {
  return /<Code>(\w+)<\/Code>/.exec(page)?.[1] ?? null;
}

async function again<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let left = tries - 1, waitMs = firstWaitMs; ; left -= 1, waitMs *= 2) {
    try {
      return await run();
    } catch (error) {
      if (left === 0 || error instanceof DamagedFile || !isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

function isPassing(error: unknown): boolean {
  if (error instanceof BucketError) return error.status >= 500 || error.status === 429;
  // The connection was lost, or never came about.
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
}
