import path from 'node:path';
import type { Command } from 'commander';
import { policyFiles, policyRows } from '../library/house-policy.ts';
import { parseLibrary } from '../library/library.ts';
import { faultLine, faultOf, policySheets, rowsIn } from '../library/policy-sheet.ts';
import type { ClauseKind } from '../model/clause-kind.ts';
import type { Library, LibraryFile } from '../model/library.ts';
import { houseFolder, withHouse } from '../scan/load-library.ts';
import { faultLines, loadSoundFolder } from './load.ts';
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
  await expectFree(dir, flags, world);
  const { library, files } = await loadSoundFolder(flags.library ?? world.shippedLibrary, world);
  const rows = policyRows(houseFiles(files), library.kinds).map((cells, index) => ({ row: index + 1, cells }));
  const made = policyFiles(rows, libraryKinds(files), world.today);
  if ('faults' in made) throw new Error(`the library's own policy does not hold: ${JSON.stringify(made.faults)}`);
  await writeFolder(dir, made.files, world);
  world.print(`Change the files, then: lacuna library check --house ${dir}\n`);
  return 0;
}

async function exportTo(file: string, flags: Flags, world: World): Promise<ExitCode> {
  if ((await world.readBytes(file)) !== undefined) throw taken(file);
  const { library, files } = await loadSoundFolder(flags.library ?? world.shippedLibrary, world, flags.house);
  const sheets = policySheets(houseFiles(files), library.kinds);
  await world.writeBytes(file, await world.toSpreadsheet(sheets)).catch(() => {
    throw new UsageError('not-writable', `could not write ${file}, expected a place that can be written`);
  });
  const rows = (sheets[0]?.rows.length ?? 1) - 1;
  world.print(`wrote ${file}: ${rows} rows. After changes: lacuna house import ${file}\n`);
  const left = leftOut(library);
  if (left !== '') world.printError(`lacuna: ${left} of house policy have no place in the spreadsheet\n`);
  return 0;
}

/** What of a house folder the rows do not say. */
function leftOut({ clocks, measures, jurisdictions }: Library): string {
  const own = (list: readonly { readonly jurisdiction: string }[]) =>
    list.filter(({ jurisdiction }) => jurisdiction === 'house').length;
  const includes = jurisdictions.find(({ code }) => code === 'house')?.includes ?? [];
  const counts = [`${own(clocks)} clocks`, `${own(measures)} measures`, `${includes.length} included jurisdictions`];
  return counts.filter((each) => !each.startsWith('0 ')).join(', ');
}

async function importFrom(file: string, dir: string, flags: Flags, world: World): Promise<ExitCode> {
  await expectFree(dir, flags, world);
  const bytes = await world.readBytes(file);
  if (bytes === undefined) throw new UsageError('not-found', `found no file ${file}, expected a spreadsheet`);
  const sheets = await world.fromSpreadsheet(bytes).catch(() => {
    throw new UsageError(
      'bad-argument',
      `found something else than a spreadsheet in ${file}, expected an .xlsx as "lacuna house export" writes it`,
    );
  });
  const refuse = (lines: readonly string[]): ExitCode => {
    world.printError(`${lines.join('\n')}\nlacuna: ${lines.length} faults; nothing was written\n`);
    return 2;
  };
  const read = rowsIn(sheets);
  if ('lines' in read) return refuse(read.lines.map((line) => `${file}: ${line}`));
  const loaded = await loadSoundFolder(flags.library ?? world.shippedLibrary, world);
  const made = policyFiles(read.rows, libraryKinds(loaded.files), world.today);
  if ('faults' in made) return refuse(made.faults.map((fault) => `${file}: ${faultLine(fault, read.head)}`));
  const problems = provenFaults(made.files, loaded, world);
  if (problems.length > 0) {
    return refuse(
      problems.map((problem) => {
        const fault = faultOf({ ...problem, path: problem.path.slice(houseFolder.length) }, made.files);
        if (fault === null) return faultLines([problem], '', withHouse([], made.files));
        return `${file}: ${faultLine(fault, read.head)}`;
      }),
    );
  }
  await writeFolder(dir, made.files, world);
  return 0;
}

/** The files of the house folder among those of a library, paths relative to it. */
function houseFiles(files: readonly LibraryFile[]): readonly LibraryFile[] {
  return files.flatMap(({ path: name, text }) =>
    name.startsWith(houseFolder) ? [{ path: name.slice(houseFolder.length), text }] : [],
  );
}

/** The clause kinds of a sound library with its own wording, whatever its house policy says. */
function libraryKinds(files: readonly LibraryFile[]): readonly ClauseKind[] {
  const parsed = parseLibrary(withHouse(files, []));
  if ('problems' in parsed) throw new Error(`found faults without house policy: ${parsed.problems[0]?.says}`);
  return parsed.library.kinds;
}

/** Nothing is written over, and no file of another policy stays beside the new ones. */
async function expectFree(dir: string, { library }: Flags, world: World): Promise<void> {
  const loaded = await world.loadLibrary(library ?? world.shippedLibrary, dir).catch(() => ({ files: [] }));
  const [first] = houseFiles(loaded.files);
  if (first !== undefined) throw taken(path.join(dir, first.path));
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

async function writeFolder(dir: string, files: readonly LibraryFile[], world: World): Promise<void> {
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
