import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Service } from './cli/world.ts';
import type { Library } from './model/library.ts';
import type { Settings } from './model/settings.ts';
import { usualReading } from './model/world.ts';
import { type ScanOptions, scanning } from './scan/scan.ts';
import { version } from './scan/version.ts';
import { createApp } from './server/app.ts';
import { accounts } from './server/identity/accounts.ts';
import { passwords } from './server/identity/password.ts';
import { may } from './server/identity/permissions.ts';
import { provider } from './server/identity/provider.ts';
import { sightOf } from './server/identity/sight.ts';
import { printedOnce } from './server/printed-once.ts';
import { reportTexts } from './server/report-texts.ts';
import { around } from './server/run/around.ts';
import { listen } from './server/run/listen.ts';
import { openLog } from './server/run/log.ts';
import { openMetrics } from './server/run/metrics.ts';
import { logTo, openReplies } from './server/run/watch.ts';
import type { OnAsked } from './store/analyses.ts';
import { storeFor } from './store/store-for.ts';
import { startAnchor } from './work/anchor.ts';
import { announceLibrary } from './work/asked-library.ts';
import type { Analyst } from './work/perform.ts';
import { joinSignals, openQueue } from './work/queue.ts';
import { fromStore, startWork } from './work/start-work.ts';
import { virusScan } from './work/virus-scan.ts';

/** For one file, beside what pages that are recognised and papers that are converted may take. */
const timeoutMs = 60_000;

/** Of findings with decisions, as they are sent, that are kept at hand. */
const findingsBytes = 32 * 1024 * 1024;

type Packed = Awaited<ReturnType<Analyst['analyze']>>['report'];

/** The service at work: part of bin.ts, in a file of its own because only `lacuna serve` loads what it needs. Rejects where it cannot start. */
export async function startService(settings: Settings, library: Library): Promise<Service> {
  const log = openLog(settings.logLevel, (line) => process.stderr.write(line));
  const now = () => new Date();
  const temporary = await emptyFolder(path.join(settings.data, 'incoming'));
  let wake = () => {};
  const makers = { library: library.hash, program: version };
  const queue = settings.database.is === 'postgres' ? await openQueue(settings.database.url, makers, log) : null;
  const onAsked: OnAsked = queue?.put ?? (async () => wake());
  const store = await storeFor<NonNullable<Packed['entry']>, Packed['summary']>(settings, now, onAsked);
  await announceLibrary(store.trail, makers);
  const how: ScanOptions = {
    library,
    timeoutMs,
    reading: usualReading,
    ocr: 'auto',
    onFault: ({ id, trace }) => log.error({ fault: id, trace }, 'a mistake of the program on a file'),
  };
  const threads = settings.threads ?? Math.max(1, availableParallelism() - 1);
  const worker = randomUUID();
  const work = startWork({
    store,
    files: store.files,
    scanning,
    library,
    how,
    version,
    threads,
    temporary,
    worker,
    source: queue?.source({ store, worker }) ?? fromStore(store, worker),
    log,
  });
  wake = work.wake;
  // Workers do more of it than this process: what it hears of analyses comes from all of them.
  if (queue !== null) joinSignals(work, queue.signals);
  const stopAnchor =
    settings.anchor === null ? null : startAnchor({ trail: store.trail, to: settings.anchor, now, log });
  const desk = scanning.openDesk(how, 1);
  const own = accounts({
    store,
    passwords: passwords(),
    provider:
      settings.provider === null
        ? null
        : { ...provider(settings.provider, settings.publicUrl ?? ''), roles: settings.provider.roles },
    publicUrl: settings.publicUrl,
    now,
  });
  const [scanner, ...scannerArgs] = settings.scanCommand;
  const service = {
    store,
    library,
    desk,
    reportTexts: reportTexts(store),
    printedOnce: printedOnce(findingsBytes),
    work: { wake: work.wake, hear: queue?.signals.hear ?? work.hear },
    identity: own.identify,
    accounts: own,
    may,
    sight: sightOf,
    isClean: async (file: string) => {
      if (scanner === undefined) return true;
      const scan = await virusScan([scanner, ...scannerArgs], file);
      // What the scanner printed may quote the file; why it failed does not.
      if (scan.is === 'failed') log.error({ says: scan.says }, 'the virus scanner failed');
      return scan.is === 'clean';
    },
    now,
    version,
    settings: { temporary, uploadBytes: settings.uploadBytes, quotaBytes: settings.quotaBytes },
    log,
  };
  const state = { isOpen: true };
  const metrics = openMetrics(service);
  const replies = openReplies();
  const readiness = { isOpen: () => state.isOpen, isWorking: () => state.isOpen };
  const app = createApp(service, [
    replies.track,
    ...around(service, settings, { metrics, readiness, tell: logTo(log) }),
  ]);
  app.set('trust proxy', settings.proxies);
  return {
    hasAccounts: async () => settings.provider !== null || (await store.people.count()) > 0,
    listen: async () => {
      const listening = await listen(app, settings.listen, replies.each);
      stopListening = listening.stop;
      const url = settings.publicUrl ?? `http://${urlHost(listening.host)}:${listening.port}`;
      log.info(
        {
          port: listening.port,
          database: settings.database.is,
          files: settings.files.in,
          threads,
          library: library.hash,
          version,
        },
        'listening',
      );
      return { url, setUp: await own.setUp.link(url) };
    },
    stop: async () => {
      state.isOpen = false;
      log.info({}, 'stopping');
      await Promise.all([stopListening(settings.graceMs), work.drain(settings.graceMs)]);
      await queue?.close();
      await stopAnchor?.();
      await desk.close();
      metrics.close();
      await store.close();
      await rm(temporary, { recursive: true, force: true });
      log.info({}, 'stopped');
    },
  };
}

let stopListening = async (_graceMs: number): Promise<void> => {};

/** What a process that was killed left there are uploads that nobody was told are kept. */
async function emptyFolder(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function urlHost(host: string): string {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return shown.includes(':') ? `[${shown}]` : shown;
}
