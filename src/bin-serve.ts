import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { openWork } from './bin-work.ts';
import type { Service } from './cli/world.ts';
import { type Figure, parseFigures } from './library/figures.ts';
import type { Library, LibraryFile } from './model/library.ts';
import type { Settings } from './model/settings.ts';
import { shippedLibrary } from './scan/load-library.ts';
import { deskWith, scanning } from './scan/scan.ts';
import { version } from './scan/version.ts';
import { createApp } from './server/app.ts';
import { builtPages } from './server/built-pages.ts';
import { accounts } from './server/identity/accounts.ts';
import { passwords } from './server/identity/password.ts';
import { may } from './server/identity/permissions.ts';
import { provider } from './server/identity/provider.ts';
import { sightOf } from './server/identity/sight.ts';
import { printedOnce } from './server/printed-once.ts';
import { reportTexts } from './server/report-texts.ts';
import { around } from './server/run/around.ts';
import { handled } from './server/run/handled.ts';
import { listen } from './server/run/listen.ts';
import { openLog } from './server/run/log.ts';
import { openMetrics } from './server/run/metrics.ts';
import { logTo, openReplies } from './server/run/watch.ts';
import { startAnchor } from './work/anchor.ts';
import { announceLibrary } from './work/asked-library.ts';
import { standingLibrary } from './work/standing-library.ts';
import { openTrials } from './work/trials.ts';
import { virusScan } from './work/virus-scan.ts';

/** Of what is kept at hand as it was sent: findings with decisions, comparisons of drafts, pages of the grid. */
const keptBytes = 32 * 1024 * 1024;

/** The service at work: part of bin.ts, in a file of its own because only `lacuna serve` loads what it needs. Rejects where it cannot start. */
export async function startService(settings: Settings, library: Library): Promise<Service> {
  const log = openLog(settings.logLevel, (line) => process.stderr.write(line));
  const now = () => new Date();
  const temporary = await emptyFolder(path.join(settings.data, 'incoming'));
  const opened = await openWork(settings, library, { log, temporary, now });
  const { store, queue, makers, how, libraries, threads, begin } = opened;
  await announceLibrary(store.trail, makers);
  const work = begin();
  const stopAnchor =
    settings.anchor === null ? null : startAnchor({ trail: store.trail, to: settings.anchor, now, log });
  const standing = await standingLibrary(libraries, store.policies, log);
  const desk = deskWith(standing.now, (library) => scanning.openDesk({ ...how, library }, 1));
  const trials = openTrials(
    (files) => opened.readWith(files, 'nothing'),
    (library) => scanning.openAnalyst({ ...how, library, threads: 1, version }),
  );
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
    get library() {
      return standing.now();
    },
    housePolicy: {
      own: opened.ownPolicy,
      read: (files: readonly LibraryFile[]) => opened.readWith(files, 'examples'),
      tryOut: trials.at,
      changed: standing.look,
    },
    figures: await figuresIn(settings.library ?? shippedLibrary),
    desk,
    reportTexts: reportTexts(store),
    printedOnce: printedOnce(keptBytes),
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
    runsWith: {
      ...{ node: process.versions.node, startedAt: now().toISOString(), threads },
      ...{ database: settings.database.is, files: settings.files.in, anchor: settings.anchor?.in ?? null },
      scansUploads: scanner !== undefined,
    },
    settings: { temporary, uploadBytes: settings.uploadBytes, quotaBytes: settings.quotaBytes },
    log,
  };
  const state = { isOpen: true };
  const metrics = openMetrics(service);
  const replies = openReplies();
  const readiness = { isOpen: () => state.isOpen, isWorking: () => state.isOpen };
  const handling = handled();
  const outside = { metrics, readiness, tell: logTo(log), built: builtPages };
  const before = [replies.track, ...around(service, settings, outside)];
  const app = createApp(service, before, handling.add);
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
      const began = performance.now();
      await Promise.all([stopListening(settings.graceMs), work.drain(settings.graceMs)]);
      // Those who hung up left handlers behind, which use the store: they have the rest of the grace.
      const left = await handling.ended(Math.max(0, settings.graceMs - (performance.now() - began)));
      if (left > 0) log.info({ left }, 'requests were cut off');
      await queue?.close();
      standing.stop();
      await stopAnchor?.();
      await Promise.all([desk.close(), trials.close()]);
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

/** What was measured of a library, where that is known. */
async function figuresIn(folder: string): Promise<readonly Figure[]> {
  const text = await readFile(path.join(folder, 'figures.json'), 'utf8').catch(() => '[]');
  return parseFigures(text) ?? [];
}

function urlHost(host: string): string {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return shown.includes(':') ? `[${shown}]` : shown;
}
