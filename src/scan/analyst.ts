import type { Deal } from '../model/deal.ts';
import { onDisk, openThreads, reportFor, type ScanOptions } from './attempt.ts';
import type { FileOnDisk } from './open-file.ts';
import type { PackedReport } from './packed-report.ts';
import { attemptKeyOf, keyOf } from './work-key.ts';

/** One file to be held against the law of a deal. */
export type Assignment = {
  readonly file: FileOnDisk;
  /** Of the bytes that lie there. */
  readonly sha256: string;
  readonly deal: Deal;
  /** Tells this attempt from every other one. */
  readonly attempt: string;
};

export type Analyst = {
  /**
   * The report of a file, with its entry, and the key of the work that gave it. What kept it from being read is a Problem in it, as in
   * a scan. What time, memory or a mistake of ours decided has a key of this attempt alone: the next one shall not take it for known.
   */
  readonly analyze: (assignment: Assignment) => Promise<{ readonly key: string; readonly report: PackedReport }>;
  /** The key of that work, where nothing but the file, the library and the deal decides what comes of it. */
  readonly keyOf: (assignment: Pick<Assignment, 'sha256' | 'deal'> & { readonly name: string }) => string;
  /** Ends the threads, with what they have in hand. */
  readonly close: () => Promise<void>;
};

/** Starts threads that stay until they are closed, and give way to those who are answered meanwhile. `version`: of the program. */
export function openAnalyst(options: ScanOptions & { readonly threads: number; readonly version: string }): Analyst {
  const pool = openThreads(options, options.threads, { givesWay: true });
  const usual = { withMatches: false, withEntry: true };
  return {
    keyOf: ({ name, ...rest }) => keyOf({ file: { path: '', name }, ...rest, ...usual }, options, options.version),
    analyze: async ({ file, sha256, deal, attempt }) => {
      const job = { file: onDisk(file), deal, ...usual };
      const report = await reportFor(job, { ...file, problem: null }, pool, options);
      const key = keyOf({ ...job, sha256 }, options, options.version);
      return { key: report.lasting ? key : attemptKeyOf(key, attempt), report };
    },
    close: pool.close,
  };
}
