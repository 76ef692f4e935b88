// A worker whose jobs end badly, each in its own way. `setup` shows what the pool handed to the thread.
import { readFileSync, readlinkSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const isLinux = process.platform === 'linux';

/** As src/scan/thread-time.ts has it. */
const threadHere = () => (isLinux ? readlinkSync('/proc/thread-self') : '');

export const echo = async ({ job }) => ({ job, setup: workerData });

export const hang = ({ began }) => {
  began.postMessage(threadHere());
  for (;;);
};

/** As a thread that is slow to start: it takes its time before it begins. */
export const dawdle = async ({ job, began }) => {
  await new Promise((resolve) => setTimeout(resolve, job));
  began.postMessage(threadHere());
  return 'begun';
};

/** As a thread that does more than it seemed, and was given time for it. */
export const extend = async ({ job, began }) => {
  began.postMessage(threadHere());
  began.postMessage(job);
  await new Promise((resolve) => setTimeout(resolve, job));
  return 'done';
};

/** Works until its thread had a processor for so many milliseconds, however long that takes. */
export const labour = ({ job, began }) => {
  const thread = threadHere();
  began.postMessage(thread);
  const had = () => (isLinux ? Number(readFileSync(`/proc/${thread}/schedstat`, 'latin1').split(' ')[0]) / 1e6 : job);
  for (const from = isLinux ? had() : 0; had() - from < job; );
  return 'done';
};

export const hoard = () => {
  const hoarded = [];
  for (;;) hoarded.push(new Array(100_000).fill(hoarded.length));
};

export const leave = () => process.exit(7);

export const fail = () => {
  throw new Error('a job may fail');
};
