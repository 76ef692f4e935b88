import type { Command } from 'commander';
import { linksAmong } from '../analyze.ts';
import { choice } from '../library/nearest.ts';
import { type Document, quote } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { documentPage } from '../report/document-page.ts';
import type { ScanOptions } from '../scan/scan.ts';
import { documentSummary, papersJson } from './document-views.ts';
import { findAgreements, findOne } from './find-agreements.ts';
import { allViews, loadWork, type WorkFlags, withWorkFlags } from './load.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

const notes = `
As text, standard output holds exactly the text that the offsets of reports refer to, and a final line break;
what was understood of it (type, parties, outline, problems) goes to standard error.

As html, it is a page to check the reading by: clause tree, links, terms, doubtful words, comments and problems.
Of several papers, json is { documents, links, unread }: links are references to clauses of another one of them.

Exit codes: 0 read, 2 could not run, 3 some file could not be read at all.

Examples:
  lacuna read draft.docx
  lacuna read draft.docx --view markup
  lacuna read draft.pdf 2>/dev/null > draft.txt
  lacuna read draft.pdf --format json
  lacuna read draft.docx --format html > draft.html
  lacuna read order.docx terms.pdf --format html > both.html`;

/** lacuna read FILE... */
export function addRead(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const command = program
    .command('read')
    .description('print an agreement as it was read')
    .argument(
      '<files...>',
      'an agreement in any format that folders are searched for, or one in a mail or archive: "mail.eml ▸ draft.docx"; as json or html also several, and folders',
    )
    .option('-f, --format <name>', 'text, json or html', 'text');
  withWorkFlags(command, allViews)
    .addHelpText('after', notes)
    .action(async (files: string[], flags: ReadFlags) => exit(await readCommand(files, flags, world)));
}

type ReadFlags = WorkFlags & { readonly format: string };

async function readCommand(files: readonly string[], flags: ReadFlags, world: World): Promise<ExitCode> {
  const formats = ['text', 'json', 'html'];
  if (!formats.includes(flags.format)) {
    throw new UsageError('bad-argument', `found --format ${flags.format}, ${choice(flags.format, formats)}`);
  }
  const work = await loadWork(flags, world, allViews);
  if (flags.format === 'text') return readAsText(files, work, world);
  const found = await findAgreements(files, work, world);
  const documents: Document[] = [];
  const unread: { name: string; problem: Problem }[] = [];
  for (const file of found) {
    const read = await world.readOne(file, work, true);
    if (isDocument(read)) documents.push(read);
    else unread.push({ name: file.name, problem: read });
  }
  for (const { name, problem } of unread) world.printError(`lacuna: ${name}: ${problem.says}\n`);
  const papers = { documents, links: linksAmong(documents), unread };
  world.print(flags.format === 'html' ? documentPage(papers) : `${JSON.stringify(papersJson(papers), null, 2)}\n`);
  return unread.length > 0 || documents.some(isUnread) ? 3 : 0;
}

/** Its text alone, so that offsets fit: one paper. */
async function readAsText(files: readonly string[], work: ScanOptions, world: World): Promise<ExitCode> {
  const [file = ''] = files;
  if (files.length > 1) {
    throw new UsageError('bad-argument', `found ${files.length} files, expected one, or --format json or html`);
  }
  const document = await world.readOne(await findOne(file, work, world), work, false);
  if (!isDocument(document)) {
    world.printError(`lacuna: ${file}: ${document.says}\n`);
    return 3;
  }
  world.print(`${quote(document, { start: 0, end: document.text.length })}\n`);
  world.printError(documentSummary(document));
  return isUnread(document) ? 3 : 0;
}

function isUnread({ problems }: Document): boolean {
  return problems.some(({ hides }) => hides === 'everything');
}

export function isDocument<Read extends object>(read: Read | Problem): read is Read {
  return !('says' in read && 'hides' in read);
}
