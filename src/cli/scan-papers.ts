import path from 'node:path';
import type { Command } from 'commander';
import { answered, type Deal } from '../model/deal.ts';
import type { ReportStream } from '../model/report.ts';
import { assemble } from '../report/assemble.ts';
import { inFamilies } from '../report/in-families.ts';
import type { ScanOptions, ScanRequest } from '../scan/scan.ts';
import {
  type Config,
  type ConfigFlags,
  dealFor,
  foundConfig,
  settledConfig,
  withConfig,
  withConfigFlags,
} from './config.ts';
import { type DealFlags, defaultDeal, statedDeal, withDealFlags } from './deal-flags.ts';
import { type FamilyFlags, familiesOf, withFamilyFlags } from './families.ts';
import { findAgreements } from './find-agreements.ts';
import { loadWork, type WorkFlags, withWorkFlags } from './load.ts';
import { progress } from './progress.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** The flags of every command that holds many agreements against the law. */
export type PapersFlags = DealFlags &
  ConfigFlags &
  FamilyFlags &
  WorkFlags & { readonly filesFrom?: string; readonly matches?: boolean; readonly state?: string };

export type Summary = Parameters<ScanRequest['onDone']>[1];

/** What is known before the first agreement is read. */
export type Setting = {
  readonly work: ScanOptions;
  readonly config: Config | null;
  /** What the flags say of the deal. */
  readonly stated: Partial<Deal>;
  /** The deal where nothing beside an agreement says otherwise. */
  readonly usual: Deal;
};

/** What was read: a report that can be written down, and of each of its documents the summary. */
export type Scanned = { readonly report: ReportStream; readonly summaries: readonly Summary[] };

/** Adds the paths and flags of such a command. */
export function withPapersFlags(command: Command): Command {
  const named = command
    .argument('[path...]', 'files, folders or globs (default: the paths of lacuna.config.yaml)')
    .option('--files-from <file>', 'scan also what this file lists, a path on each line; - for standard input')
    .option('--state <file>', 'keep the reports in this file, and read only what is new or was changed');
  return withFamilyFlags(withConfigFlags(withWorkFlags(withDealFlags(named))));
}

/** Flags, configuration and library. Throws a UsageError where something is wrong with them. */
export async function settle(flags: PapersFlags, world: World): Promise<Setting> {
  const foundFile = await foundConfig(flags, world);
  const work = await loadWork(withConfig(flags, foundFile), world);
  const config = settledConfig(foundFile, work.library, world);
  const stated = statedDeal(flags, work.library);
  return { work, config, stated, usual: answered(defaultDeal(work.library, world), config?.deal ?? {}, stated) };
}

/** Reads the agreements, and calls `use` with the report, which is there for as long as that takes. */
export async function scanPapers<Result>(
  {
    named,
    flags,
    setting,
  }: { readonly named: readonly string[]; readonly flags: PapersFlags; readonly setting: Setting },
  world: World,
  use: (scanned: Scanned) => Promise<Result>,
): Promise<Result> {
  const { config } = setting;
  const listed = flags.filesFrom === undefined ? [] : await listedIn(flags.filesFrom, world);
  const paths = asked([...named, ...listed], config);
  const stateFile = flags.state ?? config?.state ?? undefined;
  const state = stateFile === undefined ? null : await openState(stateFile, world);
  try {
    const kept = state === null ? null : { ...state, version: world.version };
    return await scanKept({ paths, flags, setting, kept, stateFile }, world, use);
  } finally {
    await state?.close();
  }
}

type Papers = {
  readonly paths: readonly string[];
  readonly flags: PapersFlags;
  readonly setting: Setting;
  readonly kept: ScanRequest['kept'];
  readonly stateFile: string | undefined;
};

async function scanKept<Result>(
  { paths, flags, setting, kept, stateFile }: Papers,
  world: World,
  use: (scanned: Scanned) => Promise<Result>,
): Promise<Result> {
  const { work, config, stated, usual } = setting;
  const { library } = work;
  const found = await findAgreements(paths, work, world, config, kept);
  const plain = defaultDeal(library, world);
  const deals = new Map(found.map((file) => [file, dealFor(file, plain, stated, config)]));
  const bar = progress(found.length, world);
  const stop = new AbortController();
  const heard = world.onInterrupt(() => {
    bar.say('Stopping: the files in hand are finished. Once more ends it at once.');
    stop.abort();
  });
  try {
    const { documents, documentAt, summaries, counts, close } = await world.scan({
      ...work,
      found,
      dealOf: (file) => deals.get(file) ?? usual,
      withMatches: flags.matches === true,
      kept,
      asked: paths.map((each) => path.resolve(each)),
      stop: stop.signal,
      onDone: ({ name }, summary, known) => bar.done(name, summary, known),
    });
    bar.end();
    if (counts.left > 0) {
      await close();
      throw new UsageError('interrupted', stopped(found.length - counts.left, counts.left, stateFile));
    }
    const against = summaries.map(({ deal }) => deal);
    const alone = assemble({ documents, deals: against }, { version: world.version, library, deal: usual });
    const papers = summaries.map(({ paper }, index) => ({ name: found[index]?.name ?? '', ...paper }));
    const kin = flags.families ? familiesOf(papers, config) : { families: [], remarks: [] };
    for (const words of kin.remarks) world.printError(`lacuna: ${words}\n`);
    const report = inFamilies(alone, { papers, families: kin.families, documentAt });
    const result = await use({ report, summaries });
    await close();
    return result;
  } finally {
    heard();
  }
}

/** Paths of the configuration as seen from here; a scan of nothing must not turn green. */
function asked(paths: readonly string[], config: Config | null): readonly string[] {
  if (paths.length > 0) return paths;
  if (config === null || config.paths.length === 0) {
    throw new UsageError(
      'bad-argument',
      'found nothing to scan, expected files, folders or globs, or "paths" in lacuna.config.yaml',
    );
  }
  return config.paths.map((each) => path.relative('', each) || '.');
}

/** The paths of a list; those of one that has NUL characters are separated by these, as `find -print0` writes them. */
async function listedIn(file: string, world: World): Promise<readonly string[]> {
  const text = file === '-' ? await world.readInput() : await world.readText(file);
  if (text === undefined) {
    throw new UsageError('not-found', `found no --files-from ${file}, expected a file that can be read`);
  }
  const lines = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
  return lines.filter((each) => each !== '');
}

async function openState(file: string, world: World) {
  return world.openState(file).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      'bad-argument',
      `could not open --state ${file} (${why}), expected a file that lacuna wrote, or a place that can be written`,
    );
  });
}

function stopped(done: number, left: number, state: string | undefined): string {
  const again =
    state === undefined
      ? 'Nothing was kept: with --state FILE a stopped scan can go on.'
      : 'Run the same command again to go on from there.';
  return `stopped after ${done} of ${done + left} files, so no report was written. ${again}`;
}
