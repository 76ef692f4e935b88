import { expect, test } from 'vitest';
import { evened, gathered } from './gathered.ts';

test('what is asked for at about the same time is looked up in one go, and later anew', async () => {
  const asked: (readonly string[])[] = [];
  const shelf = new Map([['a', 1]]);
  const find = gathered(async (keys) => {
    asked.push(keys);
    return new Map(shelf);
  }, 'promises-are-kept');
  expect(await Promise.all([find('a'), find('b'), find('a')])).toEqual([1, null, 1]);
  shelf.set('b', 2);
  expect(await find('b')).toBe(2);
  expect(asked).toEqual([['a', 'b'], ['b']]);
});

test('a lookup that fails fails for all who asked, and the next one is made', async () => {
  let broken = true;
  const find = gathered(async () => {
    if (broken) throw new Error('no database');
    return new Map([['a', 1]]);
  }, 'requests-are-in');
  const first = await Promise.allSettled([find('a'), find('b')]);
  expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  broken = false;
  expect(await find('a')).toBe(1);
});

test('while a lookup is under way, those that come wait together for the next, which sees what is there then', async () => {
  const asked: (readonly string[])[] = [];
  const replies: (() => void)[] = [];
  const shelf = new Map([['a', 1]]);
  const find = gathered((keys) => {
    asked.push(keys);
    return new Promise<ReadonlyMap<string, number>>((resolve) => replies.push(() => resolve(new Map(shelf))));
  }, 'requests-are-in');
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
  const first = find('a');
  await turn();
  const second = find('a');
  await turn();
  const third = find('b');
  await turn();
  expect(asked).toEqual([['a']]);
  replies[0]?.();
  expect(await first).toBe(1);
  await turn();
  shelf.set('b', 2);
  expect(asked).toEqual([['a'], ['a', 'b']]);
  replies[1]?.();
  expect(await Promise.all([second, third])).toEqual([1, 2]);
});

test('lists have lengths that are powers of two, and the same members', () => {
  for (const length of [1, 2, 3, 5, 8, 9, 200]) {
    const keys = Array.from({ length }, (_, index) => `k${index}`);
    const even = evened(keys);
    expect([new Set(even).size, Math.log2(even.length) % 1]).toEqual([length, 0]);
  }
});
