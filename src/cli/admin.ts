import type { Command } from 'commander';
import { serviceSettings } from './service-settings.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

const notes = `
For a machine without a browser, before the service may be reached from others. The password is read from standard input, its last line
break left out. An administrator manages people, teams and keys, and reads no agreement without another role.

Example:
  lacuna admin ada < password.txt`;

/** lacuna admin LOGIN */
export function addAdmin(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('admin')
    .description('add an administrator to the service that the environment sets up')
    .argument('<login>', 'what they sign in with')
    .option('--name <name>', 'what they are called (default: the login)')
    .addHelpText('after', notes)
    .action(async (login: string, { name }: { name?: string }) => exit(await admin(login, name ?? login, world)));
}

async function admin(login: string, name: string, world: World): Promise<ExitCode> {
  const settings = serviceSettings(world);
  const password = (await world.readInput()).replace(/\r?\n$/, '');
  try {
    await world.addAdmin(settings, { login, name, password });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UsageError('bad-argument', `no administrator was added: ${error.message}`);
  }
  world.print(`${login.toLowerCase()} is an administrator, and may sign in.\n`);
  return 0;
}
