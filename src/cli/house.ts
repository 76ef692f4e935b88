import path from 'node:path';
import type { Command } from 'commander';
import { type PolicyFault, type PolicyRow, policyColumns, policyFiles, policyRows } from '../library/house-policy.ts';
import { parseLibrary } from '../library/library.ts';
import type { Library, LibraryFile } from '../model/library.ts';
import { houseFolder, withHouse } from '../scan/load-library.ts';
import { faultLines, loadFolder, loadSound } from './load.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

const notes = `
House policy is what we ask for beyond the law. "init" writes it as commented YAML; "export" and "import" do the round trip by
a spreadsheet: a row for each thing asked, and one for each clause kind of which nothing is. Nothing is written over.

Examples:
  lacuna house init
  lacuna scan draft.pdf --house house
  lacuna house export policy.xlsx --house house
  lacuna house import policy.xlsx our-house`;

type Flags = { readonly library?: string; readonly house?: string };

/** lacuna house init|export|import */
export function addHouse(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const house = program
    .command('house')
    .description('write, export or import house policy')
    .helpCommand(false)
    .addHelpText('after', notes);
  const withLibrary = (command: Command) =>
    command.option('--library <dir>', 'another clause library than the one that ships with the program');
  withLibrary(house.command('init'))
    .description("write a folder with the library's own house policy, to change")
    .argument('[dir]', 'the folder, which must not exist or be empty', 'house')
    .action(async (dir: string, flags: Flags) => exit(await init(dir, flags, world)));
  withLibrary(house.command('export'))
    .description('write house policy as a spreadsheet')
    .argument('<file>', 'as in policy.xlsx, which must not exist')
    .option('--house <dir>', "the policy of a house folder, in place of the library's own")
    .action(async (file: string, flags: Flags) => exit(await exportTo(file, flags, world)));
  withLibrary(house.command('import'))
    .description('make a house folder of a spreadsheet, if every row holds')
    .argument('<file>', 'as in policy.xlsx')
    .argument('[dir]', 'the folder, which must not exist or be empty', 'house')
    .action(async (file: string, dir: string, flags: Flags) => exit(await importFrom(file, dir, flags, world)));
}

async function init(dir: string, flags: Flags, world: World): Promise<ExitCode> {
  const library = await loadSound(flags.library ?? world.shippedLibrary, world);
  const made = policyFiles(policyRows(library), library, world.today);
  if ('faults' in made) throw new Error(`the library's own policy does not hold: ${JSON.stringify(made.faults)}`);
  await writeFolder(dir, made.files, world);
  world.print(`Change the files, then: lacuna library check --house ${dir}\n`);
  return 0;
}

async function exportTo(file: string, flags: Flags, world: World): Promise<ExitCode> {
  if ((await world.readBytes(file)) !== undefined) throw taken(file);
  const library = await loadSound(flags.library ?? world.shippedLibrary, world, flags.house);
  const columns = Object.keys(policyColumns) as (keyof PolicyRow)[];
  const rows = [
    Object.values(policyColumns),
    ...policyRows(library).map((row) => columns.map((column) => row[column])),
  ];
  const bytes = await world.toSpreadsheet({
    name: 'House policy',
    rows,
    widths: columns.map((column) => widths[column] ?? 14),
  });
  await world.writeBytes(file, bytes).catch(() => {
    throw new UsageError('not-writable', `could not write ${file}, expected a place that can be written`);
  });
  world.print(`wrote ${file}: ${rows.length - 1} rows. After changes: lacuna house import ${file}\n`);
  return 0;
}

const widths: Partial<Record<keyof PolicyRow, number>> = {
  title: 30,
  id: 26,
  of: 24,
  agreements: 30,
  says: 50,
  why: 50,
  gaps: 60,
  met: 60,
  preferred: 60,
  acceptable: 60,
  walkAway: 60,
};

async function importFrom(file: string, dir: string, flags: Flags, world: World): Promise<ExitCode> {
  const bytes = await world.readBytes(file);
  if (bytes === undefined) throw new UsageError('not-found', `found no file ${file}, expected a spreadsheet`);
  const cells = await world.fromSpreadsheet(bytes).catch(() => {
    throw new UsageError(
      'bad-argument',
      `found something else than a spreadsheet in ${file}, expected an .xlsx as "lacuna house export" writes it`,
    );
  });
  const folder = flags.library ?? world.shippedLibrary;
  const loaded = await loadFolder(folder, world);
  if (!('library' in loaded)) throw new UsageError('broken-library', faultLines(loaded.problems, folder, loaded.files));
  const made = policyFiles(rowsOf(cells, file), loaded.library, world.today);
  if ('faults' in made) {
    world.printError(
      `${made.faults.map((fault) => faultLine(fault, file)).join('\n')}\nlacuna: ${made.faults.length} cells do not hold; nothing was written\n`,
    );
    return 2;
  }
  const faults = provenFaults(made.files, loaded, world);
  if (faults.length > 0) {
    world.printError(
      `${faultLines(faults, '', withHouse([], made.files))}\nlacuna: ${faults.length} entries do not hold; nothing was written\n`,
    );
    return 2;
  }
  await writeFolder(dir, made.files, world);
  return 0;
}

/** What the whole library says to the policy, its examples included. */
function provenFaults(
  files: readonly LibraryFile[],
  { files: shipped }: { readonly files: readonly LibraryFile[] },
  world: World,
) {
  const all = withHouse(shipped, files);
  const parsed = parseLibrary(all);
  if ('problems' in parsed) return parsed.problems;
  const own: Library = {
    ...parsed.library,
    requirements: parsed.library.requirements.filter(({ jurisdiction }) => jurisdiction === 'house'),
  };
  return world.proveLibrary(own, all).filter(({ path: name }) => name.startsWith(houseFolder));
}

function rowsOf(cells: readonly (readonly string[])[], file: string): readonly PolicyRow[] {
  const [head = [], ...rows] = cells;
  const titles = Object.entries(policyColumns);
  const lacking = titles.filter(([, title]) => !head.includes(title)).map(([, title]) => title);
  if (lacking.length > 0)
    throw new UsageError(
      'bad-argument',
      `found no column ${lacking.join(', ')} in ${file}, expected the head that "lacuna house export" writes`,
    );
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map(
      (row) =>
        Object.fromEntries(
          titles.map(([column, title]) => [column, (row[head.indexOf(title)] ?? '').trim()]),
        ) as PolicyRow,
    );
}

function faultLine({ row, column, says }: PolicyFault, file: string): string {
  return `${file}: row ${row + 1}, column “${policyColumns[column]}”: ${says}`;
}

async function writeFolder(dir: string, files: readonly LibraryFile[], world: World): Promise<void> {
  for (const file of files) {
    if ((await world.readText(path.join(dir, file.path))) !== undefined) throw taken(path.join(dir, file.path));
  }
  await world.makeFolder(dir).catch(() => {
    throw new UsageError('not-writable', `could not make the folder ${dir}, expected a place that can be written`);
  });
  for (const file of files) {
    const target = path.join(dir, file.path);
    await world.writeText(target, file.text).catch(() => {
      throw new UsageError('not-writable', `could not write ${target}, expected a folder that can be written`);
    });
    world.print(`wrote ${target}\n`);
  }
}

function taken(file: string): UsageError {
  return new UsageError('not-writable', `found ${file} already there, expected a new name: nothing is written over`);
}
