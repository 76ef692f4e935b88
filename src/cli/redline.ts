import path from 'node:path';
import type { Command } from 'commander';
import { choice } from '../library/nearest.ts';
import { isAccepted, isGap } from '../model/decision.ts';
import type { Library } from '../model/library.ts';
import type { Redlined } from '../model/redline.ts';
import type { DocumentReport } from '../model/report.ts';
import { assemble } from '../report/assemble.ts';
import { hiddenIn } from '../report/comparison.ts';
import { decided } from '../report/decided.ts';
import { isRedlineStep, type RedlineChoice, redlineAsks, redlineSteps } from '../report/redline-asks.ts';
import { closest } from './closest.ts';
import { type ConfigFlags, dealFor, withConfigFlags } from './config.ts';
import { type DealFlags, defaultDeal, listed, withDealFlags } from './deal-flags.ts';
import { type DecisionFlags, loadDecisions, remarks, withDecisionFlags } from './decisions.ts';
import { findOne } from './find-agreements.ts';
import { give } from './give.ts';
import { type WorkFlags, withWorkFlags } from './load.ts';
import { isDocument } from './read.ts';
import { type Setting, settle } from './scan-papers.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

type RedlineFlags = DealFlags &
  ConfigFlags &
  WorkFlags &
  DecisionFlags & {
    readonly out: string;
    readonly wording: string;
    readonly author: string;
    readonly asks?: readonly string[];
  };

const notes = `
The file stays as it was but for what is asked: wording of the library as tracked insertions behind the clause that falls short, or where a
missing clause belongs, and a comment at the words that a finding cites, with what is missing and which law asks for it. What must not stand
is commented and never struck out. Changes and comments of others stay. What a baseline or lacuna.waivers.yaml accepts is not asked, nor what
is unsure. The changes bear the day of --as-of, so that the same file, library and day give the same bytes.

The file is then read again with all changes accepted, and what is still open is named: one wording need not say all that each law asks.

Only a Word file (.docx) can be written into, without macros, signature or protection.

Exit codes: 0 written, or nothing to ask and nothing written; 2 could not run; 3 the file could not be read, or not be written into.

Examples:
  lacuna redline draft.docx --out draft-asked.docx --jurisdiction eu,de --personal-data
  lacuna redline draft.docx --out back.docx --asks audit-rights,notification-deadline --wording acceptable`;

/** lacuna redline FILE */
export function addRedline(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const command = program
    .command('redline')
    .description('write what is to be asked for into the Word file itself, as tracked changes and comments')
    .argument('<file>', 'a Word file (.docx), or one in a mail or archive: "mail.eml ▸ draft.docx"')
    .requiredOption('-o, --out <file>', 'where the Word file with the changes goes, all of it or nothing')
    .option('--wording <step>', `which wording is asked for: ${redlineSteps.join(' or ')}`, 'preferred')
    .option('--asks <kinds>', 'clause kinds, as in audit-rights,encryption (default: all with a gap)', listed)
    .option('--author <name>', 'whose changes and comments they are', 'Lacuna');
  withDecisionFlags(withConfigFlags(withWorkFlags(withDealFlags(command))))
    .addHelpText('after', notes)
    .action(async (file: string, flags: RedlineFlags) => exit(await redline(file, flags, world)));
}

