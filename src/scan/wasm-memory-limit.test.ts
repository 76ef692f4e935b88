import { expect, test } from 'vitest';
import { limitMemory } from './wasm-memory-limit.ts';

/** A module of a type section without types and a memory section with these limits: flags, pages at first, pages at most. */
function moduleWithMemory(limits: readonly number[]): Uint8Array {
  const types = [1, 1, 0];
  const memory = [5, limits.length + 1, 1, ...limits];
  return new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...types, ...memory]);
}

/** 32768 in the three bytes that LEB128 needs for it. */
const upTo32768 = moduleWithMemory([1, 1, 0x80, 0x80, 2]);

test('the maximum becomes the limit, written in as many bytes as before', () => {
  expect(limitMemory(upTo32768, 3)).toEqual(moduleWithMemory([1, 1, 0x83, 0x80, 0]));
});

test('a module that asks for less keeps its own maximum', () => {
  expect(limitMemory(upTo32768, 40_000)).toEqual(upTo32768);
});

test('a module without a maximum is refused', () => {
  expect(() => limitMemory(moduleWithMemory([0, 1]), 3)).toThrow('maximum');
});
