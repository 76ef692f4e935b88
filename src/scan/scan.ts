import { availableParallelism } from 'node:os';
import { mayHoldFiles } from '../analyze.ts';
import type { ClauseKind } from '../model/clause-kind.ts';
import type { Deal } from '../model/deal.ts';
import type { Document } from '../model/document.ts';
import type { Seen } from '../model/entry.ts';
import { defaultLimits } from '../model/limits.ts';
import type { Part } from '../model/part.ts';
import type { Problem } from '../model/problem.ts';
import type { Redlined, RedlineOrder } from '../model/redline.ts';
import type { DocumentReport } from '../model/report.ts';
import type { Requirement } from '../model/requirement.ts';
import { openAnalyst } from './analyst.ts';
import { attempt, onDisk, openThreads, reportFor, type ScanOptions } from './attempt.ts';
import { findConfig, parseConfig } from './config-file.ts';
import { type Desk, deskOver } from './desk.ts';
import { byWhom, complete, type KeptListings, type KeptReports, type KnownReport, seenAs } from './kept.ts';
import { keepThreads, type OpenThreads } from './kept-threads.ts';
import { type FileOnDisk, hashOnDisk } from './open-file.ts';
import { type PackedReport, printedReport, type Summary, summaryOn, unpacked } from './packed-report.ts';
import type { Pool } from './pool.ts';
import { openShelf } from './shelf.ts';
import { parseWaivers } from './waivers-file.ts';
import { type Found, walk } from './walk.ts';
import { keyOf, listingKeyOf } from './work-key.ts';
import type {
  AnalyzeJob,
  Explained,
  ExplainJob,
  Inspected,
  InspectJob,
  Outcome,
  ReadJob,
  RedlineJob,
} from './worker.ts';

export type { ScanOptions };

export type ScanRequest = ScanOptions & {
  readonly found: readonly Found[];
  /** The deal that this agreement is held against. */
  readonly dealOf: (file: Found) => Deal;
  readonly withMatches: boolean;
  /** What earlier scans did, and where this one keeps what it does; null where it is not to be kept. */
  readonly kept: KeptReports | null;
  /** Whole paths and globs of what was asked for: what lay there before and is not in `found` is no more. */
  readonly asked: readonly string[];
  /** Once it is aborted no further file is begun; those in hand are finished. */
  readonly stop: AbortSignal;
  /** Called after each file, in the order in which they finish. */
  readonly onDone: (file: Found, summary: Summary, known: boolean) => void;
};

export type Scanned = {
  /** In the order of `found`, one at a time and anew each time they are asked for. None where the scan was stopped. */
  readonly documents: () => AsyncIterable<DocumentReport>;
  /** One of these, by its place. */
  readonly documentAt: (index: number) => Promise<DocumentReport>;
  /** Of each, in that order. */
  readonly summaries: readonly Summary[];
  /** How many were read now, found among those of earlier scans, and not begun because the scan was stopped. */
  readonly counts: { readonly read: number; readonly known: number; readonly left: number };
  readonly close: () => Promise<void>;
};

export type ExplainRequest = ScanOptions & {
  readonly file: FileOnDisk;
  readonly deal: Deal;
  readonly kind: ClauseKind;
  /** Null where a kind is asked about and no requirement. */
  readonly requirement: Requirement | null;
};

export { type Desk, deskWith } from './desk.ts';
export { reportText, unpacked } from './packed-report.ts';
export { readPolicy } from './policy.ts';

/** What scanning offers to the edges above it. */
export type Scanning = {
  /** Threads that stay, for files that come one at a time. */
  readonly openAnalyst: typeof openAnalyst;
  readonly printedReport: typeof printedReport;
  readonly walk: typeof walk;
  readonly findConfig: typeof findConfig;
  readonly parseConfig: typeof parseConfig;
  readonly parseWaivers: typeof parseWaivers;
  /** Puts in the place of each file that holds others what lies in it. */
  readonly unpack: (
    found: readonly Found[],
    options: ScanOptions,
    kept?: KeptListings | null,
  ) => Promise<readonly Found[]>;
  readonly scan: (request: ScanRequest) => Promise<Scanned>;
  /** Without places: no blocks, anchors and references. */
  readonly readOne: (file: FileOnDisk, options: ScanOptions, withPlaces: boolean) => Promise<Document | Problem>;
  /** A document and its report in one go. */
  readonly inspectOne: (file: FileOnDisk, deal: Deal, options: ScanOptions) => Promise<Inspected | Problem>;
  /** A DOCX with what is asked for in it, or why nothing can be written into it. */
  readonly redlineOne: (file: FileOnDisk, order: RedlineOrder, options: ScanOptions) => Promise<Redlined | Problem>;
  readonly explainOne: (request: ExplainRequest) => Promise<Explained | Problem>;
  /** Threads that stay until they are closed; started at the first thing that is asked. */
  readonly openDesk: (options: ScanOptions, threads: number) => Desk;
};

