import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBucket } from '../../src/store/files-bucket.ts';
import { owesFiles } from '../files-contract.ts';
import { type BucketServer, startBucketServer } from './bucket-server.ts';

const keys = { accessKeyId: 'alder', secretAccessKey: 'of the test/alone', region: 'eu-test-1' };
let server: BucketServer;
let count = 0;

beforeAll(async () => {
  server = await startBucketServer(keys.secretAccessKey);
});

afterAll(() => server.close());

function opened() {
  const bucket = `papers-${++count}`;
  server.make(bucket);
  const files = openBucket({ endpoint: server.endpoint, bucket, ...keys });
  return { files, bucket, damage: async (sha256: string, bytes: Uint8Array) => server.put(bucket, sha256, bytes) };
}

owesFiles('a bucket', async () => opened());

test('a bucket that is not there, or not ours, says so and does not look empty', async () => {
  const { bucket } = opened();
  const none = openBucket({ endpoint: server.endpoint, bucket: 'elsewhere', ...keys });
  await expect(none.open('ab'.repeat(32))).rejects.toThrow('"elsewhere" would not give a file (404, NoSuchBucket)');
  const wrong = openBucket({ endpoint: server.endpoint, bucket, ...keys, secretAccessKey: 'other' });
  await expect(wrong.all()[Symbol.asyncIterator]().next()).rejects.toThrow('(403, SignatureDoesNotMatch)');
});

test('more files than one page of a listing holds are all listed, and other objects are left out', async () => {
  const { files, bucket } = opened();
  const hashes = Array.from({ length: 8 }, (_, index) => index.toString(16).padStart(64, '0'));
  for (const sha256 of [...hashes, 'read-me.txt']) server.put(bucket, sha256, Buffer.from('A'));
  const all: string[] = [];
  for await (const each of files.all()) all.push(each);
  expect(all).toEqual(hashes);
});

test('what half an upload left is replaced by the whole', async () => {
  const { files, bucket } = opened();
  const bytes = Buffer.from('Alder and Birch');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  server.put(bucket, sha256, bytes.subarray(0, 5));
  await files.keep(sha256, bytes.length, async function* () {
    yield bytes;
  });
  const content = await files.open(sha256);
  expect(content === null ? null : await text(content)).toBe('Alder and Birch');
});

test('a bucket that is busy is asked again, and one that stays busy is an error', async () => {
  const { files } = opened();
  server.failNext(503, 500);
  expect(await files.open('ab'.repeat(32))).toBeNull();
  server.failNext(503, 503, 503, 503);
  await expect(files.open('ab'.repeat(32))).rejects.toThrow('would not give a file (503, SlowDown)');
});
