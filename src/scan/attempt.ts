import { unreadReport } from '../analyze.ts';
import type { OcrUse } from '../model/engines.ts';
import type { Library } from '../model/library.ts';
import { defaultLimits } from '../model/limits.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { DocumentReport } from '../model/report.ts';
import type { ReadingOptions } from '../model/world.ts';
import { type FileOnDisk, hashFile } from './open-file.ts';
import { type PackedReport, packed } from './packed-report.ts';
import { type Lost, openPool, type Pool, type PoolLimits } from './pool.ts';
import { recognisedPageMs } from './recognised-page.ts';
import type { AnalyzeJob, Fault, Outcome, Setup, Unread } from './worker.ts';

/** How the work is done, and who hears of it. */
export type ScanOptions = {
  readonly library: Library;
  readonly timeoutMs: number;
  readonly reading: ReadingOptions;
  readonly ocr: OcrUse;
  /** What whoever reads of it can do about a file that takes too long: a sentence. */
  readonly tooLong: string;
  /** A mistake of ours, for the log. */
  readonly onFault: (fault: Fault) => void;
};

/** For each thread; an agreement of 2,000 pages takes half. With what PDFium may take it stays under 600 MB in all. */
const memoryMb = 320;

const worker = new URL('./worker.js', import.meta.url);

/** Threads that know the library, the limits and how to read. `more`: see PoolLimits. */
export function openThreads(
  { library, timeoutMs, reading, ocr }: ScanOptions,
  threads: number,
  more: Partial<PoolLimits> = {},
): Pool {
  const setup: Setup = { library, limits: defaultLimits, reading, ocr };
  return openPool(worker, setup, { threads, timeoutMs, memoryMb, ...more });
}

/** The report of a file, whatever becomes of the thread that reads it: what stood in the way is a Problem in it. */
export async function reportFor(job: AnalyzeJob, file: Named, pool: Pool, options: ScanOptions): Promise<PackedReport> {
  const outcome = await attempt<AnalyzeJob, PackedReport>(pool, options, 'analyzeFile', job, file);
  return 'done' in outcome ? outcome.done : packed(reportOf(job, outcome.unread, options.library));
}

/** A file, and what is wrong with it already. */
type Named = FileOnDisk & { readonly problem: Problem | null };

/** Runs a function of the worker on a file. */
export async function attempt<Job, Result>(
  pool: Pool,
  options: ScanOptions,
  name: string,
  job: Job,
  file: Named,
): Promise<Outcome<Result>> {
  if (file.problem !== null) return { unread: { problem: file.problem, sha256: '' } };
  const outcome = await pool.run<Job, Outcome<Result>>(name, job);
  if ('lost' in outcome) {
    return { unread: { problem: lostProblem(outcome, options), sha256: await hashFile(file, defaultLimits) } };
  }
  if ('unread' in outcome.result && outcome.result.unread.fault !== undefined)
    options.onFault(outcome.result.unread.fault);
  return outcome.result;
}

function reportOf({ file, deal }: AnalyzeJob, { problem, sha256 }: Unread, library: Library): DocumentReport {
  return unreadReport({ name: file.name, format: null, sha256, pages: null }, problem, library, deal);
}

/** What a thread is told of a file. */
export function onDisk({ path, name, part }: FileOnDisk): FileOnDisk {
  return part === undefined ? { path, name } : { path, name, part };
}

function lostProblem({ lost }: Lost, { timeoutMs, ocr, tooLong }: ScanOptions): Problem {
  const besides =
    ocr === 'never' ? '' : `, besides ${recognisedPageMs / 1000} s for each page that text recognition (OCR) began`;
  const reasons = {
    timeout: ['timeout', `Reading it took longer than ${timeoutMs / 1000} s${besides}. ${tooLong}`],
    'out-of-memory': ['out-of-memory', `Reading it took more than ${memoryMb} MB of memory. Split the file.`],
    died: ['internal', 'The thread that read it died. Nothing is known about the agreement.'],
  } satisfies Record<Lost['lost'], readonly [ProblemCode, string]>;
  const [code, says] = reasons[lost];
  return { code, says, hides: 'everything' };
}
