import type { openThreads } from './attempt.ts';
import type { Pool } from './pool.ts';

export type OpenThreads = typeof openThreads;

/** More threads than this at once are for a folder, which takes longer than starting them and would leave much memory taken. */
const mostThreads = 2;

/** Of libraries and settings that one sitting goes back and forth between. */
const mostKept = 3;

/**
 * Opens threads that stay when their pool is closed, for whoever next wants the same with the same library: starting one and loading
 * the library into it takes longer than most single papers do. `close` ends those that nobody has.
 */
export function keepThreads(open: OpenThreads): { readonly open: OpenThreads; readonly close: () => Promise<void> } {
  // The one that was given back last is at the end.
  let idle: { readonly key: string; readonly pool: Pool }[] = [];
  const giveBack = async (key: string, pool: Pool): Promise<void> => {
    idle.push({ key, pool });
    if (idle.length > mostKept) await idle.shift()?.pool.close();
  };
  return {
    open: (options, threads, more) => {
      if (threads > mostThreads) return open(options, threads, more);
      const { library, timeoutMs, reading, ocr } = options;
      const key = JSON.stringify([library.hash, timeoutMs, reading, ocr, threads, more]);
      const known = idle.findLast((each) => each.key === key);
      idle = idle.filter((each) => each !== known);
      const pool = known?.pool ?? open(options, threads, more);
      return { run: pool.run, close: () => giveBack(key, pool) };
    },
    close: async () => {
      await Promise.all(idle.splice(0).map(({ pool }) => pool.close()));
    },
  };
}
