import type { PolicySheet, ReadSheet } from '../library/policy-sheet.ts';
import type { Day } from '../model/day.ts';
import type { Library, LibraryFile } from '../model/library.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Settings } from '../model/settings.ts';
import type { Store } from '../model/store.ts';
import type { Fault } from '../model/trail.ts';
import type { LoadedLibrary } from '../scan/load-library.ts';
import type { Scanning, ScanRequest } from '../scan/scan.ts';
import type { Environment } from './settings.ts';

/** The few things that commands need from outside. `bin.ts` gives the real ones, a test small ones. */
export type World = Scanning & {
  readonly version: string;
  /** Of the clock, read once at the edge: what `--as-of` is when nobody says. */
  readonly today: Day;
  readonly print: (text: string) => void;
  /** Resolves once all is passed on: a long report waits for a slow reader, and not in memory. */
  readonly printPieces: (pieces: Pieces) => Promise<void>;
  readonly printError: (text: string) => void;
  /** Whether standard output is a terminal that a person looks at, may be coloured, and how many columns it has. */
  readonly output: Screen;
  readonly errors: Screen;
  /** Milliseconds, for rates alone. */
  readonly now: () => number;
  /** The folder of the library that ships with the program. */
  readonly shippedLibrary: string;
  /** `house`: a folder whose house policy stands in place of the library's own. */
  readonly loadLibrary: (folder: string, house?: string) => Promise<LoadedLibrary>;
  /** With these files, paths relative to the house folder, in place of the library's own house policy. */
  readonly loadWithPolicy: (folder: string, policy: readonly LibraryFile[]) => Promise<LoadedLibrary>;
  /** Undefined where there is no such file. */
  readonly readText: (file: string) => Promise<string | undefined>;
  /** A text file line by line, without their ends. Throws what the operating system says where it cannot be read. */
  readonly linesOf: (file: string) => AsyncIterable<string>;
  /** All of standard input, as text. */
  readonly readInput: () => Promise<string>;
  /** All of it or nothing: a reader never sees half a file. */
  readonly writeText: (file: string, text: string) => Promise<void>;
  readonly writePieces: (file: string, pieces: Pieces) => Promise<void>;
  /** Tables as the bytes of a spreadsheet, and back. Rows of text cells, the head first. Rejects on what is no spreadsheet. */
  readonly toSpreadsheet: (sheets: readonly PolicySheet[]) => Promise<Uint8Array>;
  readonly fromSpreadsheet: (bytes: Uint8Array) => Promise<readonly ReadSheet[]>;
  readonly makeFolder: (folder: string) => Promise<void>;
  readonly readBytes: (file: string) => Promise<Uint8Array | undefined>;
  readonly writeBytes: (file: string, bytes: Uint8Array) => Promise<void>;
  /** Reports of earlier scans in a file, which is made where there is none. Rejects on what is no such file. */
  readonly openState: (file: string) => Promise<State>;
  /** What earlier scans kept in a file, to be asked. Rejects where there is no such file, and on what is none. */
  readonly openPortfolio: (file: string) => Promise<Portfolio & { readonly close: () => Promise<void> }>;
  /** What the service keeps, where the settings say. Rejects with a sentence where it cannot be opened. */
  readonly openStore: (settings: Settings) => Promise<ServiceStore>;
  /** What is done to a database of the service as a whole. */
  readonly wholeDatabase: (settings: Settings) => Promise<WholeDatabase>;
  /** Calls back at the first Ctrl-C; the second ends the process. Returns how to stop listening. */
  readonly onInterrupt: (heard: () => void) => () => void;
  /** The environment of the process. */
  readonly env: Environment;
  /** A folder that is there for as long as this takes. */
  readonly inTemporary: <Result>(use: (folder: string) => Promise<Result>) => Promise<Result>;
  /** Whether there is a file or folder. */
  readonly exists: (path: string) => Promise<boolean>;
  /** Scanning for one command after another: its threads stay between them. */
  readonly scanningThatStays: () => { readonly scanning: Scanning; readonly close: () => Promise<void> };
  /** The command line itself, for what offers commands in another way. */
  readonly run: (args: readonly string[], world: World) => Promise<ExitCode>;
  /** Speaks with an assistant over standard input and output until it hangs up. */
  readonly serveMcp: (request: McpRequest) => Promise<void>;
  /** The service by these settings, open and at work, not yet listening. Rejects with a sentence where it cannot start. */
  readonly startService: (settings: Settings, library: Library) => Promise<Service>;
  /** What is well and what is wrong on this machine and around it, for these settings. */
  readonly examine: (settings: Settings) => AsyncIterable<Sign>;
  /** Adds an administrator to the store of these settings. Rejects with a sentence where that cannot be. */
  readonly addAdmin: (settings: Settings, admin: NewAdmin) => Promise<void>;
  /** A worker by these settings, at work. Rejects with a sentence where it cannot start. */
  readonly startWorker: (settings: Settings, library: Library) => Promise<WorkerAtWork>;
  /** Calls back once when somebody wants the program to end (SIGTERM, Ctrl-C); the second time it ends at once. */
  readonly onStop: (heard: () => void) => void;
  /** What the library's own examples say against it. */
  readonly proveLibrary: ProveLibrary;
  /** Trains the models of a library on a data folder, and writes them into its folder. */
  readonly trainLibrary: TrainLibrary;
};

