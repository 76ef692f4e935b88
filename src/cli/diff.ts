import type { Command } from 'commander';
import { compare, unmarkedChanges } from '../analyze.ts';
import { choice } from '../library/nearest.ts';
import type { Change, Changes } from '../model/change.ts';
import type { Comparison, Turn, Unmarked } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import type { Severity } from '../model/requirement.ts';
import { comparison, hiddenIn, type Read, reportChange } from '../report/comparison.ts';
import { comparisonFormats, isComparisonFormatName } from '../report/comparison-formats.ts';
import { type ConfigFlags, dealFor, foundConfig, settledConfig, withConfig, withConfigFlags } from './config.ts';
import { type DealFlags, defaultDeal, statedDeal, withDealFlags } from './deal-flags.ts';
import { checkedSeverity, severities } from './fail-on.ts';
import { findOne } from './find-agreements.ts';
import { loadWork, type WorkFlags, withWorkFlags } from './load.ts';
import { isDocument } from './read.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

type DiffFlags = DealFlags &
  ConfigFlags &
  WorkFlags & { readonly format: string; readonly out?: string; readonly failOn?: string };

const notes = `
OLD is the draft that was sent, NEW the one that came back, in whatever format either is. Clauses are paired by their words, so that
new numbers, pages, paragraphs and formats are no change. Where NEW holds tracked changes, what it changed without showing it comes first.
Both drafts are held against the same law under the same deal; a finding that stands otherwise is told with the change that made it so.

Exit codes:
  0  no gap was opened at the threshold of --fail-on, and every edit of a draft with tracked changes is shown
  1  a gap was opened at or above it, or something was changed beside the tracked changes
  2  could not run: wrong arguments, no such file, a fault in the library, --out not writable
  3  a draft could not be read at all (goes before 1)

Examples:
  lacuna diff sent.docx returned.docx --jurisdiction eu,de
  lacuna diff draft-1.docx draft-2.pdf --format html --out changes.html`;

/** lacuna diff OLD NEW */
export function addDiff(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const command = program
    .command('diff')
    .description('say what became of a draft: clauses, unmarked edits, and findings that stand otherwise')
    .argument('<old>', 'the older draft')
    .argument('<new>', 'the newer draft')
    .option('-f, --format <name>', `how to write it: ${Object.keys(comparisonFormats).join(', ')}`, 'text')
    .option('-o, --out <file>', 'write it to a file, all of it or nothing')
    .option('--fail-on <severity>', 'the least severity of a gap opened that makes the exit code 1 (default: must)');
  withConfigFlags(withWorkFlags(withDealFlags(command)))
    .addHelpText('after', notes)
    .action(async (older: string, newer: string, flags: DiffFlags) => exit(await diff(older, newer, flags, world)));
}

async function diff(older: string, newer: string, flags: DiffFlags, world: World): Promise<ExitCode> {
  const { format } = flags;
  if (!isComparisonFormatName(format)) {
    throw new UsageError('bad-argument', `found --format ${format}, ${choice(format, Object.keys(comparisonFormats))}`);
  }
  const foundFile = await foundConfig(flags, world);
  const work = await loadWork(withConfig(flags, foundFile), world);
  const config = settledConfig(foundFile, work.library, world);
  const threshold = checkedSeverity(flags.failOn ?? config?.failOn ?? 'must');
  const usual = defaultDeal(work.library, world);
  const stated = statedDeal(flags, work.library);
  const [a, b] = [await findOne(older, work, world), await findOne(newer, work, world)];
  // One deal for both: what the older draft's own folder says of it would be another question asked of the same paper.
  const deal = dealFor(b, usual, stated, config);
  const [before, after] = await Promise.all([world.inspectOne(a, deal, work), world.inspectOne(b, deal, work)]);
  for (const [name, read] of [
    [older, before],
    [newer, after],
  ] as const) {
    if (!isDocument(read)) world.printError(`lacuna: ${name}: ${read.says}\n`);
  }
  if (!isDocument(before) || !isDocument(after)) return 3;
  const isRead = hiddenIn(before.document) !== 'everything' && hiddenIn(after.document) !== 'everything';
  const changes = isRead ? compare(before.document, after.document) : nothing;
  const again = async (file: typeof a, view: 'original' | 'final'): Promise<Document | null> => {
    const read = await world.readOne(file, { ...work, reading: { view } }, true);
    return isDocument(read) ? read : null;
  };
  const unmarked = isRead
    ? await unmarkedIn({ before, after }, (which, view) => again(which === 'before' ? a : b, view))
    : none;
  const compared = comparison({ before, after }, changes, unmarked, {
    version: world.version,
    library: work.library.hash,
  });
  const look = {
    colour: world.output.colour && flags.out === undefined,
    width: flags.out === undefined ? world.output.columns : 100,
  };
  await give(comparisonFormats[format](compared, look), flags.out, world);
  return isRead ? exitCodeOf(compared, threshold) : 3;
}

const nothing: Changes = { changes: [], terms: [], references: [] };
const none: Unmarked = { tracked: false, edits: [], accepted: [] };

type Reread = (which: 'before' | 'after', view: 'original' | 'final') => Promise<Document | null>;

/** What came back beside its tracked changes, in the words of both; without them where it has none. */
async function unmarkedIn(
  { before, after }: { readonly before: Read; readonly after: Read },
  reread: Reread,
): Promise<Unmarked> {
  if (after.document.source.view === undefined) return none;
  const hasTracked = before.document.source.view !== undefined;
  const final = before.document.source.view === 'original' ? await reread('before', 'final') : before.document;
  const original = hasTracked ? await reread('before', 'original') : null;
  const returned = after.document.source.view === 'original' ? after.document : await reread('after', 'original');
  if (final === null || returned === null || (hasTracked && original === null)) return none;
  const { edits, editsOfPending, accepted } = unmarkedChanges({ final, original }, returned);
  const told = (from: Document, to: Document, changes: readonly Change[]) =>
    changes.map((change) => reportChange(change, { before: from, after: to }));
  const pending = original === null ? [] : told(original, returned, editsOfPending);
  return {
    tracked: true,
    edits: [...told(final, returned, edits), ...pending],
    accepted: original === null ? [] : told(original, final, accepted),
  };
}

async function give(text: string, out: string | undefined, world: World): Promise<void> {
  if (out === undefined) {
    await world.printPieces(pieces(text));
    return;
  }
  await world.writeText(out, text).catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new UsageError('not-writable', `could not write --out ${out}${why}, expected a place that can be written`);
  });
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
