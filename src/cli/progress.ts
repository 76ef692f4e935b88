import type { World } from './world.ts';

/** One line on standard error, rewritten as files finish; silent where nobody looks. */
export type Progress = { readonly done: (name: string) => void; readonly end: () => void };

const clearLine = '\r\u001b[K';

/** Counts up to `total`. */
export function progress(total: number, { errors, printError, now }: World): Progress {
  if (!errors.terminal) return { done: () => {}, end: () => {} };
  const began = now();
  let finished = 0;
  return {
    done: (name) => {
      finished += 1;
      const seconds = Math.max(0.001, (now() - began) / 1000);
      const line = `${finished}/${total}, ${(finished / seconds).toFixed(1)}/s  ${printable(name)}`;
      printError(`${clearLine}${line.slice(0, Math.max(20, errors.columns - 1))}`);
    },
    end: () => printError(clearLine),
  };
}

/** A file name may hold anything, and a terminal obeys it. */
function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, '?');
}
