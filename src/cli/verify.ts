import { createHash } from 'node:crypto';
import type { Command } from 'commander';
import type { Settings } from '../model/settings.ts';
import type { Fault } from '../model/trail.ts';
import { usualReading } from '../model/world.ts';
import { loadSound } from './load.ts';
import { serviceSettings } from './service-settings.ts';
import { UsageError } from './usage-error.ts';
import { type MadeAgain, makeAgain, type Small } from './verify-again.ts';
import { checkFiles, checkVersions } from './verify-files.ts';
import { librariesOf } from './verify-libraries.ts';
import { checkReports, type Known } from './verify-reports.ts';
import { checkSaid } from './verify-said.ts';
import { checkTrail } from './verify-trail.ts';
import type { ExitCode, ServiceStore, World } from './world.ts';

const notes = `
It goes through all that the service keeps, as the environment says where (DATABASE_URL, LACUNA_DATA, LACUNA_FILES …), and may be run
while the service runs:
  - the audit trail: every row's hash, number and link to the row before; and, where LACUNA_ANCHOR is a file, every hash in it;
  - every version's file, against its own hash and against what the trail says was uploaded;
  - every report's bytes, against its digest and against what the trail says was made;
  - every ruling, tick, handover and version of the house policy, against the digest that the trail has of it;
  - some reports made again from the stored files by this program and library, with the
    version of the house policy that they were made with, and compared byte for byte. Which ones is drawn from the
    trail, so that another run takes others; --reports all takes all.
What it did is a row of the trail, and is shown to administrators. People and teams are proved by their rows in the trail
alone.

Exit codes: 0 all is as it was written, 1 something differs, 2 could not run.

Examples:
  lacuna verify
  lacuna verify --reports all`;

const usualSample = 25;

/** lacuna verify */
export function addVerify(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('verify')
    .description('check that what the service keeps is as it was written, and say exactly what differs')
    .option('--reports <how-many>', 'how many reports to make again: a number, all or none', `${usualSample}`)
    .addHelpText('after', notes)
    .action(async ({ reports }: { readonly reports: string }) => exit(await verify(reports, world)));
}

export type VerifyWorld = Small &
  Pick<
    World,
    | 'env'
    | 'print'
    | 'now'
    | 'openStore'
    | 'openAnalyst'
    | 'linesOf'
    | 'exists'
    | 'loadLibrary'
    | 'loadWithPolicy'
    | 'shippedLibrary'
  >;

/** Says what differs, and records that it looked. `reports`: how many to make again. */
export async function verify(reports: string, world: VerifyWorld): Promise<ExitCode> {
  const sample = checkedSample(reports);
  const settings = serviceSettings(world);
  const { database } = settings;
  // It would be made, and found to be whole.
  if (database.is === 'sqlite' && !(await world.exists(database.file))) {
    throw new UsageError(
      'not-found',
      `found no database at ${database.file}, expected the one of the service: set LACUNA_DATA or DATABASE_URL as the service has it`,
    );
  }
  const store = await world.openStore(settings).catch((error: unknown) => {
    throw new UsageError(
      'bad-argument',
      `could not open what the service keeps (${error instanceof Error ? error.message : error}). See DATABASE_URL and LACUNA_DATA.`,
    );
  });
  try {
    return await verifyAll(store, { sample, settings }, world);
  } catch (error) {
    // What the bucket says is nobody's mistake in the program.
    if (error instanceof Error && 'code' in error && error.code === 'bucket') {
      throw new UsageError('bad-argument', error.message);
    }
    throw error;
  } finally {
    await store.close();
  }
}

type Asked = { readonly sample: number; readonly settings: Settings };

async function verifyAll(store: ServiceStore, { sample, settings }: Asked, world: VerifyWorld): Promise<ExitCode> {
  const say = (what: string, text: string): void => world.print(`${what.padEnd(10)}${text}\n`);
  const count = (faults: readonly Fault[]): string => (faults.length === 0 ? '' : `; ${faults.length} wrong`);
  const faults: Fault[] = [];

  const anchorFile = settings.anchor?.in === 'file' ? settings.anchor.file : null;
  const hasAnchors = anchorFile !== null && (await world.exists(anchorFile));
  const trail = await checkTrail(store.trail, hasAnchors ? world.linesOf(anchorFile) : null);
  faults.push(...trail.faults);
  if (anchorFile !== null && !hasAnchors) {
    faults.push({
      at: `anchors in ${anchorFile}`,
      says: 'there is no such file: without it, a trail that was written anew looks whole',
    });
  }
  const end = trail.head === null ? '' : `, the last ${trail.head.number} with hash ${trail.head.hash}`;
  say('trail', `${plural(trail.rows, 'row')}${end}${count(trail.faults)}`);
  say('anchors', anchorsSaid(settings, trail.anchors));

  const files = await checkFiles(store.files);
  const versions = await checkVersions(store.agreements.allVersions(), trail.uploaded, files.kept);
  faults.push(...files.faults, ...versions.faults);
  const megabytes = (files.bytes / 1_000_000).toFixed(1);
  say('files', `${plural(files.kept.size, 'file')}, ${megabytes} MB${count(files.faults)}`);
  say('versions', `${plural(versions.versions, 'version')}${count(versions.faults)}`);

  const reports = await checkReports(store.reports, trail.made);
  faults.push(...reports.faults);
  say('reports', `${plural(reports.reports.length, 'report')}${count(reports.faults)}`);

  const said = await checkSaid(store.said(), trail.said);
  faults.push(...said.faults);
  say('decisions', `${said.said} of people: rulings, ticks, handovers, house policies${count(said.faults)}`);

  const drawn = draw(reports.reports, sample, trail.head?.hash ?? '');
  const damaged = reports.reports.filter((each) => reports.damaged.has(each.key) && !drawn.includes(each));
  const began = world.now();
  const again = await anew(store, [...drawn, ...(sample === 0 ? [] : damaged)], settings, world);
  faults.push(...again.faults);
  for (const line of againSaid(again, reports.reports.length, world.now() - began)) say('again', line);

  for (const { at, says } of faults) world.print(`\n${at}: ${says}.`);
  if (faults.length > 0) world.print('\n');
  const counts = { rows: trail.rows, files: files.kept.size, reports: reports.reports.length, again: again.same };
  const rows = { first: 1, last: trail.head ?? { number: 0, hash: '0'.repeat(64) }, isWhole: true };
  const found = { of: 'everything', ...rows, faults: faults.length, listed: faults } as const;
  await store.verifications.keep({ ...found, counts }, null);
  const wrong = faults.length === 1 ? '1 thing differs' : `${faults.length} things differ`;
  world.print(faults.length === 0 ? '\nAll is as it was written.\n' : `\n${wrong}.\n`);
  return faults.length === 0 ? 0 : 1;
}

