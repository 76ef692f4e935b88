import type { Command } from 'commander';
import type { Answer } from '../portfolio/answer.ts';
import { isFound } from '../portfolio/answer.ts';
import { type Chosen, choose } from '../portfolio/chosen.ts';
import { has } from '../portfolio/has.ts';
import { lacks } from '../portfolio/lacks.ts';
import { notice } from '../portfolio/notice.ts';
import { agreementsAnswer, counterpartiesAnswer } from '../portfolio/overview.ts';
import { search } from '../portfolio/search.ts';
import { shares } from '../portfolio/shares.ts';
import { answerCsv } from './answer-csv.ts';
import { answerJson } from './answer-json.ts';
import { answerText } from './answer-text.ts';
import {
  type Asked,
  type AskFlags,
  askedOf,
  familiesIn,
  provenance,
  settleQuery,
  withAskFlags,
} from './query-asked.ts';
import { kindAsked, lackedAsked, limitAsked, thingAsked, windowAsked, wordsAsked } from './query-words.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

const notes = `
Asks what "lacuna scan --state FILE" kept: every agreement as the last scan of it saw it. Nothing is read again.

Filters hold for every question: --kind (agreements in which that kind of clause was recognised; with search, clauses), --jurisdiction
(agreements that were held against that law), --counterparty (any spelling: capitals, accents and "Ltd" or "GmbH" do not matter), --type,
--name (a glob).

Exit codes: 0 something was found, 1 nothing was found, 2 could not be asked.

Examples:
  lacuna query lacks audit-rights --jurisdiction eu
  lacuna query notice --longer-than 72h
  lacuna query shares "customer data" --with "Harrow Analytics"
  lacuna query search '"source code" NOT escrow' --counterparty harrow
  lacuna query counterparties --format csv --out counterparties.csv`;

const searchNotes = `
Words that follow each other must all be in the clause. "In quotation marks" they stand together; OR and NOT (in capitals) do as they say;
disclos* is any word that begins so; NEAR(breach notify, 10) lets ten words stand between. Capitals and accents do not matter; other
forms of a word do. Write the whole search in single quotation marks, so that the shell leaves it alone.`;

/** lacuna query QUESTION … */
export function addQuery(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const query = program
    .command('query')
    .description('ask what earlier scans kept in a state: who lacks what, who has how long, which clause says what')
    .helpCommand(false)
    .addHelpText('after', notes);
  const question = (usage: string, says: string): Command => withAskFlags(query.command(usage).description(says));
  const answering =
    <Flags extends AskFlags>(ask: (asked: Asked, chosen: Chosen, flags: Flags) => Promise<Answer>) =>
    async (flags: Flags): Promise<void> =>
      exit(await answer(flags, (asked, chosen) => ask(asked, chosen, flags), world));

  question(
    'lacks <what>',
    'which agreements lack a clause kind or a requirement: missing, weak, forbidden, unsure',
  ).action(async (what: string, flags: AskFlags) =>
    answering((asked, chosen) =>
      lackedAsked(what, flags, asked).then((lacked) =>
        lacks(asked.portfolio, lacked, chosen, familiesIn(asked, chosen)),
      ),
    )(flags),
  );
  question('has <kind>', 'which agreements have a clause kind, where and in which words').action(
    async (kind: string, flags: AskFlags) =>
      answering((asked, chosen) => kindAsked(kind, asked).then((known) => has(asked.portfolio, known, chosen)))(flags),
  );
  question(
    'notice [none]',
    'how long the other side may take to report an incident; "none": which agreements give no time',
  )
    .option('--longer-than <time>', 'only longer windows, as in 72h or "3 days"')
    .option('--at-most <time>', 'only windows that are no longer')
    .action(async (none: string | undefined, flags: AskFlags & WindowFlags) =>
      answering((asked, chosen) => notice(asked.portfolio, windowAsked(none, flags), chosen))(flags),
    );
  question('shares <words...>', 'which agreements with a counterparty speak of letting somebody have something')
    .requiredOption('--with <counterparty>', 'the counterparty, in any spelling')
    .addHelpText('after', `\nSeveral words are one thing, as in: shares customer data --with harrow.\n${searchNotes}`)
    .action(async (words: readonly string[], flags: AskFlags & { readonly with: string }) =>
      answering((asked, chosen) =>
        shares(asked.portfolio, { ...thingAsked(words), counterparty: flags.with, titles: asked.titles }, chosen),
      )({ ...flags, counterparty: flags.with }),
    );
  question('search <words...>', 'which clauses have some words, the best first')
    .option('--limit <count>', 'at most so many clauses', '20')
    .addHelpText('after', searchNotes)
    .action(async (words: readonly string[], flags: AskFlags & { readonly limit: string }) =>
      // The kind is looked for in the clause, and not only in the agreement.
      answering((asked, chosen) =>
        search(
          asked.portfolio,
          { ...wordsAsked(words), kind: flags.kind ?? null, limit: limitAsked(flags.limit) },
          chosen,
        ),
      )(flags),
    );
  question('agreements', 'the agreements: type, parties, whose law, gaps').action(
    answering(async (_, chosen) => agreementsAnswer(chosen)),
  );
  question('counterparties', 'who the agreements are with').action(
    answering(async (_, chosen) => counterpartiesAnswer(chosen)),
  );
}

type WindowFlags = { readonly longerThan?: string; readonly atMost?: string };

async function answer(
  flags: AskFlags,
  ask: (asked: Asked, chosen: Chosen) => Promise<Answer>,
  world: World,
): Promise<ExitCode> {
  const settled = await settleQuery(flags, world);
  const asked = await askedOf(settled, world);
  try {
    const chosen = await choose(asked.portfolio, settled.filters);
    const from = await provenance(asked, chosen, settled.filters);
    const plain = await ask(asked, chosen);
    const told = { ...plain, notes: [...plain.notes, ...from.notes] };
    const { colour, columns } = world.output;
    const { out } = flags;
    const look = { colour: colour && out === undefined, width: out === undefined ? columns : 100 };
    const formats = {
      text: () => answerText(told, look),
      json: () => answerJson(told, from),
      csv: () => answerCsv(told),
    };
    const text = formats[settled.format]();
    if (out === undefined) world.print(text);
    else await write(out, text, world);
    return isFound(told) ? 0 : 1;
  } finally {
    await asked.portfolio.close();
  }
}

async function write(file: string, text: string, { writeText }: World): Promise<void> {
  await writeText(file, text).catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new UsageError('not-writable', `could not write --out ${file}${why}, expected a place that can be written`);
  });
}
