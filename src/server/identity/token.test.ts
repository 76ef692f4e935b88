import { expect, test } from 'vitest';
import { hashOfToken, isSameToken, newKeySecret, newToken } from './token.ts';

test('a token has 256 bits, and no two are the same', () => {
  const tokens = Array.from({ length: 100 }, newToken);
  expect(new Set(tokens).size).toBe(100);
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
});

test('a key says what it is', () => {
  expect(newKeySecret()).toMatch(/^lacuna_[A-Za-z0-9_-]{43}$/);
});

test('what is kept of a token is its SHA-256', () => {
  expect(hashOfToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('tokens are the same only where every character is', () => {
  expect(isSameToken('abc', 'abc')).toBe(true);
  expect(isSameToken('abc', 'abd')).toBe(false);
  expect(isSameToken('abc', 'abcd')).toBe(false);
});
