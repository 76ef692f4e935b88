import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultLimits } from '../../model/limits.ts';
import { partAt, unpack } from '../unpack.ts';

const papers = readFileSync('fixtures/formats/containers/papers.msg');
const plain = readFileSync('fixtures/formats/containers/plain.msg');

/** What lies in a mail: each part's name, and the codes of its problem and notes. */
async function inside(bytes: Uint8Array, name = 'm.msg') {
  const parts = await unpack({ name, bytes }, defaultLimits);
  return parts?.map((part) => [part.name, part.problem?.code ?? part.notes.map(({ code }) => code).join()]) ?? null;
}

async function bytesAt(bytes: Uint8Array, index: number): Promise<Buffer> {
  const part = await partAt({ name: 'm.msg', bytes }, [index], defaultLimits);
  if ('code' in part) throw new Error(part.says);
  return Buffer.from(part.bytes);
}

test('a mail holds what was written, what was attached, and all that lies in mails within it', async () => {
  expect(await inside(papers)).toEqual([
    ['m.msg ▸ message.html', 'note'],
    ['m.msg ▸ draft.docx', ''],
    ['m.msg ▸ Draft of the print run.msg ▸ message.rtf', ''],
    ['m.msg ▸ Draft of the print run.msg ▸ deeper.msg ▸ message.txt', ''],
    ['m.msg ▸ shared.pdf', 'unreadable'],
    ['m.msg ▸ A drawn table', 'unknown-format'],
  ]);
});

test('an attachment comes out byte for byte', async () => {
  expect((await bytesAt(papers, 1)).equals(readFileSync('fixtures/formats/docx/table.docx'))).toBe(true);
});

test('a page is decoded as the mail says, whatever it says itself', async () => {
  expect((await bytesAt(papers, 0)).toString('utf16le')).toContain('café');
});

test('packed RTF is unpacked', async () => {
  expect((await bytesAt(papers, 3)).toString('latin1')).toMatch(/^\{\\rtf1.*The plates stay in the caf\\'e9\.\\par\}$/);
});

test('text in single bytes is decoded as the mail says, and goes before RTF that was made of it', async () => {
  expect(await inside(plain)).toEqual([['m.msg ▸ message.txt', '']]);
  expect((await bytesAt(plain, 0)).toString('utf16le')).toBe('\ufeffZpůsob platby: dvacet dní.');
});

test('a mail that ends early says so, also where only its name is left', async () => {
  expect(await inside(papers.subarray(0, papers.length - 600))).toContainEqual(['m.msg', 'truncated']);
  expect(await inside(papers.subarray(0, 700))).toEqual([['m.msg', 'truncated']]);
  expect(await inside(papers.subarray(0, 700), 'm')).toBeNull();
});

test('an attachment that ends early is its own fault', async () => {
  const short = Buffer.from(papers);
  // The size lies 120 bytes into the entry of the directory that the name begins (MS-CFB, 2.6.1).
  const entry = short.indexOf(Buffer.from('__substg1.0_37010102', 'utf16le'));
  short.writeUInt32LE(short.readUInt32LE(entry + 120) + 100_000, entry + 120);
  const codes = new Map((await inside(short)) as [string, string][]);
  expect([codes.get('m.msg ▸ draft.docx'), codes.get('m.msg ▸ message.html')]).toEqual(['broken', 'note']);
});

test('cut anywhere or damaged, a mail makes nothing fail', async () => {
  for (let at = 0; at < papers.length; at += 61) {
    await inside(papers.subarray(0, at));
    const damaged = Buffer.from(papers);
    damaged.writeUInt8(damaged.readUInt8(at) ^ 0xff, at);
    await inside(damaged);
  }
});