/** With threads that end with what they were opened for. */
export const scanning: Scanning = scanningOver(openThreads);

/** `open`: where the threads come from that commands wait for. */
function scanningOver(open: OpenThreads): Scanning {
  return {
    openAnalyst,
    printedReport,
    walk,
    findConfig,
    parseConfig,
    parseWaivers,
    unpack: (found, options, kept = null) => unpack(found, options, kept, open),
    scan: (request) => scan(request, open),
    readOne: (file, options, withPlaces) =>
      one<ReadJob, Document>(open, options, 'readFile', { file: onDisk(file), withPlaces }, file),
    inspectOne: (file, deal, options) =>
      one<InspectJob, Inspected>(open, options, 'inspectFile', { file: onDisk(file), deal }, file),
    redlineOne: (file, order, options) =>
      one<RedlineJob, Redlined | Problem>(open, options, 'redlineFile', { file: onDisk(file), order }, file),
    explainOne: ({ file, deal, kind, requirement, ...options }) =>
      one<ExplainJob, Explained>(open, options, 'explainFile', { file: onDisk(file), deal, kind, requirement }, file),
    openDesk: (options, threads) => openDesk(options, threads, open),
  };
}

/** For one command after another: threads stay between them until they are closed. */
export function scanningThatStays(): { readonly scanning: Scanning; readonly close: () => Promise<void> } {
  const kept = keepThreads(openThreads);
  return { scanning: scanningOver(kept.open), close: kept.close };
}

/** In order. Files that hold none, and those that could not be looked into, stand where they stood. */
async function unpack(
  found: readonly Found[],
  options: ScanOptions,
  kept: KeptListings | null,
  open: OpenThreads,
): Promise<readonly Found[]> {
  const holders = found.filter(({ name, problem }) => problem === null && mayHoldFiles(name));
  const pool = poolAtNeed(open, options, holders.length);
  const unpacked = new Map<Found, readonly Found[]>();
  await Promise.all(
    holders.map(async (file) => {
      const outcome = await listing(file, pool.get, options, kept);
      if ('unread' in outcome) unpacked.set(file, [{ ...file, problem: outcome.unread.problem }]);
      else if (outcome.done !== null)
        unpacked.set(
          file,
          outcome.done.map((part) => foundIn(file, part)),
        );
    }),
  );
  await pool.close();
  return found.flatMap((file) => unpacked.get(file) ?? [file]);
}

async function listing(
  file: Found,
  pool: () => Pool,
  options: ScanOptions,
  kept: KeptListings | null,
): Promise<Outcome<readonly Part[] | null>> {
  const looked = () => attempt<FileOnDisk, readonly Part[] | null>(pool(), options, 'unpackFile', onDisk(file), file);
  const sha256 = kept === null ? '' : await hashOnDisk(file.path, defaultLimits);
  if (kept === null || sha256 === '') return looked();
  const key = listingKeyOf({ name: file.name, sha256 }, kept.version);
  const known = await kept.findListing(file.path, key);
  if (known !== undefined) return { done: known };
  const outcome = await looked();
  const isUnchanged = (await hashOnDisk(file.path, defaultLimits)) === sha256;
  if ('done' in outcome && isUnchanged) await kept.keepListing(file.path, key, outcome.done);
  return outcome;
}

/** The deal beside the file is the deal of all that lies in it. */
function foundIn({ path, deal }: Found, { at, name, notes, problem }: Part): Found {
  return { path, name, part: { at, notes }, deal, problem };
}