async function redline(file: string, flags: RedlineFlags, world: World): Promise<ExitCode> {
  const { out, author } = flags;
  const setting = await settle({ ...flags, families: true }, world);
  const { work, config, stated } = setting;
  const wanted = checkedChoice(flags, work.library);
  if (work.reading.view !== 'final') {
    throw new UsageError(
      'bad-argument',
      `found --view ${work.reading.view}, expected final: what is asked for goes into the paper as it is to be signed`,
    );
  }
  const found = await findOne(file, work, world);
  if (path.resolve(out) === path.resolve(found.path)) {
    throw new UsageError('bad-argument', `found --out ${out}, which is the file itself, expected another name`);
  }
  const deal = dealFor(found, defaultDeal(work.library, world), stated, config);
  const read = await world.inspectOne(found, deal, work);
  if (!isDocument(read)) return refused(file, read.says, world);
  const report = await withDecisions(read.report, { flags, setting }, world);
  const asks = redlineAsks(report, work.library.kinds, wanted);
  if (asks.length === 0) {
    world.print(`${file}: nothing to ask for, so nothing was written\n`);
    return hiddenIn(read.document) === 'everything' ? 3 : 0;
  }
  const redlined = await world.redlineOne(found, { asks, author, dated: report.deal.asOf }, work);
  if (!isDocument(redlined)) return refused(file, redlined.says, world);
  await give(once(redlined.bytes), out, world);
  world.print(summary(out, redlined));
  const again = await world.inspectOne({ path: path.resolve(out), name: out }, deal, work);
  if (isDocument(again)) world.print(stillOpen(report, again.report, redlined));
  return 0;
}

function refused(file: string, says: string, world: World): ExitCode {
  world.printError(`lacuna: ${file}: ${says}\n`);
  return 3;
}

function checkedChoice({ wording, asks }: RedlineFlags, { kinds }: Library): RedlineChoice {
  if (!isRedlineStep(wording)) {
    throw new UsageError('bad-argument', `found --wording ${wording}, ${choice(wording, redlineSteps)}`);
  }
  const known = kinds.map(({ id }) => id);
  const unknown = asks?.find((each) => !known.includes(each));
  if (unknown !== undefined) {
    throw new UsageError('not-found', `found no clause kind "${unknown}", ${closest(unknown, known)}`);
  }
  return { step: wording, clauses: asks ?? null };
}

/** The report of one document with what was decided beside its lines; what should be done about the decisions is told. */
async function withDecisions(
  document: DocumentReport,
  { flags, setting }: { readonly flags: DecisionFlags; readonly setting: Setting },
  world: World,
): Promise<DocumentReport> {
  const decisions = await loadDecisions(flags, setting, world);
  const { library } = setting.work;
  const documents = async function* () {
    yield document;
  };
  const alone = assemble(
    { documents, deals: [document.deal] },
    { version: world.version, library, deal: setting.usual },
  );
  const { report, tally } = decided(alone, decisions);
  let joined = document;
  for await (const each of report.documents()) joined = each;
  for (const words of remarks(await tally(), decisions)) world.printError(`lacuna: ${words}\n`);
  return joined;
}

function summary(out: string, { placed }: Redlined): string {
  const lines = placed.map(({ title, says }) => `  ${title}: ${says}\n`);
  return `${out}: ${placed.length} ${placed.length === 1 ? 'ask' : 'asks'} written in\n${lines.join('')}`;
}

/** What the wording comes to: it is the library's, and one wording need not say all that each law asks. */
function stillOpen(before: DocumentReport, after: DocumentReport, { placed }: Redlined): string {
  const inserted = placed.filter(({ wording }) => wording === 'inserted').map(({ clause }) => clause);
  const gaps = before.lines.filter(
    (line) => inserted.includes(line.clause) && isGap(line.outcome) && !isAccepted(line),
  );
  const open = gaps.filter(({ requirement }) => {
    const then = after.lines.find((line) => line.requirement === requirement);
    return then !== undefined && (isGap(then.outcome) || then.outcome === 'unsure');
  });
  if (gaps.length === 0) return '';
  const closed = `Read again with all changes accepted, ${gaps.length - open.length} of ${gaps.length} gaps are closed.\n`;
  const named = open.map(({ title, law }) => `  ${title}: ${law.instrument}, ${law.provision}\n`);
  return named.length === 0
    ? closed
    : `${closed}Still open; look whether the wording says all that these ask:\n${named.join('')}`;
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
