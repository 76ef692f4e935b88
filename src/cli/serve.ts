import type { Command } from 'commander';
import type { Settings } from '../model/settings.ts';
import { loadSound } from './load.ts';
import { serviceSettings } from './service-settings.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, Service, World } from './world.ts';

const notes = `
Settings come from the environment; README.md lists them, and "lacuna doctor" says what is wrong with them. Without any, it keeps everything
in ./data and listens on this machine alone (http://127.0.0.1:8080). The first time, it prints a link that sets up the first administrator.

It ends at Ctrl-C or SIGTERM: requests under way are finished, and analyses that take longer than LACUNA_GRACE_SECONDS are given back.

Examples:
  lacuna serve
  LACUNA_DATA=/srv/lacuna LACUNA_PUBLIC_URL=https://lacuna.example.com LACUNA_PROXIES=1 lacuna serve`;

/** lacuna serve */
export function addServe(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('serve')
    .description('run the service: upload, analyse, decide and keep, over HTTP')
    .addHelpText('after', notes)
    .action(async () => exit(await serve(world)));
}

async function serve(world: World): Promise<ExitCode> {
  const settings = serviceSettings(world);
  const library = await loadSound(settings.library ?? world.shippedLibrary, world, settings.house ?? undefined);
  const service = await orUsage(() => world.startService(settings, library), 'the service could not start');
  const stopped = new Promise<void>((resolve) => world.onStop(resolve));
  try {
    await listening(service, settings, world);
    await stopped;
  } finally {
    await service.stop();
  }
  return 0;
}

async function listening(service: Service, { listen }: Settings, world: World): Promise<void> {
  if (!isLoopback(listen.host) && !(await service.hasAccounts())) {
    throw new UsageError(
      'bad-argument',
      `found LACUNA_HOST=${listen.host} and no account yet, expected one before other machines can reach the service. Make one with "lacuna admin LOGIN" (it asks standard input for the password), or start without LACUNA_HOST and open the link that it prints`,
    );
  }
  const { url, setUp } = await orUsage(
    () => service.listen(),
    `the service could not listen on ${listen.host}:${listen.port}`,
  );
  world.print(`Lacuna ${world.version} is at ${url}\n`);
  if (setUp === null) return;
  world.print(
    // What is printed elsewhere than on a terminal is kept in some log, and whoever reads that could open the link.
    world.output.terminal
      ? `Nobody has an account yet. Set up the first administrator at\n  ${setUp}\nor with "lacuna admin LOGIN".\n`
      : 'Nobody has an account yet. Set up the first administrator with "lacuna admin LOGIN", or start on a terminal for a link.\n',
  );
}

/** What the machine says (a port that is taken, a folder that cannot be written) is nobody's mistake in the program. */
async function orUsage<Result>(work: () => Promise<Result>, what: string): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = 'code' in error ? String(error.code) : '';
    throw new UsageError(
      'bad-argument',
      `${what}: ${inWords[code] ?? error.message}. "lacuna doctor" looks for what is wrong`,
    );
  }
}

const inWords: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program has this port, set LACUNA_PORT to one that is free',
  EACCES: 'the operating system does not allow it, take a port above 1023 and a folder that this user may write',
  EADDRNOTAVAIL: 'this machine has no such address, set LACUNA_HOST to one of its own',
  ENOTFOUND: 'there is no machine of this name',
  ECONNREFUSED: 'the database server does not answer at the address in DATABASE_URL',
};

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d+){3}$/.test(host);
}
