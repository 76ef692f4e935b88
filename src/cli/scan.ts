import path from 'node:path';
import type { Command } from 'commander';
import { choice } from '../library/nearest.ts';
import { answered } from '../model/deal.ts';
import type { Severity } from '../model/requirement.ts';
import { assemble } from '../report/assemble.ts';
import { formats, isFormatName } from '../report/formats.ts';
import type { ScanRequest } from '../scan/scan.ts';
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
import { findAgreements } from './find-agreements.ts';
import { loadWork, type WorkFlags, withWorkFlags } from './load.ts';
import { progress } from './progress.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, Pieces, World } from './world.ts';

type ScanFlags = DealFlags &
  ConfigFlags &
  WorkFlags & {
    readonly filesFrom?: string;
    readonly format: string;
    readonly out?: string;
    readonly failOn?: string;
    readonly matches?: boolean;
    readonly state?: string;
  };

type Summary = Parameters<ScanRequest['onDone']>[1];

/** From the gravest down. */
const severities = ['must', 'should', 'consider'] as const satisfies readonly Severity[];

const notes = `
A folder is searched for agreements (PDF, Word, OpenDocument, RTF, HTML, text, Markdown, scans as PNG, JPEG or TIFF), and for mails
(.eml, .msg) and archives (.zip) that hold such;
what lies in those is a document of its own, named "mail.eml ▸ draft.docx". A file that is named is read whatever its ending.
Where a deal.yaml lies beside an agreement, it says what the flags do not; flags go before it.

Exit codes:
  0  no gap at the threshold of --fail-on
  1  gaps at or above it: missing, weak or forbidden (what is unsure is no gap), or what does not go together
  2  could not run: wrong arguments, no such file, a fault in the library or a deal.yaml, --out not writable
  3  some file could not be read at all (goes before 1)

With --state, reports are kept in a file, and an agreement that is as it was, under the same library and deal, is not read again.
A scan that was stopped, by Ctrl-C or otherwise, goes on from there when it is run again.

Examples:
  lacuna scan draft.pdf --jurisdiction eu,de --side discloser --personal-data
  lacuna scan contracts --fail-on should --format json --out report.json
  lacuna scan contracts --state contracts.lacuna`;

/** lacuna scan PATH… */
export function addScan(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const command = program
    .command('scan')
    .description('hold agreements against the law of some jurisdictions and house policy')
    .argument('[path...]', 'files, folders or globs (default: the paths of lacuna.config.yaml)')
    .option('--files-from <file>', 'scan also what this file lists, a path on each line; - for standard input')
    .option('-f, --format <name>', `how to write the report: ${Object.keys(formats).join(', ')}`, 'text')
    .option('-o, --out <file>', 'write the report to a file, all of it or nothing')
    .option(
      '--fail-on <severity>',
      'the least severity that makes the exit code 1: must, should or consider (default: must)',
    )
    .option('--matches', 'add every match of every clause kind')
    .option('--state <file>', 'keep the reports in this file, and read only what is new or was changed');
  withConfigFlags(withWorkFlags(withDealFlags(command)))
    .addHelpText('after', notes)
    .action(async (paths: readonly string[], flags: ScanFlags) => exit(await scan(paths, flags, world)));
}

async function scan(named: readonly string[], flags: ScanFlags, world: World): Promise<ExitCode> {
  if (!isFormatName(flags.format)) {
    throw new UsageError(
      'bad-argument',
      `found --format ${flags.format}, ${choice(flags.format, Object.keys(formats))}`,
    );
  }
  const foundFile = await foundConfig(flags, world);
  const threshold = checkedSeverity(flags.failOn ?? foundFile?.config.failOn ?? 'must');
  const work = await loadWork(withConfig(flags, foundFile), world);
  const { library } = work;
  const config = settledConfig(foundFile, library, world);
  const stated = statedDeal(flags, library);
  const paths = [...named, ...(flags.filesFrom === undefined ? [] : await listedIn(flags.filesFrom, world))];
  const found = await findAgreements(asked(paths, config), work, world, config);

  const plain = defaultDeal(library, world);
  const usual = answered(plain, config?.deal ?? {}, stated);
  const deals = new Map(found.map((file) => [file, dealFor(file, plain, stated, config)]));
  const stateFile = flags.state ?? config?.state ?? undefined;
  const state = stateFile === undefined ? null : await openState(stateFile, world);
  const bar = progress(found.length, world);
  const stop = new AbortController();
  const heard = world.onInterrupt(() => {
    bar.say('Stopping: the files in hand are finished. Once more ends it at once.');
    stop.abort();
  });
  try {
    const scanned = await world.scan({
      ...work,
      found,
      dealOf: (file) => deals.get(file) ?? usual,
      withMatches: flags.matches === true,
      kept: state === null ? null : { ...state, version: world.version },
      stop: stop.signal,
      onDone: ({ name }, summary, known) => bar.done(name, summary, known),
    });
    bar.end();
    const { counts, close } = scanned;
    if (counts.left > 0) {
      await close();
      throw new UsageError('interrupted', stopped(found.length - counts.left, counts.left, stateFile));
    }
    const { documents, summaries } = scanned;
    const against = summaries.map(({ deal }) => deal ?? usual);
    const report = assemble({ documents, deals: against }, { version: world.version, library, deal: usual });
    const toFile = flags.out !== undefined;
    const { colour, columns } = world.output;
    const pieces = formats[flags.format](report, { colour: colour && !toFile, width: toFile ? 100 : columns });
    if (flags.out === undefined) await world.printPieces(pieces);
    else await write(flags.out, pieces, world);
    await close();
    return exitCodeOf(summaries, threshold);
  } finally {
    heard();
    await state?.close();
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

async function write(file: string, pieces: Pieces, { writePieces }: World): Promise<void> {
  await writePieces(file, pieces).catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new UsageError('not-writable', `could not write --out ${file}${why}, expected a place that can be written`);
  });
}

function checkedSeverity(given: string): Severity {
  const severity = severities.find((each) => each === given);
  if (severity === undefined)
    throw new UsageError('bad-argument', `found --fail-on ${given}, ${choice(given, severities)}`);
  return severity;
}

/** 3 goes before 1: over a file that nobody read, "gaps" would be the lesser news. */
function exitCodeOf(summaries: readonly Summary[], threshold: Severity): ExitCode {
  if (summaries.some(({ unread }) => unread)) return 3;
  const counted = severities.slice(0, severities.indexOf(threshold) + 1);
  return summaries.some(({ gaps }) => counted.some((severity) => gaps[severity] > 0)) ? 1 : 0;
}
