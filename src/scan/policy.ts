import type { Library, LibraryProblem } from '../model/library.ts';
import { openThreads, type ScanOptions } from './attempt.ts';
import type { PolicyJob, ReadPolicy } from './worker.ts';

/** A library with a house policy in place of its own, or every fault of that policy, paths relative to the house folder. */
export type PolicyLibrary = { readonly library: Library } | { readonly problems: readonly LibraryProblem[] };

/**
 * Reads a house policy with the library in `folder`, in a thread of its own: it takes seconds. `prove`: also holds each requirement
 * to its own examples, which takes some more. Rejects where the thread was lost.
 */
export async function readPolicy(job: PolicyJob, options: ScanOptions): Promise<PolicyLibrary> {
  const pool = openThreads(options, 1, { givesWay: true, memoryMb: parsingMb });
  try {
    const outcome = await pool.run<PolicyJob, ReadPolicy>('readPolicy', job);
    if ('lost' in outcome) throw new Error(`the thread that read the house policy was lost (${outcome.lost})`);
    const { result } = outcome;
    // The models are the same whatever the policy says, and large.
    return 'problems' in result ? result : { library: { ...result.library, models: options.library.models } };
  } finally {
    await pool.close();
  }
}

/** All files of the library as YAML trees at once. */
const parsingMb = 800;
