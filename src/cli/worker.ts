import type { Command } from 'commander';
import { loadSound } from './load.ts';
import { serviceSettings } from './service-settings.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

const notes = `
With PostgreSQL the service hands its analyses to workers: as many processes on as many machines as wanted, each with the same version of
the program, the same library, DATABASE_URL and files (LACUNA_FILES: the database, a folder that all share, or a bucket). LACUNA_THREADS
says how many files it reads at a time; else one fewer than there are processors. A worker whose library or version is another than the
service's says so, and takes nothing. One that dies loses nothing: what it held is done by another one a minute later.

It ends at Ctrl-C or SIGTERM: what takes longer than LACUNA_GRACE_SECONDS is given back.

Example:
  DATABASE_URL=postgres://lacuna@db/lacuna lacuna worker`;

/** lacuna worker */
export function addWorker(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('worker')
    .description('do the analyses that a service with PostgreSQL asks for, on this machine')
    .addHelpText('after', notes)
    .action(async () => exit(await worker(world)));
}

async function worker(world: World): Promise<ExitCode> {
  const settings = serviceSettings(world);
  if (settings.database.is !== 'postgres') {
    throw new UsageError(
      'bad-argument',
      'found no PostgreSQL in DATABASE_URL, expected postgres://USER:PASSWORD@HOST:PORT/DATABASE. With SQLite the service does its analyses itself, and no worker is needed',
    );
  }
  const library = await loadSound(settings.library ?? world.shippedLibrary, world, settings.house ?? undefined);
  const atWork = await world.startWorker(settings, library).catch((error: unknown) => {
    throw new UsageError(
      'bad-argument',
      `the worker could not start: ${error instanceof Error ? error.message : error}`,
    );
  });
  world.print(`Lacuna ${world.version} works on ${atWork.threads} at a time.\n`);
  await new Promise<void>((resolve) => world.onStop(resolve));
  await atWork.stop();
  return 0;
}
