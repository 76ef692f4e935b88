import path from 'node:path';
import type { Command } from 'commander';
import { libraryDocs } from '../library/docs.ts';
import { type Figure, parseFigures } from '../library/figures.ts';
import type { Day } from '../model/day.ts';
import type { LibraryFile } from '../model/library.ts';
import { houseFolder } from '../scan/load-library.ts';
import { checkedDay } from './deal-flags.ts';
import { changesText, freshnessText, jurisdictionsText } from './law-texts.ts';
import { faultLines, loadFolder, loadSound } from './load.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

const notes = `
Examples:
  lacuna library check
  lacuna library check my-library
  lacuna library list
  lacuna library list --jurisdictions
  lacuna library freshness
  lacuna library diff --from 2026-11-28 --to 2027-06-01
  lacuna library docs --check`;

/** lacuna library check|list|freshness|diff|docs */
export function addLibrary(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const library = program
    .command('library')
    .description('check, list, date or document the clause library')
    .helpCommand(false)
    .addHelpText('after', notes);
  library
    .command('check')
    .description('parse every file and run every example; exit 2 where anything does not hold')
    .argument('[dir]', 'the library (default: the one that ships with the program)')
    .option('--house <dir>', "our own house policy, in place of the library's")
    .action(async (dir: string | undefined, { house }: { house?: string }) =>
      exit(await check(dir ?? world.shippedLibrary, world, house)),
    );
  library
    .command('list')
    .description('list clause kinds by family and requirements by jurisdiction')
    .argument('[dir]', 'the library (default: the one that ships with the program)')
    .option('--jurisdictions', 'count what the library holds of each jurisdiction')
    .action(async (dir: string | undefined, { jurisdictions }: { jurisdictions?: boolean }) =>
      exit(await (jurisdictions === true ? listJurisdictions : list)(dir ?? world.shippedLibrary, world)),
    );
  library
    .command('freshness')
    .description('list the law that is to be held against its source again, the longest due first')
    .argument('[dir]', 'the library (default: the one that ships with the program)')
    .option('--as-of <day>', 'due on this day, as YYYY-MM-DD (default: today)')
    .action(async (dir: string | undefined, { asOf }: { asOf?: string }) => {
      const day = asOf === undefined ? world.today : checkedDay(asOf);
      world.print(freshnessText(await loadSound(dir ?? world.shippedLibrary, world), day));
      exit(0);
    });
  library
    .command('diff')
    .description('list the law that holds on one day and not, or not in the same way, on another')
    .argument('[dir]', 'the library (default: the one that ships with the program)')
    .requiredOption('--from <day>', 'the earlier day, as YYYY-MM-DD')
    .requiredOption('--to <day>', 'the later day, as YYYY-MM-DD')
    .action(async (dir: string | undefined, { from, to }: { from: string; to: string }) =>
      exit(
        await diff(
          dir ?? world.shippedLibrary,
          { from: checkedDay(from, '--from'), to: checkedDay(to, '--to') },
          world,
        ),
      ),
    );
  library
    .command('docs')
    .description('write the generated files of the library: README.md and the schemas')
    .argument('[dir]', 'the library (default: the one that ships with the program)')
    .option('--check', 'write nothing; exit 1 where a file is not as it would be written')
    .action(async (dir: string | undefined, { check }: { check?: boolean }) =>
      exit(await (check === true ? checkDocs : writeDocs)(dir ?? world.shippedLibrary, world)),
    );
}

