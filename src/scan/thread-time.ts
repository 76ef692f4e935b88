import { readFileSync, readlinkSync } from 'node:fs';

// Linux tells of every thread for how long it had a processor, and for how long it was ready and had none (schedstat: sched-stats.rst of the
// kernel's documentation; both in nanoseconds). Elsewhere nobody is asked, and nothing is known.

/** What the thread that asks is known by to others of its process; empty where the system does not tell. */
export function threadHere(): string {
  try {
    return readlinkSync('/proc/thread-self');
  } catch {
    return '';
  }
}

export type ThreadTime = {
  /** For how many milliseconds in all it had a processor, and for how many it waited for one: of a wait that still lasts, nothing yet. */
  readonly hadMs: number;
  readonly waitedMs: number;
  /** Whether it works, waits for a processor or was stopped, and does not wait for anything of its own. */
  readonly isReady: boolean;
};

/** Nothing but zeros where it is not known. */
export function timeOf(thread: string): ThreadTime {
  if (!/^\d+\/task\/\d+$/.test(thread)) return unknown;
  try {
    const [had = 0, waited = 0] = readFileSync(`/proc/${thread}/schedstat`, 'latin1').split(' ').map(Number);
    // Behind its name, which may hold anything: R is running or ready, T stopped from outside (proc(5)).
    const isReady = /\) [RT] [^)]*$/.test(readFileSync(`/proc/${thread}/stat`, 'latin1'));
    return { hadMs: had / 1e6, waitedMs: waited / 1e6, isReady };
  } catch {
    return unknown;
  }
}

const unknown: ThreadTime = { hadMs: 0, waitedMs: 0, isReady: false };
