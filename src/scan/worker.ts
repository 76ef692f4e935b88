import { createHash } from 'node:crypto';
import { workerData } from 'node:worker_threads';
import {
  analyzeWithDocument,
  analyzeWithMatches,
  analyzeWithMore,
  compareDrafts,
  explain,
  type Looked,
  look,
  partAt,
  readDocument,
  readOpening,
  redlined,
  unpack,
} from '../analyze.ts';
import type { ClauseKind } from '../model/clause-kind.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Deal } from '../model/deal.ts';
import type { Document } from '../model/document.ts';
import type { Converter, Engines, OcrUse, Picture } from '../model/engines.ts';
import type { InputFile } from '../model/input-file.ts';
import type { Library, LibraryFile, LibraryProblem } from '../model/library.ts';
import type { Limits } from '../model/limits.ts';
import type { Explanation } from '../model/match.ts';
import type { Part } from '../model/part.ts';
import type { Problem } from '../model/problem.ts';
import type { Redlined, RedlineOrder } from '../model/redline.ts';
import type { DocumentReport } from '../model/report.ts';
import type { Requirement } from '../model/requirement.ts';
import type { View } from '../model/view.ts';
import type { ReadingOptions, World } from '../model/world.ts';
import { conversionMs, keepConverter } from './libreoffice.ts';
import { type FileOnDisk, openFile } from './open-file.ts';
import { type PackedReport, packed } from './packed-report.ts';
import { type PageImage, pageImage } from './page-image.ts';
import { createPdfEngine } from './pdfium.ts';
import type { Task } from './pool.ts';
import { rememberRecognised } from './recognised-lately.ts';
import { recognisedPageMs } from './recognised-page.ts';
import { keepSound } from './sound-engine.ts';
import { keepOcrEngine } from './tesseract.ts';
import { threadHere } from './thread-time.ts';

// The entry of a pool thread. Each exported function takes one file through the pipeline and always comes back:
// with what was asked for, or with the Problem that stood in the way.

/** Handed to every thread once, when it starts. */
export type Setup = {
  readonly library: Library;
  readonly limits: Limits;
  readonly reading: ReadingOptions;
  readonly ocr: OcrUse;
};

export type Unread = { readonly problem: Problem; readonly sha256: string; readonly fault?: Fault };

/** A mistake of ours, for the log: an id made from content and where in the program it was, never the agreement's words. */
export type Fault = { readonly id: string; readonly file: string; readonly trace: string };

export type Outcome<Result> = { readonly done: Result } | { readonly unread: Unread };

/** `withEntry`: also what a portfolio keeps of the agreement. */
export type AnalyzeJob = {
  readonly file: FileOnDisk;
  readonly deal: Deal;
  readonly withMatches: boolean;
  readonly withEntry: boolean;
};

export type InspectJob = { readonly file: FileOnDisk; readonly deal: Deal };

export type Inspected = { readonly document: Document; readonly report: DocumentReport };

/** `view`: another one than is usual here. */
export type ReadJob = { readonly file: FileOnDisk; readonly withPlaces: boolean; readonly view?: View };

export type OpeningJob = { readonly file: FileOnDisk; readonly view: View };

/** Two drafts under one deal. */
export type CompareJob = {
  readonly before: FileOnDisk;
  readonly after: FileOnDisk;
  readonly deal: Deal;
  readonly version: string;
};

export type PictureJob = { readonly file: FileOnDisk; readonly page: number; readonly width: number };

export type RedlineJob = { readonly file: FileOnDisk; readonly order: RedlineOrder };

export type TryJob = { readonly text: string; readonly deal: Deal };

/** `files`: of a house policy, paths relative to its folder. `prove`: hold its requirements to their examples. */
export type PolicyJob = {
  readonly folder: string;
  readonly files: readonly LibraryFile[];
  readonly prove: 'examples' | 'nothing';
};

export type ReadPolicy =
  | { readonly library: Omit<Library, 'models'> }
  | { readonly problems: readonly LibraryProblem[] };

export type ExplainJob = {
  readonly file: FileOnDisk;
  readonly deal: Deal;
  readonly kind: ClauseKind;
  readonly requirement: Requirement | null;
};