/** As bin-serve.ts has it. */
export type Service = {
  /** Whether anybody can sign in. */
  readonly hasAccounts: () => Promise<boolean>;
  /** Where people reach it, and the link that sets up the first administrator: for a terminal, never for a log; null once there is one. */
  readonly listen: () => Promise<{ readonly url: string; readonly setUp: string | null }>;
  /** Finishes what is under way or gives it back, and closes the store. */
  readonly stop: () => Promise<void>;
};

/** Something that was looked at. `says` is a sentence without its full stop: how it is, or what is wrong and what to do. */
export type Sign = { readonly what: string; readonly is: 'well' | 'note' | 'wrong'; readonly says: string };

export type NewAdmin = { readonly login: string; readonly name: string; readonly password: string };

/** As bin-worker.ts has it. `stop` finishes what is under way or gives it back, and closes the store. */
export type WorkerAtWork = { readonly threads: number; readonly stop: () => Promise<void> };

/** As src/mcp has it: one edge does not import another. */
type McpRequest = {
  readonly version: string;
  readonly folders: readonly string[];
  readonly service: { readonly url: string; readonly key: string } | null;
  readonly command: (
    args: readonly string[],
  ) => Promise<{ readonly code: number; readonly out: string; readonly err: string }>;
  readonly library: () => Promise<Library>;
  readonly tellFault: (error: unknown) => void;
};

/** A text or a file, piece by piece. */
export type Pieces = AsyncIterable<string | Uint8Array>;

/** Entries and summaries as a scan packs them. */
export type ServiceStore = Store<NonNullable<Packed['entry']>, Packed['summary']>;

type Packed = Parameters<NonNullable<ScanRequest['kept']>['keep']>[0];

/** As src/store has it: one edge does not import another. */
export type State = Omit<NonNullable<ScanRequest['kept']>, 'version'> & { readonly close: () => Promise<void> };

/** As src/store has it: one edge does not import another. */
type WholeDatabase = {
  /** Resolves to the name of the newest migration. */
  readonly migrate: () => Promise<string>;
  readonly backup: () => AsyncIterable<Uint8Array>;
  readonly restore: (file: string) => Promise<Restored>;
  readonly moveTo: (other: Settings['database']) => Promise<Restored>;
};

/** What came into a database. `faults` are those of its trail. */
export type Restored = { readonly rows: number; readonly files: number; readonly faults: readonly Fault[] };

export type Screen = { readonly terminal: boolean; readonly colour: boolean; readonly columns: number };

/** As src/train has it: one edge does not import another. Resolves to the files it wrote. */
type TrainLibrary = (
  data: string,
  into: { readonly library: Library; readonly folder: string },
  tell: (text: string) => void,
) => Promise<readonly string[]>;

type ProveLibrary = typeof import('../proof/proof.ts').proveLibrary;

/** 0 nothing at the threshold, 1 gaps at or above it, 2 could not run, 3 some file could not be read at all. */
export type ExitCode = 0 | 1 | 2 | 3;