/** Reports in the order of `found`, whatever finishes first. One file's failure is that file's Problem and nothing else. */
async function scan(request: ScanRequest, open: OpenThreads): Promise<Scanned> {
  const { found, dealOf, withMatches, onDone, stop } = request;
  const shelf = openShelf();
  const summaries: Summary[] = [];
  const seen: Seen[] = [];
  const counts = { read: 0, known: 0 };
  const pool = poolAtNeed(open, request, found.length);
  let next = 0;
  // As many lanes as threads: a job waits here and not in the pool, so that its time begins when its work does.
  const lane = async (): Promise<void> => {
    for (let index = next++; index < found.length && !stop.aborted; index = next++) {
      const file = found[index];
      if (file === undefined) return;
      const withEntry = request.kept !== null;
      const job: AnalyzeJob = { file: onDisk(file), deal: dealOf(file), withMatches, withEntry };
      const { report, how, key, unread } = await knownOrRead(job, file, pool.get, request);
      counts[how] += 1;
      seen[index] = seenAs(file, { key, unread, asOf: job.deal.asOf });
      summaries[index] = summaryOn(report.summary, job.deal.asOf);
      await shelf.put(index, report.bytes);
      onDone(file, report.summary, how === 'known');
    }
  };
  await Promise.all(Array.from({ length: threadsFor(found.length) }, lane));
  await pool.close();
  const left = found.length - counts.read - counts.known;
  if (left === 0 && request.kept !== null) await complete(seen, request.kept, request);
  const documentAt = async (index: number): Promise<DocumentReport> => {
    const file = found[index];
    if (file === undefined) throw new RangeError(`no file at ${index}`);
    return unpacked(await shelf.take(index), file.name, dealOf(file).asOf);
  };
  async function* documents() {
    // A few ahead: they are inflated while the one before is written down.
    const ahead: Promise<DocumentReport>[] = [];
    for (let index = 0; left === 0 && index < found.length; index += 1) {
      while (index + ahead.length < Math.min(found.length, index + 4)) {
        const next = documentAt(index + ahead.length);
        next.catch(() => {});
        ahead.push(next);
      }
      const document = await ahead.shift();
      if (document !== undefined) yield document;
    }
  }
  return { documents, documentAt, summaries, counts: { ...counts, left }, close: shelf.close };
}

/** Threads are started for the first file that nobody has read yet, if any. */
function poolAtNeed(open: OpenThreads, options: ScanOptions, files: number) {
  let pool: Pool | null = null;
  return {
    get: (): Pool => {
      pool ??= open(options, threadsFor(files));
      return pool;
    },
    close: async () => pool?.close(),
  };
}

type Done = {
  readonly report: KnownReport;
  readonly how: 'known' | 'read';
  /** By which the report is kept; null where it is not, and `unread` says why. */
  readonly key: string | null;
  readonly unread: string | null;
};

async function knownOrRead(job: AnalyzeJob, file: Found, pool: () => Pool, request: ScanRequest): Promise<Done> {
  const { kept } = request;
  const sha256 = kept === null ? '' : await hashOnDisk(file.path, defaultLimits);
  // Without bytes there is nothing to know the work by.
  if (kept === null || sha256 === '') return notKept(await reportFor(job, file, pool(), request));
  const key = keyOf({ ...job, sha256 }, request, kept.version);
  const known = await kept.find(key);
  if (known !== null) return { report: known, how: 'known', key, unread: null };
  const report = await reportFor(job, file, pool(), request);
  if (!report.lasting || !(await isUnchanged(file, report, sha256))) return notKept(report);
  await kept.keep(report, seenAs(file, { key, unread: null, asOf: job.deal.asOf }), byWhom(kept, request.library));
  return { report, how: 'read', key, unread: null };
}

function notKept(report: PackedReport): Done {
  const unread = report.unread ?? 'It was read, and not for certain: time, memory or what is installed decided it.';
  return { report, how: 'read', key: null, unread };
}

/** A file that was changed while it was read has a report that belongs to no key. */
async function isUnchanged({ path, part }: Found, report: PackedReport, sha256: string): Promise<boolean> {
  return (part === undefined ? report.sha256 : await hashOnDisk(path, defaultLimits)) === sha256;
}

function openDesk(options: ScanOptions, threads: number, open: OpenThreads): Desk {
  const pool = poolAtNeed(open, options, threads);
  return deskOver((name, job, file) => attempt(pool.get(), options, name, job, { ...file, problem: null }), pool.close);
}

async function one<Job, Result>(
  open: OpenThreads,
  options: ScanOptions,
  name: string,
  job: Job,
  file: FileOnDisk & { readonly problem?: Problem | null },
): Promise<Result | Problem> {
  const pool = open(options, 1);
  const outcome = await attempt<Job, Result>(pool, options, name, job, { ...file, problem: file.problem ?? null });
  await pool.close();
  return 'done' in outcome ? outcome.done : outcome.unread.problem;
}

function threadsFor(files: number): number {
  return Math.max(1, Math.min(files, availableParallelism()));
}
