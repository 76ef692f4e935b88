// A worker whose jobs end badly, each in its own way. `setup` shows what the pool handed to the thread.
import { workerData } from 'node:worker_threads';

export const echo = async (job) => ({ job, setup: workerData });

export const hang = () => {
  for (;;);
};

export const hoard = () => {
  const hoarded = [];
  for (;;) hoarded.push(new Array(100_000).fill(hoarded.length));
};

export const leave = () => process.exit(7);

export const fail = () => {
  throw new Error('a job may fail');
};
