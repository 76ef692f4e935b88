import type { Command } from 'commander';
import { choice } from '../library/nearest.ts';
import type { Severity } from '../model/requirement.ts';
import { decided, type Tally } from '../report/decided.ts';
import { formats, isBinary, isFormatName } from '../report/formats.ts';
import { type DecisionFlags, loadDecisions, remarks, withDecisionFlags } from './decisions.ts';
import { checkedSeverity, severities } from './fail-on.ts';
import { type PapersFlags, type Summary, scanPapers, settle, withPapersFlags } from './scan-papers.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, Pieces, World } from './world.ts';

type ScanFlags = PapersFlags &
  DecisionFlags & {
    readonly format: string;
    readonly out?: string;
    readonly failOn?: string;
  };

const notes = `
A folder is searched for agreements (PDF, Word, OpenDocument, RTF, HTML, text, Markdown, scans as PNG, JPEG or TIFF), and for mails
(.eml, .msg) and archives (.zip) that hold such;
what lies in those is a document of its own, named "mail.eml ▸ draft.docx". A file that is named is read whatever its ending.
Where a deal.yaml lies beside an agreement, it says what the flags do not; flags go before it.

Exit codes:
  0  no gap at the threshold of --fail-on
  1  gaps at or above it that nobody accepted: missing, weak or forbidden (what is unsure is no gap), or what does not go together
  2  could not run: wrong arguments, no such file, a fault in the library, a deal.yaml, the waivers or the baseline, --out not writable
  3  some file could not be read at all (goes before 1)

With --state, reports are kept in a file, and an agreement that is as it was, under the same library and deal, is not read again.
A scan that was stopped, by Ctrl-C or otherwise, goes on from there when it is run again.

What --baseline remembers, and what lacuna.waivers.yaml says that somebody accepted until a day, is in the report, marked, and does not
fail. A waiver whose day is over (--as-of, or else today) counts no more, and is told.

Examples:
  lacuna scan draft.pdf --jurisdiction eu,de --side discloser --personal-data
  lacuna scan contracts --fail-on should --format json --out report.json
  lacuna scan contracts --state contracts.lacuna
  lacuna baseline write contracts && lacuna scan contracts --baseline lacuna.baseline.jsonl`;

/** lacuna scan PATH… */
export function addScan(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const command = program
    .command('scan')
    .description('hold agreements against the law of some jurisdictions and house policy')
    .option('-f, --format <name>', `how to write the report: ${Object.keys(formats).join(', ')}`, 'text')
    .option('-o, --out <file>', 'write the report to a file, all of it or nothing')
    .option(
      '--fail-on <severity>',
      'the least severity that makes the exit code 1: must, should or consider (default: must)',
    )
    .option('--matches', 'add every match of every clause kind');
  withPapersFlags(withDecisionFlags(command))
    .addHelpText('after', notes)
    .action(async (paths: readonly string[], flags: ScanFlags) => exit(await scan(paths, flags, world)));
}

async function scan(named: readonly string[], flags: ScanFlags, world: World): Promise<ExitCode> {
  const { format, out } = flags;
  if (!isFormatName(format)) {
    throw new UsageError('bad-argument', `found --format ${format}, ${choice(format, Object.keys(formats))}`);
  }
  if (isBinary(format) && out === undefined && world.output.terminal) {
    throw new UsageError(
      'bad-argument',
      `found --format ${format} and a terminal, which cannot show it, expected --out FILE or a pipe`,
    );
  }
  const setting = await settle(flags, world);
  const threshold = checkedSeverity(flags.failOn ?? setting.config?.failOn ?? 'must');
  const decisions = await loadDecisions(flags, setting, world);
  return scanPapers({ named, flags, setting }, world, async ({ report: plain, summaries }) => {
    const { report, tally } = decided(plain, decisions);
    const { colour, columns } = world.output;
    const look = { colour: colour && out === undefined, width: out === undefined ? columns : 100 };
    const pieces = formats[format](report, look);
    if (out === undefined) await world.printPieces(pieces);
    else await write(out, pieces, world);
    const counted = await tally();
    for (const words of remarks(counted, decisions)) world.printError(`lacuna: ${words}\n`);
    return exitCodeOf(counted, summaries, threshold);
  });
}

async function write(file: string, pieces: Pieces, { writePieces }: World): Promise<void> {
  await writePieces(file, pieces).catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new UsageError('not-writable', `could not write --out ${file}${why}, expected a place that can be written`);
  });
}

/** 3 goes before 1: over a file that nobody read, "gaps" would be the lesser news. */
function exitCodeOf({ gaps }: Tally, summaries: readonly Summary[], threshold: Severity): ExitCode {
  if (summaries.some(({ unread }) => unread)) return 3;
  const counted = severities.slice(0, severities.indexOf(threshold) + 1);
  return counted.some((severity) => gaps[severity] > 0) ? 1 : 0;
}
