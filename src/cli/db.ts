import type { Command } from 'commander';
import type { Settings } from '../model/settings.ts';
import { serviceSettings } from './service-settings.ts';
import { settingsFrom } from './settings.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, Restored, World } from './world.ts';

const notes = `
Which database, the environment says, as for "lacuna serve": DATABASE_URL, or the file in LACUNA_DATA.

A backup is one packed file with everything that is kept, uploaded files included, as it was at one moment; the service may go on
meanwhile. It can be put into SQLite and PostgreSQL alike. Whoever has it has your agreements: keep it as you keep them. Only those
who were signed in sign in anew. "restore" and "move" read a backup to its end before anything is there, and only fill an empty
database; stop the service before you move.

Exit codes: 0 it is done, 1 it is done and the trail in it has faults, 2 it could not be done.

Examples:
  lacuna db backup /backups/lacuna-2026-11-28.gz
  LACUNA_DATA=/srv/new lacuna db restore /backups/lacuna-2026-11-28.gz
  lacuna db move --to postgresql://lacuna@db.example/lacuna`;

/** lacuna db migrate|backup|restore|move */
export function addDb(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const db = program
    .command('db')
    .description('bring the database of the service up to date, back it up, restore it, move it')
    .helpCommand(false)
    .addHelpText('after', notes);
  const asking = <Args extends readonly unknown[]>(work: (...args: Args) => Promise<ExitCode>) => {
    return async (...args: Args): Promise<void> => {
      try {
        exit(await work(...args));
      } catch (error) {
        if (error instanceof UsageError) throw error;
        throw new UsageError('bad-data', error instanceof Error ? error.message : String(error));
      }
    };
  };
  db.command('migrate')
    .description('bring the database up to this program, which "lacuna serve" does too; it cannot be taken back')
    .action(
      asking(async () => {
        const newest = await (await world.wholeDatabase(serviceSettings(world))).migrate();
        world.print(`The database is up to date (${newest}).\n`);
        return 0;
      }),
    );
  db.command('backup')
    .description('write all that is kept into a file')
    .argument('<file>')
    .action(
      asking(async (file: string) => {
        await world.writePieces(file, (await world.wholeDatabase(serviceSettings(world))).backup());
        world.print(`${file} is written. Try now and then whether it can be restored.\n`);
        return 0;
      }),
    );
  db.command('restore')
    .description('put a backup into an empty database')
    .argument('<file>')
    .action(
      asking(async (file: string) =>
        told(await (await world.wholeDatabase(serviceSettings(world))).restore(file), world),
      ),
    );
  db.command('move')
    .description('put all that is kept into another database, which is empty')
    .requiredOption('--to <url>', 'as DATABASE_URL: postgresql://…, or file:/path/lacuna.db')
    .action(
      asking(async ({ to }: { readonly to: string }) => {
        const restored = await (await world.wholeDatabase(serviceSettings(world))).moveTo(databaseAt(to, world));
        const code = told(restored, world);
        world.print('Nothing was taken from where it was: set DATABASE_URL to the new one, and start the service.\n');
        return code;
      }),
    );
}

/** As the environment would say it. */
function databaseAt(url: string, { env }: World): Settings['database'] {
  const read = settingsFrom({ ...env, DATABASE_URL: url });
  if ('settings' in read) return read.settings.database;
  throw new UsageError('bad-argument', `found --to ${url}\n${read.faults.map((each) => `  ${each}`).join('\n')}`);
}

function told({ rows, files, faults }: Restored, world: World): ExitCode {
  world.print(`${rows} rows and ${files} files are in the database.\n`);
  for (const { at, says } of faults) world.printError(`lacuna: ${at}: ${says}\n`);
  if (faults.length > 0) world.printError('lacuna: the trail has these faults, and had them before.\n');
  return faults.length > 0 ? 1 : 0;
}
