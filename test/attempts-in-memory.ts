import type { Attempts, Counted } from '../src/model/store.ts';

/** Counts as the store does, for as long as the test lasts. */
export function attemptsInMemory(): Attempts {
  const counts = new Map<string, Counted>();
  return {
    change: async (key, change) => {
      const next = change(counts.get(key) ?? null);
      if (next === null) counts.delete(key);
      else counts.set(key, next);
    },
  };
}
