import type { Command } from 'commander';
import { loadSound } from './load.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

const notes = `
DIR holds contractnli/train_50.json, contractnli/train_spans.jsonl, cuad/dev.json and cuad/txt.
The same data and library give the same weights, byte for byte. It takes some minutes.

Example:
  lacuna train ../data`;

/** lacuna train DIR */
export function addTrain(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('train')
    .description('train the models of the signal reads-like on labelled agreements')
    .argument('<dir>', 'the labelled agreements')
    .option('--library <dir>', 'another clause library than the one that ships with the program')
    .addHelpText('after', notes)
    .action(async (dir: string, flags: { library?: string }) => exit(await train(dir, flags, world)));
}

async function train(dir: string, flags: { library?: string }, world: World): Promise<ExitCode> {
  const folder = flags.library ?? world.shippedLibrary;
  const library = await loadSound(folder, world);
  const written = await world.trainLibrary(dir, { library, folder }, world.printError).catch((error: Error) => {
    throw new UsageError('bad-data', `could not train on ${dir}: ${error.message}`);
  });
  for (const file of written) world.print(`wrote ${file}\n`);
  return 0;
}