async function check(dir: string, world: World, house?: string): Promise<ExitCode> {
  const loaded = await loadFolder(dir, world, house);
  const proven = 'problems' in loaded ? loaded.problems : world.proveLibrary(loaded.library, loaded.files);
  // What nobody asks for is no fault of a policy: it may ask for less than the library's own.
  const problems = house === undefined ? proven : proven.filter(({ path: file }) => file.startsWith(houseFolder));
  if (problems.length > 0 || 'problems' in loaded) {
    world.print(`${faultLines(problems, dir, loaded.files, house)}\n`);
    world.printError(`lacuna: ${problems.length} ${problems.length === 1 ? 'fault' : 'faults'} in the library\n`);
    return 2;
  }
  const { kinds, requirements, clocks, measures } = loaded.library;
  const examples = [...kinds, ...requirements].reduce((sum, each) => sum + each.examples.length, 0);
  const parts = [
    `${kinds.length} kinds`,
    `${requirements.length} requirements`,
    `${clocks.length} clocks`,
    `${measures.length} measures`,
    `${examples} examples`,
  ];
  world.print(`${parts.join(', ')}: all hold\n`);
  return 0;
}

async function list(dir: string, world: World): Promise<ExitCode> {
  const { kinds, requirements, jurisdictions } = await loadSound(dir, world);
  const families = [...new Set(kinds.map(({ family }) => family))];
  const width = Math.max(0, ...[...kinds, ...requirements].map(({ id }) => id.length));
  const row = (id: string, says: string): string => `  ${id.padEnd(width)}  ${says}`;
  const lines = [
    ...families.flatMap((family) => [
      family,
      ...kinds.filter((kind) => kind.family === family).map(({ id, title }) => row(id, title)),
      '',
    ]),
    ...jurisdictions.flatMap(({ code, name, includes }) => [
      `${code}: ${name}${includes.length === 0 ? '' : `, includes ${includes.join(', ')}`}`,
      ...requirements
        .filter(({ jurisdiction }) => jurisdiction === code)
        .map(({ id, severity, says }) => row(id, `${severity}: ${says}`)),
      '',
    ]),
    `Kinds: ${kinds.length}, requirements: ${requirements.length}, jurisdictions: ${jurisdictions.length}`,
  ];
  world.print(`${lines.join('\n')}\n`);
  return 0;
}

async function listJurisdictions(dir: string, world: World): Promise<ExitCode> {
  world.print(jurisdictionsText(await loadSound(dir, world)));
  return 0;
}

async function diff(
  dir: string,
  { from, to }: { readonly from: Day; readonly to: Day },
  world: World,
): Promise<ExitCode> {
  if (from > to)
    throw new UsageError('bad-argument', `found --from ${from} after --to ${to}, expected the earlier day first`);
  world.print(changesText(await loadSound(dir, world), from, to));
  return 0;
}

async function docsOf(dir: string, world: World): Promise<readonly LibraryFile[]> {
  return libraryDocs(await loadSound(dir, world), await figuresOf(dir, world));
}

/** What was measured of the library; nothing where nobody has measured. */
async function figuresOf(dir: string, world: World): Promise<readonly Figure[]> {
  const file = path.join(dir, 'figures.json');
  const text = await world.readText(file);
  const figures = text === undefined ? [] : parseFigures(text);
  if (figures !== null) return figures;
  throw new UsageError(
    'broken-library',
    `found something else than a list of figures in ${file}, expected what the evaluation writes: measure again, or delete it`,
  );
}

async function writeDocs(dir: string, world: World): Promise<ExitCode> {
  for (const file of await docsOf(dir, world)) {
    const target = path.join(dir, file.path);
    if ((await world.readText(target)) === file.text) continue;
    await world.writeText(target, file.text).catch(() => {
      throw new UsageError('not-writable', `could not write ${target}, expected a folder that can be written`);
    });
    world.print(`wrote ${target}\n`);
  }
  return 0;
}

async function checkDocs(dir: string, world: World): Promise<ExitCode> {
  const stale: string[] = [];
  for (const file of await docsOf(dir, world)) {
    const target = path.join(dir, file.path);
    if ((await world.readText(target)) !== file.text) stale.push(target);
  }
  if (stale.length === 0) return 0;
  world.printError(`lacuna: not as they would be written: ${stale.join(', ')}. Run "npm run docs".\n`);
  return 1;
}
