// A worker whose jobs end badly, each in its own way. `setup` shows what the pool handed to the thread.
import { workerData } from 'node:worker_threads';

export const echo = async ({ job }) => ({ job, setup: workerData });

export const hang = ({ began }) => {
  began.postMessage(0);
  for (;;);
};

/** As a thread that is slow to start: it takes its time before it begins. */
export const dawdle = async ({ job, began }) => {
  await new Promise((resolve) => setTimeout(resolve, job));
  began.postMessage(0);
  return 'begun';
};

/** As a thread that does more than it seemed, and was given time for it. */
export const extend = async ({ job, began }) => {
  began.postMessage(0);
  began.postMessage(job);
  await new Promise((resolve) => setTimeout(resolve, job));
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
