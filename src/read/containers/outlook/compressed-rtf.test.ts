import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { decompressRtf } from './compressed-rtf.ts';

// The two examples of MS-OXRTFCP, section 4.
const simple = '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0';
const crossing = '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0';

test.each([
  ['words of the dictionary', simple, '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n'],
  ['a stretch that reads what it writes', crossing, '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}'],
])('%s come back', (_what, packed, expected) => {
  expect(decompressRtf(Buffer.from(packed, 'hex'))?.toString('latin1')).toBe(expected);
});

test('RTF that is not packed comes back as it is', () => {
  const rtf = '{\\rtf1 a}';
  const head = Buffer.alloc(16);
  head.writeUInt32LE(rtf.length, 4);
  head.write('MELA', 8);
  expect(decompressRtf(Buffer.concat([head, Buffer.from(`${rtf}behind`)]))?.toString()).toBe(rtf);
});

test('cut anywhere it gives the beginning, and other bytes nothing', () => {
  const packed = Buffer.from(simple, 'hex');
  const whole = decompressRtf(packed)?.toString('latin1') ?? '';
  for (let length = 16; length < packed.length; length++) {
    expect(whole.startsWith(decompressRtf(packed.subarray(0, length))?.toString('latin1') ?? 'x')).toBe(true);
  }
  expect(decompressRtf(packed.subarray(0, 15))).toBeNull();
  expect(decompressRtf(Buffer.alloc(40))).toBeNull();
});

test('a header that promises gigabytes reserves no more than the data can make', () => {
  const packed = Buffer.from(simple, 'hex');
  packed.writeUInt32LE(0xffffffff, 4);
  expect(decompressRtf(packed)?.buffer.byteLength).toBeLessThan(1000);
});
