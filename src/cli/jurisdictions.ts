import type { Command } from 'commander';
import { type ClockDuty, timeInWords } from '../model/clock.ts';
import { type Citation, type Force, standing } from '../model/law.ts';
import type { Library } from '../model/library.ts';
import { type Topic, type Track, topics } from '../model/measure.ts';
import { beside, columns } from '../report/layout.ts';
import { checkedCodes, checkedDay, listed } from './deal-flags.ts';
import { loadSound } from './load.ts';
import type { ExitCode, World } from './world.ts';

type Flags = { readonly library?: string; readonly asOf?: string; readonly format: string };

const notes = `
Where a law was recalled and not found in a public copy, "(unconfirmed)" stands behind it. A topic of which the library has no
fact for a place is left blank: nothing was looked up, and nothing is said.

Examples:
  lacuna jurisdictions compare eu,us,cn
  lacuna jurisdictions compare de,uk --as-of 2027-06-01`;

/** lacuna jurisdictions compare CODES */
export function addJurisdictions(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const jurisdictions = program
    .command('jurisdictions')
    .description('compare what jurisdictions give to enforce with, and how fast they want reports')
    .helpCommand(false);
  jurisdictions
    .command('compare')
    .description('a table of remedies, penalties, channels and deadlines, a column for each jurisdiction')
    .argument('<codes>', 'as in eu,us,cn (see "lacuna library list --jurisdictions")')
    .option('--as-of <day>', 'the law of this day, as YYYY-MM-DD (default: today)')
    .option('--library <dir>', 'another clause library than the one that ships with the program')
    .addHelpText('after', notes)
    .action(async (codes: string, flags: Flags) => exit(await compare(codes, flags, world)));
}

async function compare(given: string, flags: Flags, world: World): Promise<ExitCode> {
  const library = await loadSound(flags.library ?? world.shippedLibrary, world);
  const codes = checkedCodes(listed(given), library);
  const asOf = flags.asOf === undefined ? world.today : checkedDay(flags.asOf);
  world.print(comparisonText(library, codes, asOf, world.output.columns));
  return 0;
}

type Row = { readonly title: string; readonly cells: readonly (readonly string[])[] };

/** Own law of each jurisdiction only: what one includes stands in the column of the other. */
function comparisonText(library: Library, codes: readonly string[], asOf: string, width: number): string {
  const names = codes.map((code) => library.jurisdictions.find((each) => each.code === code)?.name ?? code);
  const sections = [
    ...Object.entries(tracks).map(([track, title]) => ({ title, rows: measureRows(library, codes, asOf, track) })),
    { title: 'Time to report', rows: clockRows(library, codes, asOf) },
  ];
  const lines = sections.flatMap(({ title, rows }) =>
    rows.length === 0 ? [] : ['', title.toUpperCase(), ...rows.flatMap((row) => laidOut(row, names, width))],
  );
  return `${[`Law as of ${asOf}; own law of each, not of those that it is part of`, ...lines].join('\n')}\n`;
}

const tracks = {
  civil: 'In the civil courts',
  criminal: 'By criminal law',
  administrative: 'Through authorities',
  diplomatic: 'Between states',
} satisfies Record<Track, string>;

function measureRows({ measures }: Library, codes: readonly string[], asOf: string, track: string): readonly Row[] {
  const inTrack = Object.keys(topics).filter((topic): topic is Topic => topics[topic as Topic].track === track);
  return inTrack.flatMap((topic): readonly Row[] => {
    const cells = codes.map((code) =>
      measures
        .filter((each) => each.jurisdiction === code && each.topic === topic && standing(each.force, asOf) !== 'past')
        .map(({ says, law, force }) => `${says} ${cited(law, force, asOf)}`),
    );
    return cells.every((cell) => cell.length === 0) ? [] : [{ title: topics[topic].title, cells }];
  });
}

const duties = {
  'vendor-to-customer': 'Vendor to customer',
  'customer-to-authority': 'To the authority',
  'customer-to-individual': 'To the people concerned',
  'customer-to-market': 'To the market',
  'follow-up': 'Later reports',
  'payment-report': 'Payment of a ransom',
} satisfies Record<ClockDuty, string>;

function clockRows({ clocks }: Library, codes: readonly string[], asOf: string): readonly Row[] {
  return Object.entries(duties).flatMap(([duty, title]): readonly Row[] => {
    const cells = codes.map((code) =>
      clocks
        .filter((each) => each.jurisdiction === code && each.duty === duty && standing(each.force, asOf) !== 'past')
        .map(
          (clock) =>
            `${clock.actor} to ${clock.tells}: ${timeInWords(clock)} from ${clock.trigger} ${cited(clock.law, clock.force, asOf)}`,
        ),
    );
    return cells.every((cell) => cell.length === 0) ? [] : [{ title, cells }];
  });
}

function cited({ instrument, provision, confirmed }: Citation, force: Force, asOf: string): string {
  const marks = [
    ...(standing(force, asOf) === 'prepare' ? ['not yet law'] : []),
    ...(force.state === 'guidance' ? ['guidance'] : []),
    ...(confirmed ? [] : ['unconfirmed']),
  ];
  return `[${instrument}, ${provision}${marks.length === 0 ? '' : `; ${marks.join(', ')}`}]`;
}

/** Columns where each has room for a sentence; else one under the other. */
function laidOut({ title, cells }: Row, names: readonly string[], width: number): readonly string[] {
  const room = Math.floor((width - 2 * (names.length - 1)) / names.length);
  if (room >= 28) {
    const texts = cells.map((cell, index) => [`${names[index]}:`, ...(cell.length === 0 ? ['–'] : cell)]);
    return ['', title, ...columns(texts, room)];
  }
  const rows = cells.flatMap((cell, index) =>
    cell.flatMap((text) => beside(`${names[index]}:`, text, { indent: 2, column: 24, width })),
  );
  return ['', title, ...rows];
}