/** `report` holds the one line of the requirement, or no line where only a kind was asked about. */
export type Explained = {
  readonly document: Document;
  readonly explanation: Explanation;
  readonly report: DocumentReport | null;
};

const { library, limits, reading, ocr }: Setup = workerData;
const { engine, isBroken } = keepSound(createPdfEngine);
const ocrEngine = rememberRecognised(keepOcrEngine());
const office = keepConverter();

/** A file's report, packed here: the asking thread has many to carry and none to look into. */
export function analyzeFile({ job, began }: Task<AnalyzeJob>): Promise<Outcome<PackedReport>> {
  const { file, deal, withMatches, withEntry } = job;
  return attempt(file, began, async (opened) => {
    const { report, matches, entry } = await analyzeWithMore(opened, library, deal, await world(began));
    return packed(withMatches ? { ...report, matches: matches() } : report, withEntry ? entry() : null);
  });
}

/** A file as read, and its report. */
export function inspectFile({ job, began }: Task<InspectJob>): Promise<Outcome<Inspected>> {
  return attempt(job.file, began, async (opened) => analyzeWithDocument(opened, library, job.deal, await world(began)));
}

/**
 * A file as read. Without places it has no blocks, anchors and references either: of a paper of thousands of pages they are most
 * of what the asking thread would have to hold beside this one.
 */
export function readFile({ job, began }: Task<ReadJob>): Promise<Outcome<Document>> {
  return attempt(job.file, began, async (opened) => {
    const document = await readDocument(opened, await world(began, job.view));
    return job.withPlaces ? document : { ...document, blocks: [], anchors: [], references: [] };
  });
}

/** How a file begins. */
export function openingOfFile({ job, began }: Task<OpeningJob>): Promise<Outcome<Document>> {
  return attempt(job.file, began, async (opened) => readOpening(opened, await world(began, job.view)));
}

/** What lies in a file that holds others; null where it holds none. */
export function unpackFile({ job, began }: Task<FileOnDisk>): Promise<Outcome<readonly Part[] | null>> {
  return attempt(job, began, (opened) => unpack(opened, limits));
}

/** What the bytes of a file are, and what lies in it. */
export function lookAtFile({ job, began }: Task<FileOnDisk>): Promise<Outcome<Looked>> {
  return attempt(job, began, (opened) => look(opened, limits));
}

/** The bytes of what lies in a file. */
export function partOfFile({ job, began }: Task<FileOnDisk>): Promise<Outcome<Uint8Array>> {
  return attempt(job, began, async ({ bytes }) => bytes);
}

/** A page as a picture; null where the file has no such page to draw. */
export function drawFile({ job, began }: Task<PictureJob>): Promise<Outcome<PageImage | null>> {
  return attempt(job.file, began, async ({ bytes }) => pageImage(await engine(), bytes, job));
}

/** A file with what is asked for in it, or why nothing can be written into it. */
export function redlineFile({ job, began }: Task<RedlineJob>): Promise<Outcome<Redlined | Problem>> {
  return attempt(job.file, began, async (opened) => redlined(opened, job.order, await world(began)));
}

/** What some words alone read as. */
export async function tryWords({ job, began }: Task<TryJob>): Promise<Outcome<DocumentReport>> {
  began.postMessage(threadHere());
  const pasted = { name: 'pasted', bytes: new TextEncoder().encode(job.text) };
  const alone = { engines: { pdf: null }, limits, reading };
  return { done: await analyzeWithMatches(pasted, library, job.deal, alone) };
}

/** What became of one draft in another. */
export async function compareFiles({ job, began }: Task<CompareJob>): Promise<Outcome<Comparison>> {
  const inspected = (file: FileOnDisk) => inspectFile({ job: { file, deal: job.deal }, began });
  const before = await inspected(job.before);
  if ('unread' in before) return before;
  const after = await inspected(job.after);
  if ('unread' in after) return after;
  const drafts = { before: before.done, after: after.done };
  const again = async (which: 'before' | 'after', view: View): Promise<Document | null> => {
    const read = await readFile({ job: { file: job[which], withPlaces: true, view }, began });
    return 'done' in read ? read.done : null;
  };
  const engine = { version: job.version, library: library.hash };
  return attempt(job.after, began, () => compareDrafts(drafts, again, engine));
}

