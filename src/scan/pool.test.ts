import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openPool } from './pool.ts';

const hostile = new URL('../../test/workers/hostile.mjs', import.meta.url);
const pool = openPool(hostile, { given: 'once' }, { threads: 2, timeoutMs: 20_000, memoryMb: 64 });
const hasty = openPool(hostile, null, { threads: 1, timeoutMs: 500, memoryMb: 64 });
afterAll(() => Promise.all([pool.close(), hasty.close()]));

test('a job comes back with its result, and its thread knows the set-up', async () => {
  expect(await pool.run('echo', 7)).toEqual({ result: { job: 7, setup: { given: 'once' } } });
});

test.each([
  ['leave', 'died'],
  ['fail', 'died'],
  ['hoard', 'out-of-memory'],
] as const)('of a thread whose job is to %s, the pool says %s', async (name, lost) => {
  expect(await pool.run(name, null)).toEqual({ lost });
});

test('a job that never ends is ended', async () => {
  expect(await hasty.run('hang', null)).toEqual({ lost: 'timeout' });
});

test('the time before a thread begins is not the job’s', async () => {
  expect(await hasty.run('dawdle', 1_000)).toEqual({ result: 'begun' });
});

test('a job that is given more time may take it', async () => {
  expect(await hasty.run('extend', 1_000)).toEqual({ result: 'done' });
});

test('the time for which others had the processors is not the job’s', async () => {
  const pool = openPool(hostile, null, { threads: 1, timeoutMs: 300, memoryMb: 64, givesWay: true });
  onTestFinished(pool.close);
  expect(await pool.run('echo', 1)).toMatchObject({ result: { job: 1 } });
  const others = Array.from({ length: availableParallelism() }, () => spawn(process.execPath, ['-e', 'for (;;);']));
  onTestFinished(() => others.forEach((other) => void other.kill()));
  expect(await pool.run('labour', 200)).toEqual({ result: 'done' });
});

test('a thread takes only its own job along', async () => {
  const jobs = ['echo', 'hoard', 'echo', 'leave', 'echo', 'echo'];
  const outcomes = await Promise.all(jobs.map((name, index) => pool.run(name, index)));
  expect(outcomes.map((outcome) => ('lost' in outcome ? outcome.lost : 'came back'))).toEqual([
    'came back',
    'out-of-memory',
    'came back',
    'died',
    'came back',
    'came back',
  ]);
});
