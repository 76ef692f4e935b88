import { Command, CommanderError } from 'commander';
import { addAdmin } from './admin.ts';
import { addBaseline } from './baseline.ts';
import { addDb } from './db.ts';
import { addDiff } from './diff.ts';
import { addDoctor } from './doctor.ts';
import { addExplain } from './explain.ts';
import { addHouse } from './house.ts';
import { addImport } from './import.ts';
import { addJurisdictions } from './jurisdictions.ts';
import { addLibrary } from './library.ts';
import { addMcp } from './mcp.ts';
import { addQuery } from './query.ts';
import { addRead } from './read.ts';
import { addRedline } from './redline.ts';
import { addScan } from './scan.ts';
import { addServe } from './serve.ts';
import { addTrain } from './train.ts';
import { addTry } from './try.ts';
import { UsageError } from './usage-error.ts';
import { addVerify } from './verify.ts';
import { addWorker } from './worker.ts';
import type { ExitCode, World } from './world.ts';

const about = `Reads supplier and partner agreements before they are signed, and says where the holes are:
what is missing or weak, jurisdiction by jurisdiction, with the words that prove it.
Works offline and sends nothing anywhere. A reading aid for people who decide, not legal advice.`;

const examples = `
Examples:
  lacuna scan draft.pdf --jurisdiction eu,de --side discloser --personal-data
  lacuna scan contracts --format json --out report.json
  lacuna query lacks audit-rights --state contracts.lacuna
  lacuna redline draft.docx --out asked.docx
  lacuna diff sent.docx returned.docx
  lacuna read draft.docx
  lacuna explain audit-rights draft.pdf
  lacuna library list
  lacuna jurisdictions compare eu,us,cn

Exit codes: 0 nothing found at the threshold, 1 gaps found, 2 could not run, 3 some file could not be read.`;

/** The command line: arguments (without the program's own name) in, exit code out. Never throws. */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('lacuna')
    .description(about)
    .version(world.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'say how to use it')
    .helpCommand(false)
    .addHelpText('after', examples);
  const exit = (result: ExitCode): void => {
    code = result;
  };
  for (const add of [
    addScan,
    addRedline,
    addDiff,
    addBaseline,
    addQuery,
    addRead,
    addExplain,
    addTry,
    addLibrary,
    addJurisdictions,
    addHouse,
    addTrain,
    addVerify,
    addWorker,
    addMcp,
    addImport,
    addDb,
    addServe,
    addAdmin,
    addDoctor,
  ])
    add(program, world, exit);
  for (const command of withChildren(program)) {
    command.exitOverride().configureOutput({
      writeOut: world.print,
      writeErr: world.printError,
      outputError: (text, write) => write(`${text.replace(/^error: /, 'lacuna: ').trimEnd()}\n`),
      getOutHelpWidth: () => world.output.columns,
      getErrHelpWidth: () => world.errors.columns,
    });
    command.showHelpAfterError(`Run "${pathOf(command)} --help" for what is expected.`);
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its own; asking for help or the version is no error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) world.printError(`lacuna: ${error.message}\n`);
    else world.printError(`lacuna: a mistake of the program's own\n${error instanceof Error ? error.stack : error}\n`);
    return 2;
  }
}

function withChildren(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withChildren)];
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
