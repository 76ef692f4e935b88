import path from 'node:path';
import type { Command } from 'commander';
import type { KnownFinding } from '../model/decision.ts';
import { outermost } from '../model/part.ts';
import { baselineText } from '../report/baseline.ts';
import { decided, gapsOf } from '../report/decided.ts';
import { counted } from '../report/layout.ts';
import { type DecisionFlags, loadDecisions, loadWaivers, usualBaseline, withWaiverFlags } from './decisions.ts';
import { type PapersFlags, type Setting, type Summary, scanPapers, settle, withPapersFlags } from './scan-papers.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

const notes = `
A baseline remembers the gaps of today, so that "lacuna scan --baseline FILE" fails on new ones alone. Each is known by its
requirement, its outcome and the words that prove it, so it is found again on other pages; where those words change, it is new.
What a waiver is about is left to the waiver. Agreements are named from the folder of the baseline on.

"prune" takes out what is no more: gaps that were closed, agreements that are gone. It never adds one. Give it the flags of the scan.

Examples:
  lacuna baseline write contracts
  lacuna scan contracts --baseline ${usualBaseline}
  lacuna baseline prune contracts`;

type BaselineFlags = PapersFlags & DecisionFlags;

/** lacuna baseline write|prune PATH… */
export function addBaseline(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const baseline = program
    .command('baseline')
    .description('remember the gaps of today, so that only new ones fail a scan')
    .helpCommand(false)
    .addHelpText('after', notes);
  const withFlags = (command: Command): Command =>
    withPapersFlags(withWaiverFlags(command)).option('--baseline <file>', `the file (default: ${usualBaseline})`);
  withFlags(baseline.command('write'))
    .description('write the gaps that the agreements have now, in place of what the file holds')
    .action(async (paths: readonly string[], flags: BaselineFlags) => exit(await write(paths, flags, world)));
  withFlags(baseline.command('prune'))
    .description('take out of the file what is no more')
    .action(async (paths: readonly string[], flags: BaselineFlags) => exit(await prune(paths, flags, world)));
}

async function write(named: readonly string[], flags: BaselineFlags, world: World): Promise<ExitCode> {
  const setting = await settle(flags, world);
  const file = fileOf(flags, setting);
  const decisions = await loadWaivers({ flags, setting, baselineFile: file }, world);
  return scanPapers({ named, flags, setting }, world, async ({ report, summaries }) => {
    const findings: KnownFinding[] = [];
    let waived = 0;
    for await (const document of decided(report, decisions).report.documents()) {
      const gaps = gapsOf(document, decisions.agreementOf(document.name));
      const own = gaps.filter(({ decision }) => decision === undefined);
      waived += gaps.length - own.length;
      findings.push(...own);
    }
    await writeBaseline(file, findings, world);
    const agreements = new Set(findings.map(({ agreement }) => agreement)).size;
    const left = waived === 0 ? '' : `; ${waived} left to ${waived === 1 ? 'its waiver' : 'their waivers'}`;
    world.print(
      `wrote ${file}: ${counted(findings.length, 'finding')} in ${counted(agreements, 'agreement')}${left}\n`,
    );
    return exitCodeOf(summaries, world);
  });
}

async function prune(named: readonly string[], flags: BaselineFlags, world: World): Promise<ExitCode> {
  const setting = await settle(flags, world);
  const file = fileOf(flags, setting);
  const decisions = await loadDecisions({ ...flags, baseline: file }, setting, world);
  return scanPapers({ named, flags, setting }, world, async ({ report, summaries }) => {
    const { report: joined, tally } = decided(report, decisions);
    const scanned = new Map<string, 'read' | 'unread'>();
    for await (const { name, problems } of joined.documents()) {
      const unread = problems.some(({ hides }) => hides === 'everything');
      scanned.set(decisions.agreementOf(name), unread ? 'unread' : 'read');
    }
    const closed = new Set((await tally()).gone);
    const gone = await vanished(decisions.baseline, scanned, file, world);
    const known = new Set(setting.work.library.requirements.map(({ id }) => id));
    const stays = decisions.baseline.filter(
      (each) =>
        !closed.has(each) && !gone.has(each.agreement) && (each.outcome === 'conflict' || known.has(each.requirement)),
    );
    const out = decisions.baseline.length - stays.length;
    if (out > 0) await writeBaseline(file, stays, world);
    world.print(
      `took ${counted(out, 'finding')} out of ${file}; ${stays.length} ${stays.length === 1 ? 'stays' : 'stay'}\n`,
    );
    return exitCodeOf(summaries, world);
  });
}

/** Agreements that are no more: that are not on disk, or not in the file that held them. Of what could not be read nothing is known. */
async function vanished(
  baseline: readonly KnownFinding[],
  scanned: ReadonlyMap<string, 'read' | 'unread'>,
  file: string,
  world: World,
): Promise<ReadonlySet<string>> {
  const outers = new Map([...scanned].map(([agreement]) => [outermost(agreement), 'read']));
  for (const [agreement, how] of scanned) if (how === 'unread') outers.set(outermost(agreement), how);
  const gone = new Set<string>();
  const unseen = new Set(baseline.map(({ agreement }) => agreement).filter((each) => !scanned.has(each)));
  for (const agreement of unseen) {
    const outer = outermost(agreement);
    const how = outers.get(outer);
    const onDisk = how !== undefined || (await isThere(path.resolve(path.dirname(file), outer), world));
    if (how === 'read' || !onDisk) gone.add(agreement);
  }
  return gone;
}

async function isThere(file: string, world: World): Promise<boolean> {
  return (await world.walk([file], [])).missing.length === 0;
}

function fileOf(flags: BaselineFlags, { config }: Setting): string {
  return flags.baseline ?? path.relative('', config?.baseline ?? usualBaseline);
}

async function writeBaseline(file: string, findings: readonly KnownFinding[], world: World): Promise<void> {
  await world.writeText(file, baselineText(findings)).catch(() => {
    throw new UsageError('not-writable', `could not write --baseline ${file}, expected a place that can be written`);
  });
}

/** What could not be read has gaps that nobody knows. */
function exitCodeOf(summaries: readonly Summary[], world: World): ExitCode {
  const unread = summaries.filter((summary) => summary.unread).length;
  if (unread === 0) return 0;
  const whose = unread === 1 ? 'its' : 'their';
  world.printError(`lacuna: ${counted(unread, 'file')} could not be read, so nothing is known of ${whose} gaps\n`);
  return 3;
}
