import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const text = (bytes: Uint8Array) => decode(bytes)?.text;
const latin = (bytes: string) => Buffer.from(bytes, 'latin1');
const long = 'The Supplier keeps it secret. '.repeat(20);

test.each([
  ['UTF-8', Buffer.from('é “x”'), 'é “x”'],
  ['UTF-8 with a mark', Buffer.from('\ufeffé'), 'é'],
  ['UTF-16 with a mark', Buffer.from('\ufeffé “x”', 'utf16le'), 'é “x”'],
  ['UTF-16, the other way round', Buffer.from('\ufeffé “x”', 'utf16le').swap16(), 'é “x”'],
  ['UTF-16 without a mark', Buffer.from('“x” Section 1', 'utf16le'), '“x” Section 1'],
  ['Windows-1252', latin('caf\xe9 \x93x\x94 \x80 5'), 'café “x” € 5'],
  ['Latin-1', latin('\xa7 5 f\xfcr'), '§ 5 für'],
  ['an end mark of old systems', Buffer.from('x\u001a'), 'x'],
])('%s', (_what, bytes, expected) => {
  expect(decode(bytes)).toEqual({ text: expected, damage: [] });
});

test.each([
  ['a byte that is no UTF-8 among letters that are', latin(`${long}Gesch\xc3\xa4ft f\xfcr K\xc3\xa4ufer`)],
  ['a sign of Windows-1252 that means nothing', latin(`${long}caf\xe9 \x81`)],
  ['UTF-16 with half a pair', Buffer.from(`\ufeff${long}\ud83d x`, 'utf16le')],
  ['a lone control', Buffer.from(`${long}a\0b`)],
])('%s is damage', (_what, bytes) => {
  const { text: shown = '', damage = [] } = decode(bytes) ?? {};
  expect(damage).toHaveLength(1);
  expect(shown[damage[0] ?? -1]).toBe('\ufffd');
});

test.each([
  ['many controls', new Uint8Array([65, 0, 66, 1, 2, 3])],
  ['many signs that mean nothing', latin('\x81\x8d\x81\x8d\xe9')],
])('%s are no text', (_what, bytes) => {
  expect(text(bytes)).toBeUndefined();
});
