import type { Command } from 'commander';
import { compareDrafts } from '../analyze.ts';
import { choice } from '../library/nearest.ts';
import type { Comparison, Turn } from '../model/comparison.ts';
import type { Deal } from '../model/deal.ts';
import type { Document } from '../model/document.ts';
import type { Severity } from '../model/requirement.ts';
import { hiddenIn } from '../report/comparison.ts';
import { comparisonFormats, isComparisonFormatName } from '../report/comparison-formats.ts';
import type { ScanOptions, ScanRequest } from '../scan/scan.ts';
import { type ConfigFlags, dealFor, withConfigFlags } from './config.ts';
import { type DealFlags, defaultDeal, withDealFlags } from './deal-flags.ts';
import { diffFolders, diffReports, type Given } from './diff-scans.ts';
import { checkedSeverity, severities } from './fail-on.ts';
import { give } from './give.ts';
import { type WorkFlags, withWorkFlags } from './load.ts';
import { oneOrMany } from './one-or-many.ts';
import { isDocument } from './read.ts';
import { settle } from './scan-papers.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

type DiffFlags = DealFlags &
  ConfigFlags &
  WorkFlags & { readonly format: string; readonly out?: string; readonly failOn?: string };

const notes = `
Of two drafts, OLD is the one that was sent, NEW the one that came back, in whatever format either is. Clauses are paired by their words, so that
new numbers, pages, paragraphs and formats are no change. Where NEW holds tracked changes, what it changed without showing it comes first.
Both drafts are held against the same law under the same deal; a finding that stands otherwise is told with the change that made it so.

Of two folders, each is scanned and their agreements are paired by name, else by bytes, else by the clauses they share; of two reports
that "lacuna scan --format json" or jsonl wrote, nothing is read again. Then it says which gaps were opened and closed, and whether the
file, the library, the program, the deal, the day of the law or a decision made it so.

Exit codes:
  0  no gap was opened at the threshold of --fail-on, and every edit of a draft with tracked changes is shown
  1  a gap was opened at or above it, or something was changed beside the tracked changes
  2  could not run: wrong arguments, no such file, a fault in the library, --out not writable
  3  a draft could not be read at all (goes before 1)

Examples:
  lacuna diff sent.docx returned.docx --jurisdiction eu,de
  lacuna diff draft-1.docx draft-2.pdf --format html --out changes.html
  lacuna diff drafts/march drafts/april
  lacuna diff last-week.jsonl today.jsonl --fail-on should`;

/** lacuna diff OLD NEW */
export function addDiff(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const command = program
    .command('diff')
    .description(
      'say what became of a draft, or of all agreements of a scan: words, unmarked edits, and findings that stand otherwise',
    )
    .argument('<old>', 'the older draft, folder or report')
    .argument('<new>', 'the newer draft, folder or report')
    .option('-f, --format <name>', `how to write it: ${Object.keys(comparisonFormats).join(', ')}`, 'text')
    .option('-o, --out <file>', 'write it to a file, all of it or nothing')
    .option('--fail-on <severity>', 'the least severity of a gap opened that makes the exit code 1 (default: must)');
  withConfigFlags(withWorkFlags(withDealFlags(command)))
    .addHelpText('after', notes)
    .action(async (older: string, newer: string, flags: DiffFlags) => exit(await diff(older, newer, flags, world)));
}

async function diff(older: string, newer: string, flags: DiffFlags, world: World): Promise<ExitCode> {
  const { format, out } = flags;
  if (!isComparisonFormatName(format)) {
    throw new UsageError('bad-argument', `found --format ${format}, ${choice(format, Object.keys(comparisonFormats))}`);
  }
  const look = {
    colour: world.output.colour && out === undefined,
    width: out === undefined ? world.output.columns : 100,
  };
  if (isReport(older) && isReport(newer)) {
    const threshold = checkedSeverity(flags.failOn ?? 'must');
    return diffReports(older, newer, { format, look, out, threshold }, world);
  }
  const papers = { ...flags, families: true };
  const setting = await settle(papers, world);
  const { work, config, stated } = setting;
  const threshold = checkedSeverity(flags.failOn ?? config?.failOn ?? 'must');
  const given = { format, look, out, threshold };
  const [a, b] = [await oneOrMany(older, setting, world), await oneOrMany(newer, setting, world)];
  if (a === null && b === null) return diffFolders(older, newer, { flags: papers, setting, ...given }, world);
  if (a === null || b === null) {
    throw new UsageError(
      'bad-argument',
      `found ${a === null ? older : newer} with several agreements and one agreement beside it, expected two drafts, two folders or two reports`,
    );
  }
  // One deal for both: what the older draft's own folder says of it would be another question asked of the same paper.
  const deal = dealFor(b, defaultDeal(work.library, world), stated, config);
  return diffDrafts(a, b, { deal, work, ...given }, world);
}

type File = ScanRequest['found'][number];

async function diffDrafts(
  a: File,
  b: File,
  { deal, work, format, look, out, threshold }: Given & { readonly deal: Deal; readonly work: ScanOptions },
  world: World,
): Promise<ExitCode> {
  const [before, after] = await Promise.all([world.inspectOne(a, deal, work), world.inspectOne(b, deal, work)]);
  for (const [{ name }, read] of [[a, before] as const, [b, after] as const])
    if (!isDocument(read)) world.printError(`lacuna: ${name}: ${read.says}\n`);
  if (!isDocument(before) || !isDocument(after)) return 3;
  const both = [before.document, after.document];
  const again = async (which: 'before' | 'after', view: 'original' | 'final'): Promise<Document | null> => {
    const read = await world.readOne(which === 'before' ? a : b, { ...work, reading: { view } }, true);
    return isDocument(read) ? read : null;
  };
  const engine = { version: world.version, library: work.library.hash };
  const compared = await compareDrafts({ before, after }, again, engine);
  await give(pieces(comparisonFormats[format](compared, look)), out, world);
  return both.some((document) => hiddenIn(document) === 'everything') ? 3 : exitCodeOf(compared, threshold);
}

/** What `scan` writes for machines to read. */
function isReport(file: string): boolean {
  return /\.jsonl?$/i.test(file);
}

async function* pieces(text: string): AsyncIterable<string> {
  yield text;
}

function exitCodeOf({ findings, conflicts, unmarked }: Comparison, threshold: Severity): ExitCode {
  const counted = severities.slice(0, severities.indexOf(threshold) + 1);
  const opened = [...findings, ...conflicts].some(
    ({ turn, severity }: { readonly turn: Turn; readonly severity: Severity }) =>
      turn === 'opened' && counted.includes(severity),
  );
  return opened || unmarked.edits.length + unmarked.accepted.length > 0 ? 1 : 0;
}