async function anew(
  store: ServiceStore,
  reports: readonly Known[],
  { library: folder, house, threads }: Settings,
  world: VerifyWorld,
): Promise<MadeAgain> {
  const shipped = folder ?? world.shippedLibrary;
  const own = await loadSound(shipped, world, house ?? undefined);
  const { policies } = store;
  const { loadWithPolicy } = world;
  const hashes = new Set(reports.filter(({ program }) => program === world.version).map(({ library }) => library));
  const libraries = await librariesOf(hashes, { own, folder: shipped, policies, loadWithPolicy });
  const rest = reports.filter((each) => !libraries.some(({ hash }) => hash === each.library));
  // What no library here made is only counted.
  const groups = [
    ...libraries.map((library) => ({ library, of: reports.filter((each) => each.library === library.hash) })),
    { library: own, of: rest },
  ].filter(({ of }) => of.length > 0);
  let all: MadeAgain = { same: 0, apart: { 'made otherwise': 0, 'not for certain': 0, 'no file': 0 }, faults: [] };
  for (const { library, of } of groups) {
    const how = { library, reading: usualReading, ocr: 'auto', timeoutMs: 60_000, version: world.version } as const;
    const count = Math.min(threads ?? 1, of.length);
    const analyst = world.openAnalyst({ ...how, threads: count, tooLong: 'Split the file.', onFault: () => {} });
    try {
      const asked = { reports: of, kept: store.reports, files: store.files, analyst, library: library.hash };
      all = together(all, await makeAgain(asked, world));
    } finally {
      await analyst.close();
    }
  }
  return all;
}

function together(a: MadeAgain, b: MadeAgain): MadeAgain {
  const apart = {
    'made otherwise': a.apart['made otherwise'] + b.apart['made otherwise'],
    'not for certain': a.apart['not for certain'] + b.apart['not for certain'],
    'no file': a.apart['no file'] + b.apart['no file'],
  };
  return { same: a.same + b.same, apart, faults: [...a.faults, ...b.faults] };
}

/** As many as are asked for, drawn by the last hash of the trail: nobody knows beforehand which. */
function draw(reports: readonly Known[], sample: number, seed: string): readonly Known[] {
  if (sample >= reports.length) return reports;
  const lots = reports.map((report) => ({
    report,
    lot: createHash('sha256').update(`${seed} ${report.key}`).digest('hex'),
  }));
  return lots
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, sample)
    .map(({ report }) => report);
}

function againSaid({ same, apart, faults }: MadeAgain, all: number, ms: number): readonly string[] {
  const count = same + faults.length;
  const seconds = ms / 1000;
  const rest = all - count;
  const whole = count === 0 || rest <= 0 ? '' : `; all ${all} would take about ${duration((seconds / count) * all)}`;
  const wrong = faults.length === 0 ? '' : `; ${faults.length} wrong`;
  return [
    `${plural(count, 'report')} made again in ${duration(seconds)}${whole}${wrong}`,
    ...(apart['made otherwise'] === 0
      ? []
      : [`${plural(apart['made otherwise'], 'report')} not: another program or library made them`]),
    ...(apart['not for certain'] === 0
      ? []
      : [
          `${plural(apart['not for certain'], 'report')} not compared: time, memory or what was installed decided them`,
        ]),
    ...(apart['no file'] === 0 ? [] : [`${plural(apart['no file'], 'report')} not: the file is damaged or gone`]),
  ];
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5_400 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3_600)} h`;
}

function anchorsSaid({ anchor }: Settings, count: number): string {
  if (anchor === null)
    return 'none are put down: set LACUNA_ANCHOR, or whoever can write the database could write the trail anew';
  if (anchor.in === 'file') return `${plural(count, 'anchor')} in ${anchor.file}`;
  return 'they are posted to a URL: hold the last row against what is kept there';
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function checkedSample(given: string): number {
  if (given === 'all') return Number.POSITIVE_INFINITY;
  if (given === 'none') return 0;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new UsageError('bad-argument', `found --reports ${given}, expected a number, all or none`);
}
