import type { Command } from 'commander';
import { loadFolder } from './load.ts';
import type { ExitCode, Sign, World } from './world.ts';

const notes = `
A line for each thing that the service needs: what it is, and that it is well, or what is wrong and what to do. What is only less than it
could be (no LibreOffice, so old Word files are not read) is marked "note". Nothing is changed, but that a database is brought up to this
program, as a start would do.

Exit codes: 0 all is well, 1 something would keep the service from running.

Example:
  DATABASE_URL=postgres://… lacuna doctor`;

/** lacuna doctor */
export function addDoctor(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('doctor')
    .description('say what is wrong with the settings of the service and with this machine')
    .addHelpText('after', notes)
    .action(async () => exit(await doctor(world)));
}

async function doctor(world: World): Promise<ExitCode> {
  const { settingsFrom } = await import('./settings.ts');
  const read = settingsFrom(world.env);
  if ('faults' in read) {
    for (const fault of read.faults) print({ what: 'settings', is: 'wrong', says: fault }, world);
    world.print('The rest is looked at once the settings are right.\n');
    return 1;
  }
  print({ what: 'settings', is: 'well', says: 'every variable is understood' }, world);
  const { settings } = read;
  const signs: Sign[] = [];
  for await (const sign of world.examine(settings)) {
    signs.push(sign);
    print(sign, world);
  }
  const library = await librarySign(settings.library ?? world.shippedLibrary, settings.house, world);
  print(library, world);
  const wrong = [...signs, library].filter((each) => each.is === 'wrong').length;
  world.print(wrong === 0 ? 'All is well.\n' : `${wrong} to put right before the service can run.\n`);
  return wrong === 0 ? 0 : 1;
}

async function librarySign(folder: string, house: string | null, world: World): Promise<Sign> {
  try {
    const loaded = await loadFolder(folder, world, house ?? undefined);
    if ('library' in loaded) {
      const { kinds, requirements } = loaded.library;
      return { what: 'clause library', is: 'well', says: `${kinds.length} kinds, ${requirements.length} requirements` };
    }
    const [first] = loaded.problems;
    return {
      what: 'clause library',
      is: 'wrong',
      says: `${loaded.problems.length} faults, the first in ${first?.path}:${first?.line}: ${first?.says}. "lacuna library check" lists them`,
    };
  } catch (error) {
    return { what: 'clause library', is: 'wrong', says: error instanceof Error ? error.message : `${error}` };
  }
}

function print({ what, is, says }: Sign, { print }: Pick<World, 'print'>): void {
  print(`${{ well: 'ok   ', note: 'note ', wrong: 'WRONG' }[is]} ${what}: ${says}\n`);
}
