import { isIPv6 } from 'node:net';
import type { Attempts } from '../../model/store.ts';

/** How many attempts go through at once, how the wait grows after that, and when all is forgotten. */
export type ThrottleRule = {
  readonly free: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  readonly forgetMs: number;
};

const second = 1000;
const minute = 60 * second;

/**
 * Of one login, from wherever. From the fifth attempt on the wait doubles up to a quarter of an hour: about a hundred guesses on the
 * first day, which is what NIST SP 800-63B-4 (section 3.2.2) lets an account take in all. Nobody is locked out for good, since anybody
 * could do that to anybody.
 */
export const ofLogin: ThrottleRule = {
  free: 5,
  firstWaitMs: second,
  longestWaitMs: 15 * minute,
  forgetMs: 24 * 60 * minute,
};

/** Of one address, whatever the login: an office may share one. */
export const ofAddress: ThrottleRule = {
  free: 30,
  firstWaitMs: second,
  longestWaitMs: 5 * minute,
  forgetMs: 60 * minute,
};

/** Counts attempts that may fail, where all processes count them. */
export type Throttle = {
  /**
   * Counts an attempt before it is made, so that many at once are many. Zero where it may be made; else the milliseconds that must pass
   * first, and nothing is counted.
   */
  readonly attempt: (key: string) => Promise<number>;
  /** The attempt came out right: it does not count. */
  readonly undo: (key: string) => Promise<void>;
  /** No attempt of this key counts any more. */
  readonly forget: (key: string) => Promise<void>;
};

/** `now`: milliseconds. Keys of two throttles over the same counts must differ. */
export function throttle(rule: ThrottleRule, counts: Attempts, now: () => number): Throttle {
  return {
    attempt: async (key) => {
      const at = now();
      let wait = 0;
      await counts.change(key, (known) => {
        const counted = known === null || at > known.forgottenAt ? null : known;
        wait = Math.max(0, (counted?.waitsUntil ?? 0) - at);
        if (wait > 0) return counted;
        const attempts = (counted?.attempts ?? 0) + 1;
        return { attempts, waitsUntil: at + waitAfter(attempts, rule), forgottenAt: at + rule.forgetMs };
      });
      return wait;
    },
    undo: (key) =>
      counts.change(key, (known) =>
        known === null || known.attempts <= 1 ? null : { ...known, attempts: known.attempts - 1, waitsUntil: 0 },
      ),
    forget: (key) => counts.change(key, () => null),
  };
}

function waitAfter(attempts: number, { free, firstWaitMs, longestWaitMs }: ThrottleRule): number {
  return attempts < free ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(30, attempts - free));
}

/** What addresses are counted by: an IPv4 address, or the /64 of an IPv6 address, which one customer has to themselves. */
export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (!isIPv6(address)) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = (part: string | undefined): string[] => (part === undefined || part === '' ? [] : part.split(':'));
  const [before, after] = [groups(head), groups(tail)];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
