import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualReading } from '../../src/model/world.ts';
import { plainDeal } from '../plain.ts';
import { zipOf } from '../zip-of.ts';

// The pool of the built program: what its threads are handed and give back goes through a copy, which nothing in one thread shows.

type Scan = typeof import('../../src/scan/scan.ts');
type Loading = typeof import('../../src/scan/load-library.ts');

let desk: ReturnType<Scan['scanning']['openDesk']>;
let folder = '';
beforeAll(async () => {
  const { scanning }: Scan = await import(path.resolve('dist/scan/scan.js'));
  const { loadLibrary }: Loading = await import(path.resolve('dist/scan/load-library.js'));
  const loaded = await loadLibrary();
  if (!('library' in loaded)) throw new Error('the library has faults');
  const { library } = loaded;
  const onFault = () => undefined;
  desk = scanning.openDesk(
    { library, timeoutMs: 60_000, reading: usualReading, ocr: 'never', tooLong: 'Split it.', onFault },
    1,
  );
  folder = await mkdtemp(path.join(tmpdir(), 'lacuna-desk-'));
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true });
});

async function placed(name: string, bytes: string | Uint8Array) {
  const file = { path: path.join(folder, name), name };
  await writeFile(file.path, bytes);
  return file;
}

const draft = 'SUPPLY AGREEMENT\n\n1. Secrecy\n\nThe Supplier shall keep all Confidential Information secret.\n';

test('bytes are known by what they are, and what lies in an archive can be taken out of it', async () => {
  const file = await placed('a.bin', zipOf([['papers/draft.txt', draft]]));
  const looked = await desk.lookAt(file);
  if ('code' in looked || looked.is !== 'container') throw new Error(JSON.stringify(looked));
  const [part] = looked.parts;
  if (part === undefined) throw new Error('the archive is empty');
  const bytes = await desk.partOf({ ...file, part });
  if ('code' in bytes) throw new Error(bytes.says);
  expect(Buffer.from(bytes).toString()).toBe(draft);
  expect(await desk.lookAt(await placed('b.zip', draft))).toEqual({ is: 'document', format: 'text' });
});

test('a draft is read with its places, and held against the next', async () => {
  const before = await placed('one.txt', draft);
  const after = await placed('two.txt', draft.replace('all Confidential Information', 'the samples'));
  const read = await desk.read(before, 'final');
  expect(await desk.opening(before, 'final')).toEqual(read);
  if ('code' in read) throw new Error(read.says);
  expect(read.blocks.length).toBeGreaterThan(1);
  const compared = await desk.compare({ before, after, deal: plainDeal, version: '0.0.0' });
  if ('code' in compared) throw new Error(compared.says);
  expect(compared.changes.map(({ kind }) => kind)).toEqual(['changed']);
});

test('a page of a PDF is drawn as a PNG of about the width that was asked for, and a page that is not there is none', async () => {
  const file = await placed('p.pdf', await readFile('fixtures/formats/pdf/two-columns.pdf'));
  const drawn = await desk.draw({ file, page: 1, width: 400 });
  if (drawn === null || 'code' in drawn) throw new Error(JSON.stringify(drawn));
  const png = Buffer.from(drawn.png);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([drawn.width, drawn.height]);
  expect(Math.abs(drawn.width - 400)).toBeLessThan(3);
  expect(await desk.draw({ file, page: 99, width: 400 })).toBeNull();
  expect(await desk.draw({ file: await placed('t.txt', draft), page: 1, width: 400 })).toBeNull();
});

test('a clause alone is told for what it is', async () => {
  const text =
    'The Supplier shall notify the Customer of any Personal Data Breach within 48 hours of becoming aware of it.';
  const report = await desk.tryOut(text, plainDeal);
  if ('code' in report) throw new Error(report.says);
  expect(report.matches?.map(({ kind }) => kind)).toContain('notification-deadline');
});
