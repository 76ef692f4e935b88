import { createReadStream } from 'node:fs';
import { access, mkdir, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import type { WriteStream } from 'node:tty';
import { run } from './cli/run.ts';
import type { Pieces, Screen, World } from './cli/world.ts';
import { proveLibrary } from './proof/proof.ts';
import { loadLibrary, loadWithPolicy, shippedLibrary } from './scan/load-library.ts';
import { scanning, scanningThatStays } from './scan/scan.ts';
import { version } from './scan/version.ts';

/** The program's own streams, files, clock and environment. Part of bin.ts, in a file of its own: what stays in memory for many commands loads it alone. */
export const world: World = {
  ...scanning,
  scanningThatStays,
  version,
  today: today(),
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
  output: screen(process.stdout),
  errors: screen(process.stderr),
  now: () => performance.now(),
  shippedLibrary,
  loadLibrary,
  loadWithPolicy,
  readText: (file) => readFile(file, 'utf8').catch(() => undefined),
  linesOf,
  readInput: () => readStream(process.stdin),
  printPieces: (pieces) => pass(pieces, process.stdout),
  writeText: writeWhole,
  writeBytes: writeWhole,
  writePieces: writeWhole,
  // These two are loaded where a state is asked for: every start would pay for it.
  openState: async (file) => (await import('./store/state.ts')).openState(file),
  openPortfolio: async (file) => (await import('./store/portfolio.ts')).openPortfolio(file),
  openStore: async (settings) => (await import('./store/store-for.ts')).storeFor(settings, () => new Date()),
  wholeDatabase: async (settings) =>
    (await import('./store/whole-database.ts')).wholeDatabase(settings, () => new Date()),
  onInterrupt: (heard) => {
    process.once('SIGINT', heard);
    return () => process.off('SIGINT', heard);
  },
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true });
  },
  readBytes: (file) => readFile(file).catch(() => undefined),
  // Loaded by the two commands that need it: every start would pay for it.
  toSpreadsheet: async (sheets) => (await import('./scan/spreadsheet.ts')).toSpreadsheet(sheets),
  fromSpreadsheet: async (bytes) => {
    const { fromSpreadsheet } = await import('./scan/spreadsheet.ts');
    return fromSpreadsheet(bytes, (await import('./read/merged-cells.ts')).mergedCells(bytes));
  },
  env: process.env,
  inTemporary: async (use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-'));
    try {
      return await use(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  exists: (file) =>
    access(file).then(
      () => true,
      () => false,
    ),
  run,
  serveMcp: async (request) => (await import('./mcp/serve.ts')).serveMcp(request),
  // The service is loaded by those who run it.
  startService: async (...asked) => (await import('./bin-serve.ts')).startService(...asked),
  examine: async function* (settings) {
    yield* (await import('./bin-doctor.ts')).examine(settings);
  },
  addAdmin: async (...asked) => (await import('./bin-admin.ts')).addAdmin(...asked),
  // The worker is loaded by those who run one.
  startWorker: async (...asked) => (await import('./bin-worker.ts')).startWorker(...asked),
  onStop: (heard) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        heard();
        process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
      });
    }
  },
  proveLibrary,
  trainLibrary: async (...asked) => (await import('./train/train-library.ts')).trainLibrary(...asked),
};

/** Waits where the reader is slower than we are; ends early where nobody listens any more. */
async function pass(pieces: Pieces, stream: WriteStream): Promise<void> {
  for await (const piece of pieces) {
    if (stream.destroyed) return;
    if (!stream.write(piece)) await hasRoom(stream);
  }
}

/** Or is gone: what else is wrong with it is said by its own listener. */
function hasRoom(stream: WriteStream): Promise<void> {
  const events = ['drain', 'close', 'error'];
  return new Promise((resolve) => {
    const done = () => {
      for (const event of events) stream.off(event, done);
      resolve();
    };
    for (const event of events) stream.on(event, done);
  });
}

/** At \n alone: the others stand in the strings of JSON. */
async function* linesOf(file: string): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const [first = '', ...more] = `${chunk}`.split('\n');
    rest += first;
    for (const line of more) {
      yield rest;
      rest = line;
    }
  }
  if (rest !== '') yield rest;
}

function screen(stream: WriteStream): Screen {
  const terminal = stream.isTTY === true;
  // https://no-color.org: present and not empty, whatever its value.
  const colour = terminal && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb';
  return { terminal, colour, columns: terminal ? Math.max(40, stream.columns ?? 80) : 100 };
}

/** Of the asker's own calendar. */
function today(): string {
  const now = new Date();
  const twoDigits = (count: number): string => String(count).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** Beside its place first, on disk for certain, and then renamed: there is the old file or the new one, never a half. */
async function writeWhole(file: string, content: string | Uint8Array | Pieces): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    const handle = await open(beside, 'wx');
    try {
      if (typeof content === 'string' || content instanceof Uint8Array) await handle.writeFile(content);
      else for await (const piece of content) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
