import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Anchor, anchorIn, anchorLine } from '../model/anchor.ts';
import { startAnchor } from './anchor.ts';

const start = Date.parse('2026-11-28T20:00:00.000Z');

/** A trail whose head the test sets, with an anchor in a file and a clock that the test moves. */
async function anchored() {
  vi.useFakeTimers({ now: start, toFake: ['setInterval', 'clearInterval', 'Date'] });
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-anchor-'));
  onTestFinished(async () => {
    vi.useRealTimers();
    await rm(folder, { recursive: true, force: true });
  });
  const file = path.join(folder, 'anchors');
  const said: string[] = [];
  const state: { head: Anchor | null; file: string } = { head: headAt(1), file };
  const stop = startAnchor({
    trail: { head: async () => state.head },
    to: { in: 'file', file },
    now: () => new Date(),
    log: { info: () => {}, error: (_, says) => said.push(says) },
  });
  const numbers = async () =>
    (await readFile(file, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => anchorIn(line)?.number);
  const pass = async (seconds: number) => {
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    // What was begun by a timer ends on the disk.
    await new Promise((resolve) => setTimeout(resolve, 30));
  };
  return { state, stop, numbers, pass, said };
}

function headAt(number: number): Anchor {
  return { number, hash: `${number}`.padStart(64, '0'), at: '2026-11-28T20:00:00.000Z' };
}

test('the head is put down at the start, after a hundred rows or five minutes, and at the end', async () => {
  const { state, stop, numbers, pass } = await anchored();
  await pass(10);
  state.head = headAt(100);
  await pass(20);
  expect(await numbers()).toEqual([1]);
  state.head = headAt(101);
  await pass(10);
  expect(await numbers()).toEqual([1, 101]);
  state.head = headAt(102);
  await pass(250);
  expect(await numbers()).toEqual([1, 101]);
  await pass(60);
  expect(await numbers()).toEqual([1, 101, 102]);
  await stop();
  expect(await numbers()).toEqual([1, 101, 102]);
});

test('what came last is put down at the end', async () => {
  const { state, stop, numbers, pass } = await anchored();
  await pass(10);
  state.head = headAt(2);
  await stop();
  expect(await numbers()).toEqual([1, 2]);
});

test('a line that was cut off is no anchor', () => {
  const line = anchorLine(headAt(7));
  expect([anchorIn(line)?.number, anchorIn(line.slice(0, 40)), anchorIn('{"number":1}')]).toEqual([7, null, null]);
});