/** Why a kind was or was not found in a file, and what became of the requirement that asks for it. */
export function explainFile({ job, began }: Task<ExplainJob>): Promise<Outcome<Explained>> {
  const { file, deal, ...asked } = job;
  return attempt(file, began, async (opened) => explain(opened, asked, { library, deal }, await world(began)));
}

/** What the library comes to with these files in place of its own house policy. */
export async function readPolicy({ job, began }: Task<PolicyJob>): Promise<ReadPolicy> {
  began.postMessage(threadHere());
  // Threads that analyse need none of it.
  const { houseFolder, loadWithPolicy } = await import('./load-library.ts');
  const loaded = await loadWithPolicy(job.folder, job.files);
  const ours = (problems: readonly LibraryProblem[]) =>
    problems
      .filter(({ path }) => path.startsWith(houseFolder))
      .map((each) => ({ ...each, path: each.path.slice(houseFolder.length) }));
  if ('problems' in loaded) {
    const own = ours(loaded.problems);
    return { problems: own.length > 0 ? own : loaded.problems };
  }
  const { models: _, ...rest } = loaded.library;
  if (job.prove === 'nothing') return { library: rest };
  const { proveRequirements } = await import('../proof/proof.ts');
  const requirements = rest.requirements.filter(({ jurisdiction }) => jurisdiction === 'house');
  const problems = ours(proveRequirements({ ...loaded.library, requirements }, loaded.files));
  return problems.length > 0 ? { problems } : { library: rest };
}

async function world(began: Task<unknown>['began'], view: View = reading.view): Promise<World> {
  return { engines: await engines(began), limits, reading: { view } };
}

async function attempt<Result>(
  file: FileOnDisk,
  began: Task<unknown>['began'],
  run: (opened: InputFile) => Promise<Result>,
): Promise<Outcome<Result>> {
  began.postMessage(threadHere());
  const opened = await openFile(file, limits);
  if ('code' in opened) return { unread: { problem: opened, sha256: '' } };
  try {
    if (file.part === undefined) return { done: await run(opened) };
    const { at, notes } = file.part;
    // By the name that it has on disk: the other one is the part's.
    const part = await partAt({ name: file.path, bytes: opened.bytes }, at, limits);
    if ('code' in part) return { unread: { problem: part, sha256: '' } };
    return { done: await run({ name: file.name, bytes: part.bytes, notes }) };
  } catch (error) {
    return { unread: isBroken() ? broken(opened) : faulty(error, opened) };
  }
}

/** Each page that is recognised, and each paper that is converted, is given time of its own. */
async function engines(began: Task<unknown>['began']): Promise<Engines> {
  const pdf = await engine();
  const converter = async (): Promise<Converter | null> => {
    const found = await office();
    if (found === null) return null;
    return {
      toDocx: (...given) => {
        began.postMessage(conversionMs);
        return found.toDocx(...given);
      },
    };
  };
  if (ocr === 'never') return { pdf, ocr: { use: ocr }, converter };
  const timed = async () => {
    const loaded = await ocrEngine();
    if (loaded === null) return null;
    return {
      recognise: (picture: Picture) => {
        began.postMessage(recognisedPageMs);
        return loaded.recognise(picture);
      },
    };
  };
  return { pdf, ocr: { use: ocr, engine: timed }, converter };
}

function broken({ bytes }: InputFile): Unread {
  return {
    sha256: hashOf(bytes),
    problem: {
      code: 'broken',
      says: 'The PDF asks for more memory than any agreement needs, or is damaged so that it cannot be read. Save it anew from a PDF viewer.',
      hides: 'everything',
    },
  };
}

function faulty(error: unknown, { bytes, name }: InputFile): Unread {
  const sha256 = hashOf(bytes);
  const message = error instanceof Error ? error.message : String(error);
  const id = createHash('sha256').update(sha256).update(message).digest('hex').slice(0, 8);
  return {
    sha256,
    problem: {
      code: 'internal',
      says: `Lacuna failed on this file by a mistake of its own, logged as ${id}. Nothing is known about the agreement.`,
      hides: 'everything',
    },
    fault: { id, file: name, trace: traceOf(error) },
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The frames alone: the message might quote the agreement. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'thrown without a trace';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
