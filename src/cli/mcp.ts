import type { Command } from 'commander';
import { loadSound } from './load.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

const notes = `
It speaks the Model Context Protocol over standard input and output: an assistant starts it, a person does not. Only what lies in the
folders named here, or in those that the assistant's user opened to it, is read. With LACUNA_MCP_URL and LACUNA_MCP_KEY (an API key) set, it
also asks a Lacuna service, and may there what the key may.

Examples:
  lacuna mcp ~/contracts
  lacuna mcp ~/contracts ~/drafts/acme.docx`;

/** lacuna mcp FOLDER... */
export function addMcp(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('mcp')
    .description('offer reading, analysing, explaining, comparing and look-ups to an assistant, over stdio')
    .argument('[folders...]', 'folders and files that the assistant may have read')
    .addHelpText('after', notes)
    .action(async (folders: string[]) => exit(await mcp(folders, world)));
}

async function mcp(folders: readonly string[], world: World): Promise<ExitCode> {
  const service = serviceIn(world.env);
  for (const folder of folders) {
    if (!(await world.exists(folder)))
      throw new UsageError('not-found', `found nothing at ${folder}, expected a folder of agreements, or one of them`);
  }
  // An assistant waits for each answer.
  const staying = world.scanningThatStays();
  await world.serveMcp({
    version: world.version,
    folders,
    service,
    library: () => loadSound(world.shippedLibrary, world),
    command: (args) => captured(args, { ...world, ...staying.scanning }),
    tellFault: (error) => world.printError(`lacuna: a mistake of the program's own\n${frames(error)}\n`),
  });
  await staying.close();
  return 0;
}

function serviceIn({ LACUNA_MCP_URL: url = '', LACUNA_MCP_KEY: key = '' }: World['env']) {
  if (url === '' && key === '') return null;
  if (url === '' || key === '')
    throw new UsageError(
      'bad-argument',
      `found ${url === '' ? 'LACUNA_MCP_KEY' : 'LACUNA_MCP_URL'} alone, expected both: where the service is, and an API key of it`,
    );
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw new UsageError(
      'bad-argument',
      `found LACUNA_MCP_URL "${url}", expected a URL, as in https://lacuna.example.com`,
    );
  return { url: url.replace(/\/+$/, ''), key };
}

/** Runs a command with what it prints held back: standard output belongs to the protocol. */
async function captured(args: readonly string[], world: World) {
  const plain = { terminal: false, colour: false, columns: 100 };
  const texts = { out: '', err: '' };
  const code = await world.run(args, {
    ...world,
    output: plain,
    errors: plain,
    print: (text) => {
      texts.out += text;
    },
    printError: (text) => {
      texts.err += text;
    },
    printPieces: async (pieces) => {
      for await (const piece of pieces) texts.out += typeof piece === 'string' ? piece : Buffer.from(piece).toString();
    },
    readInput: async () => '',
  });
  return { code, ...texts };
}

/** Without its message, which might quote an agreement. */
function frames(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n')
    : '';
}
