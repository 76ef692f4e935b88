import { expect, test } from 'vitest';
import { printedOnce } from './printed-once.ts';

test('the same is made once, for those who ask at once and for those who ask later', async () => {
  const printed = printedOnce(1000);
  let made = 0;
  const make = async () => {
    made += 1;
    return Buffer.from(`${made}`);
  };
  const both = await Promise.all([printed('a', make), printed('a', make)]);
  expect([...both, await printed('a', make)].map(String)).toEqual(['1', '1', '1']);
  expect(String(await printed('b', make))).toBe('2');
});

test('what fails is made anew, and what is larger than all that is kept is handed on', async () => {
  const printed = printedOnce(10);
  await expect(printed('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await printed('a', async () => Buffer.alloc(100))).length).toBe(100);
  expect((await printed('a', async () => Buffer.alloc(3))).length).toBe(3);
});

test('what is still being made comes to whoever waits for it, however much others ask for meanwhile', async () => {
  const printed = printedOnce(100);
  let finish = (_: Uint8Array) => {};
  const long = printed('long', () => new Promise((resolve) => (finish = resolve)));
  for (let at = 0; at < 10; at += 1) await printed(`other ${at}`, async () => Buffer.alloc(60));
  finish(Buffer.from('made'));
  expect(String(await long)).toBe('made');
});
