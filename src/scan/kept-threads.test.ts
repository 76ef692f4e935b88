import { expect, test } from 'vitest';
import { plainLibrary } from '../../test/plain.ts';
import { usualReading } from '../model/world.ts';
import type { ScanOptions } from './attempt.ts';
import { keepThreads } from './kept-threads.ts';

const options = (hash: string): ScanOptions => ({
  library: { ...plainLibrary(), hash },
  timeoutMs: 1000,
  reading: usualReading,
  ocr: 'never',
  tooLong: '',
  onFault: () => undefined,
});

/** What was opened, and what was ended, by the hash of its library. */
function kept() {
  const [opened, ended]: [string[], string[]] = [[], []];
  const threads = keepThreads(({ library: { hash } }) => {
    opened.push(hash);
    const close = async () => void ended.push(hash);
    return { run: async () => ({ lost: 'died' }), close };
  });
  return { opened, ended, ...threads };
}

test('threads that were given back serve the next who asks for the same', async () => {
  const { open, opened, ended, close } = kept();
  await open(options('a'), 1).close();
  await open(options('a'), 1).close();
  expect([opened, ended]).toEqual([['a'], []]);
  await close();
  expect(ended).toEqual(['a']);
});

test('no two have the same threads at once, and another library, limit or number has threads of its own', async () => {
  const { open, opened } = kept();
  const first = open(options('a'), 1);
  open(options('a'), 1);
  await first.close();
  open(options('b'), 1);
  open({ ...options('a'), timeoutMs: 2000 }, 1);
  open(options('a'), 2);
  expect(opened).toEqual(['a', 'a', 'b', 'a', 'a']);
  open(options('a'), 1);
  expect(opened).toHaveLength(5);
});

test('those that were given back the longest ago are ended, and many at once do not stay', async () => {
  const { open, opened, ended } = kept();
  for (const hash of ['a', 'b', 'c', 'd']) await open(options(hash), 2).close();
  expect(ended).toEqual(['a']);
  await open(options('b'), 8).close();
  await open(options('b'), 2).close();
  expect([opened.length, ended]).toEqual([5, ['a', 'b']]);
});
