import type { Command } from 'commander';
import { analyzeWithMatches } from '../analyze.ts';
import { answered } from '../model/deal.ts';
import type { Library } from '../model/library.ts';
import { defaultLimits } from '../model/limits.ts';
import type { DocumentReport, ReportLine, ReportMatch } from '../model/report.ts';
import { usualReading } from '../model/world.ts';
import { beside } from '../report/layout.ts';
import { type DealFlags, defaultDeal, statedDeal, withDealFlags } from './deal-flags.ts';
import { loadSound } from './load.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

const notes = `
Without words, or with -, they are read from standard input. Held against house policy, and against the law of --jurisdiction.

Exit codes: 0 it passes all that is asked of what it reads as, 1 it does not, or reads as nothing, 2 could not run.

Examples:
  lacuna try "The Supplier shall notify the Customer of any data breach within 48 hours." --jurisdiction eu --personal-data
  pbpaste | lacuna try`;

type TryFlags = DealFlags & { readonly library?: string; readonly house?: string };

/** lacuna try WORDS */
export function addTry(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const command = program
    .command('try')
    .description('say what a clause would be taken for, and whether it passes')
    .argument('[words]', 'the clause, in quotes')
    .option('--library <dir>', 'another clause library than the one that ships with the program')
    .option('--house <dir>', "our own house policy, in place of the library's");
  withDealFlags(command)
    .addHelpText('after', notes)
    .action(async (words: string | undefined, flags: TryFlags) => exit(await tryOut(words, flags, world)));
}

async function tryOut(given: string | undefined, flags: TryFlags, world: World): Promise<ExitCode> {
  const text = given === undefined || given === '-' ? await world.readInput() : given;
  if (text.trim() === '')
    throw new UsageError(
      'bad-argument',
      'found no words, expected a clause: put it in quotes, or send it to standard input',
    );
  const library = await loadSound(flags.library ?? world.shippedLibrary, world, flags.house);
  // A clause alone points to no law: what is not said is not asked.
  const deal = { ...answered(defaultDeal(library, world), statedDeal(flags, library)), open: [] };
  const file = { name: 'pasted', bytes: new TextEncoder().encode(text) };
  const reading = { engines: { pdf: null }, limits: defaultLimits, reading: usualReading };
  const report = await analyzeWithMatches(file, library, deal, reading);
  const { words, passes } = tried(report, library, world.output.columns);
  world.print(words);
  return passes ? 0 : 1;
}

function tried(
  report: DocumentReport,
  library: Library,
  width: number,
): { readonly words: string; readonly passes: boolean } {
  const matches = report.matches ?? [];
  const kinds = [...new Set(matches.map(({ kind }) => kind))];
  const lines = report.lines.filter(({ clause, outcome }) => kinds.includes(clause) && outcome !== 'not-applicable');
  const near = report.lines.find(({ nearest }) => nearest !== undefined);
  const row = (label: string, text: string) => beside(label, text, { indent: 2, column: 10, width });
  const taken = kinds.flatMap((id) => {
    const kind = library.kinds.find((each) => each.id === id);
    const own = lines.filter(({ clause }) => clause === id);
    return [
      `${kind?.title ?? id} (${id})`,
      ...matches.filter((match) => match.kind === id).flatMap((match) => row('reads as', stanceOf(match, library))),
      ...parts(own).flatMap((part) => row('part', part)),
      ...(own.length === 0
        ? row('asked', 'by nothing that this deal is held against')
        : own.flatMap((line) => row(verdicts[line.outcome], asked(line)))),
      '',
    ];
  });
  if (kinds.length === 0) {
    const words =
      near === undefined ? 'Nothing comes close.' : `The closest is ${near.title}: it ${near.nearest?.says}.`;
    return { words: `It reads as none of the ${library.kinds.length} kinds of clause. ${words}\n`, passes: false };
  }
  return {
    words: `${taken.join('\n')}`,
    passes: lines.every(({ outcome }) => outcome === 'met' || outcome === 'clear'),
  };
}

const verdicts = {
  met: 'PASSES',
  clear: 'PASSES',
  weak: 'WEAK',
  forbidden: 'FORBIDDEN',
  missing: 'MISSING',
  unsure: 'UNSURE',
  'not-applicable': 'not asked',
} satisfies Record<ReportLine['outcome'], string>;

function stanceOf({ kind, stance, strength }: ReportMatch, library: Library): string {
  const found = library.kinds.find(({ id }) => id === kind)?.stances.find(({ id }) => id === stance);
  return `${stance}, ${strength}${found === undefined ? '' : `: ${found.says}`}`;
}

function parts(lines: readonly ReportLine[]): readonly string[] {
  const [first] = lines.filter((line) => line.parts !== undefined);
  return (first?.parts ?? []).map(({ title, outcome, says }) => `${title}, ${outcome}: ${says}`);
}

function asked({ requirement, says, because, law }: ReportLine): string {
  const source = `${law.instrument}, ${law.provision}${law.confirmed ? '' : ' (unconfirmed)'}`;
  return `${requirement}: ${says}${because === undefined ? '' : ` But: ${because}.`} [${source}]`;
}
