import type { Request } from 'express';
import type { Figure } from '../library/figures.ts';
import type { Analysis, Sight } from '../model/archive.ts';
import type { Deal } from '../model/deal.ts';
import type { Library, LibraryFile, LibraryProblem } from '../model/library.ts';
import type { Actor, Instant } from '../model/person.ts';
import type { Settings } from '../model/settings.ts';
import type { Store } from '../model/store.ts';
import type { Desk } from '../scan/scan.ts';
import type { Accounts } from './identity/accounts.ts';
import type { Need } from './need.ts';
import type { PrintedOnce } from './printed-once.ts';
import type { ReportTexts } from './report-texts.ts';

/** What the app is handed. `bin.ts` gives the real things, a test small ones. */
export type Service = {
  readonly store: Archive;
  /** With the house policy that is in force. */
  readonly library: Library;
  readonly housePolicy: HousePolicies;
  /** How well kinds were recognised on public sets; none where nobody has measured. */
  readonly figures: readonly Figure[];
  readonly desk: Desk;
  readonly reportTexts: ReportTexts;
  readonly printedOnce: PrintedOnce;
  readonly work: Work;
  /** Who asks; null where nobody is signed in. Throws a RequestProblem where what they showed opens nothing. */
  readonly identity: (request: Request) => Promise<Actor | null>;
  /** How people come in: for the routes that let them. */
  readonly accounts: Accounts;
  /** Whether they may do at all what a route needs. */
  readonly may: (actor: Actor, need: Need) => boolean;
  /** Of which agreements they may do it. */
  readonly sight: (actor: Actor, need: Need) => Sight;
  /** Whether a virus scanner, where there is one, lets an uploaded file pass. */
  readonly isClean: (path: string) => Promise<boolean>;
  readonly now: () => Date;
  readonly version: string;
  readonly runsWith: RunsWith;
  readonly settings: ServerSettings;
  readonly log: ServerLog;
};

/** The store without what only the runner of analyses writes, and without what a route writes by `whole` alone. */
export type Archive = Omit<Store, 'agreements' | 'analyses' | 'rulings' | 'reviews' | 'policies' | 'verifications'> & {
  readonly agreements: Omit<Store['agreements'], 'add' | 'addVersion' | 'change' | 'held'>;
  readonly analyses: Pick<Store['analyses'], 'find' | 'of' | 'counts'>;
  readonly rulings: Pick<Store['rulings'], 'of'>;
  readonly reviews: Pick<Store['reviews'], 'ticks' | 'handovers'>;
  readonly policies: Omit<Store['policies'], 'save'>;
  readonly verifications: Pick<Store['verifications'], 'list'>;
};

/** What becomes of house policy outside of the store. */
export type HousePolicies = {
  /** The one that lies in the library itself: its files, their hash, and that of the library. */
  readonly own: () => Promise<{
    readonly files: readonly LibraryFile[];
    readonly digest: string;
    readonly library: string;
  }>;
  /** The library with a draft in place of its own policy, or every fault of the draft, its examples included. It takes seconds. */
  readonly read: (
    files: readonly LibraryFile[],
  ) => Promise<{ readonly library: Library } | { readonly problems: readonly LibraryProblem[] }>;
  /** Does some work with a draft in place of the own policy, or gives its faults; its examples are not asked. Behind whatever else is to be done. */
  readonly tryOut: <Result>(
    files: readonly LibraryFile[],
    work: (trial: Trial) => Promise<Result>,
  ) => Promise<Result | { readonly problems: readonly LibraryProblem[] }>;
  /** A version was saved: resolves when `library` is that of the one in force. */
  readonly changed: () => Promise<void>;
};

/** A draft of the house policy at work, as src/work has it. */
export type Trial = {
  readonly library: Library;
  /** The report of a file, packed. What kept it from being read is a Problem in it. */
  readonly analyze: (assignment: {
    readonly file: { readonly path: string; readonly name: string };
    readonly sha256: string;
    readonly deal: Deal;
    readonly attempt: string;
  }) => Promise<{ readonly report: { readonly bytes: Uint8Array } }>;
  /** By which that report is kept, where somebody made it before. */
  readonly keyOf: (work: { readonly name: string; readonly sha256: string; readonly deal: Deal }) => string;
};

/** As src/work has it: one edge does not import another. */
export type Work = {
  /** Something waits. */
  readonly wake: () => void;
  /** Calls back whenever the state of an analysis changes in this process; gives how to stop listening. */
  readonly hear: (heard: (progress: Progress) => void) => () => void;
};

export type Progress = { readonly analysis: string; readonly state: Analysis['state'] };

/** What the process that answers runs with, as an administrator may see it: nothing secret, no address and no path. */
export type RunsWith = {
  /** Version of Node.js. */
  readonly node: string;
  readonly startedAt: Instant;
  /** Analyses at a time in this process. */
  readonly threads: number;
  readonly database: Settings['database']['is'];
  readonly files: Settings['files']['in'];
  readonly anchor: NonNullable<Settings['anchor']>['in'] | null;
  readonly scansUploads: boolean;
};

/** What of the settings the routes need. */
export type ServerSettings = {
  /** A folder of ours, made already: uploads lie in it until they are kept. */
  readonly temporary: string;
  /** Of one uploaded file. */
  readonly uploadBytes: number;
  /** That one person may upload in a day (UTC). */
  readonly quotaBytes: number;
};

/** Ids, counts and durations: never a word of a contract. */
export type ServerLog = {
  readonly info: (facts: Readonly<Record<string, unknown>>, says: string) => void;
  readonly error: (facts: Readonly<Record<string, unknown>>, says: string) => void;
};
