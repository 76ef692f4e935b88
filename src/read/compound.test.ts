import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openCompound, readStream } from './compound.ts';

const bytes = readFileSync('fixtures/formats/doc/plates.doc');

test('streams are found by name and are as long as they say', () => {
  const compound = openCompound(bytes);
  const streams = [...(compound?.root.streams ?? [])];
  expect(streams.map(([name]) => name)).toEqual(expect.arrayContaining(['WordDocument', '1Table', '\x01CompObj']));
  for (const [, stream] of streams) {
    const read = compound === null ? null : readStream(compound, stream, bytes.length);
    expect([read?.whole, read?.bytes.length]).toEqual([true, stream.size]);
  }
});

test('a stream in small sectors has its own bytes', () => {
  const compound = openCompound(bytes);
  const stream = compound?.root.streams.get('\x01CompObj');
  if (compound === null || stream === undefined) throw new Error('the fixture has no such stream');
  expect(stream.size).toBeLessThan(compound.cutoff);
  // Begins with a version of 0xfffe0001 (MS-OLEDS, 2.3.7).
  expect(readStream(compound, stream, 1000)?.bytes.subarray(0, 4).toString('hex')).toBe('0100feff');
});

test('of a stream larger than asked for there is nothing', () => {
  const compound = openCompound(bytes);
  const stream = compound?.root.streams.get('WordDocument');
  if (compound === null || stream === undefined) throw new Error('the fixture has no such stream');
  expect(readStream(compound, stream, stream.size - 1)).toBeNull();
});

test('a table that leads in a circle comes to an end', () => {
  const circle = Buffer.from(bytes);
  const table = (circle.readUInt32LE(76) + 1) * 512;
  for (let sector = 0; sector < 128; sector++) circle.writeUInt32LE(0, table + sector * 4);
  const compound = openCompound(circle);
  expect(compound?.whole).toBe(false);
});

test('cut anywhere it never fails, and a directory that is cut says so', () => {
  for (let length = 0; length < bytes.length; length += 97) {
    const compound = openCompound(bytes.subarray(0, length));
    if (compound === null) expect(length).toBeLessThan(512);
    else for (const [, stream] of compound.root.streams) readStream(compound, stream, bytes.length);
  }
  expect(openCompound(bytes.subarray(0, 600))?.whole).toBe(false);
});
