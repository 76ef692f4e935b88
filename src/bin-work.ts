import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Library, LibraryFile } from './model/library.ts';
import type { Settings } from './model/settings.ts';
import { usualReading } from './model/world.ts';
import { houseFolder, loadLibrary, shippedLibrary } from './scan/load-library.ts';
import { readPolicy, type ScanOptions, scanning } from './scan/scan.ts';
import { version } from './scan/version.ts';
import type { OnAsked } from './store/analyses.ts';
import { storeFor } from './store/store-for.ts';
import { hashOf } from './store/stored.ts';
import { librariesWith } from './work/libraries.ts';
import type { WorkStore } from './work/perform.ts';
import { joinSignals, openQueue } from './work/queue.ts';
import { fromStore, startWork, type WorkLog } from './work/start-work.ts';

type Made = Parameters<WorkStore['analyses']['finish']>[1];

/**
 * The store, and what does its analyses, as the service and every worker have it. `begin` starts the work: nothing is taken before.
 * Part of bin.ts. Rejects where the store cannot be opened.
 */
export async function openWork(
  settings: Settings,
  library: Library,
  { log, temporary, now }: { readonly log: WorkLog; readonly temporary: string; readonly now: () => Date },
) {
  const makers = { library: library.hash, program: version };
  const { database } = settings;
  const queue = database.is === 'postgres' ? await openQueue(database.url, makers, log) : null;
  let wake = () => {};
  const onAsked: OnAsked = queue?.put ?? (async () => wake());
  const store = await storeFor<NonNullable<Made['entry']>, Made['summary']>(settings, now, {
    onAsked,
    kinds: library.kinds,
  });
  const how: ScanOptions = {
    library,
    // For one file, beside what pages that are recognised and papers that are converted may take.
    timeoutMs: 60_000,
    reading: usualReading,
    ocr: 'auto',
    tooLong: 'Split the file, or ask for a copy with text where it holds pictures of pages.',
    onFault: ({ id, trace }) => log.error({ fault: id, trace }, 'a mistake of the program on a file'),
  };
  const folder = settings.library ?? shippedLibrary;
  let reading: Promise<unknown> = Promise.resolve();
  // One at a time: each takes a thread and hundreds of megabytes.
  const readWith = (files: readonly LibraryFile[], prove: 'examples' | 'nothing') => {
    const read = reading.then(() => readPolicy({ folder, files, prove }, how));
    reading = read.catch(() => {});
    return read;
  };
  const libraries = librariesWith(library, store.policies, (files) => readWith(files, 'nothing'));
  const ownPolicy = async () => {
    const loaded = await loadLibrary(folder, settings.house);
    const files = loaded.files
      .filter(({ path }) => path.startsWith(houseFolder))
      .map(({ path, text }) => ({ path: path.slice(houseFolder.length), text }));
    return { files, digest: hashOf(JSON.stringify(files)), library: library.hash };
  };
  const threads = settings.threads ?? Math.max(1, availableParallelism() - 1);
  const worker = randomUUID();
  const begin = () => {
    const source = queue?.source({ store, worker }) ?? fromStore(store, worker);
    const work = startWork({
      ...{ store, files: store.files, scanning, libraries, how, version, threads, temporary, worker, source, log },
    });
    wake = work.wake;
    // Other processes do much of it: what one hears of analyses comes from all of them.
    if (queue !== null) joinSignals(work, queue.signals);
    return work;
  };
  return { store, queue, makers, how, libraries, readWith, ownPolicy, threads, worker, begin };
}
