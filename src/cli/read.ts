import type { Command } from 'commander';
import { choice } from '../library/nearest.ts';
import { quote } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { documentJson, documentSummary } from './document-views.ts';
import { findOne } from './find-agreements.ts';
import { allViews, loadWork, type WorkFlags, withWorkFlags } from './load.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

const notes = `
As text, standard output holds exactly the text that the offsets of reports refer to, and a final line break;
what was understood of it (type, parties, outline, problems) goes to standard error.

Exit codes: 0 read, 2 could not run, 3 the file could not be read at all.

Examples:
  lacuna read draft.docx
  lacuna read draft.docx --view markup
  lacuna read draft.pdf 2>/dev/null > draft.txt
  lacuna read draft.pdf --format json`;

/** lacuna read FILE */
export function addRead(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const command = program
    .command('read')
    .description('print an agreement as it was read')
    .argument(
      '<file>',
      'a PDF, DOCX, RTF, HTML, text or Markdown file, or one in a mail or archive: "mail.eml ▸ draft.docx"',
    )
    .option('-f, --format <name>', 'text or json', 'text');
  withWorkFlags(command, allViews)
    .addHelpText('after', notes)
    .action(async (file: string, flags: ReadFlags) => exit(await readCommand(file, flags, world)));
}

type ReadFlags = WorkFlags & { readonly format: string };

async function readCommand(file: string, flags: ReadFlags, world: World): Promise<ExitCode> {
  const formats = ['text', 'json'];
  if (!formats.includes(flags.format)) {
    throw new UsageError('bad-argument', `found --format ${flags.format}, ${choice(flags.format, formats)}`);
  }
  const work = await loadWork(flags, world, allViews);
  const document = await world.readOne(await findOne(file, work, world), work);
  if (!isDocument(document)) {
    if (flags.format === 'json') world.print(`${JSON.stringify({ problems: [document] }, null, 2)}\n`);
    world.printError(`lacuna: ${file}: ${document.says}\n`);
    return 3;
  }
  if (flags.format === 'json') {
    world.print(`${JSON.stringify(documentJson(document), null, 2)}\n`);
  } else {
    world.print(`${quote(document, { start: 0, end: document.text.length })}\n`);
    world.printError(documentSummary(document));
  }
  return document.problems.some(({ hides }) => hides === 'everything') ? 3 : 0;
}

export function isDocument<Read extends object>(read: Read | Problem): read is Read {
  return !('says' in read && 'hides' in read);
}
