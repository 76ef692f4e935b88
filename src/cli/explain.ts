import type { Command } from 'commander';
import type { ClauseKind } from '../model/clause-kind.ts';
import type { Library } from '../model/library.ts';
import type { Requirement } from '../model/requirement.ts';
import { closest } from './closest.ts';
import { type ConfigFlags, dealFor, foundConfig, settledConfig, withConfig, withConfigFlags } from './config.ts';
import { type DealFlags, defaultDeal, statedDeal, withDealFlags } from './deal-flags.ts';
import { explanationText } from './explanation-text.ts';
import { findOne } from './find-agreements.ts';
import { loadWork, type WorkFlags, withWorkFlags } from './load.ts';
import { isDocument } from './read.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

const notes = `
Exit codes: 0 explained, 2 could not run, 3 the file could not be read at all.

Examples:
  lacuna explain eu-gdpr-28-h draft.pdf --personal-data
  lacuna explain audit-rights draft.pdf`;

/** lacuna explain REQUIREMENT FILE */
export function addExplain(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const command = program
    .command('explain')
    .description('say signal by signal why a requirement or clause kind was or was not found')
    .argument('<id>', 'a requirement, or a clause kind (see "lacuna library list")')
    .argument(
      '<file>',
      'an agreement in any format that folders are searched for, or one in a mail or archive: "mail.eml ▸ draft.docx"',
    );
  withConfigFlags(withWorkFlags(withDealFlags(command)))
    .addHelpText('after', notes)
    .action(async (id: string, file: string, flags: DealFlags & WorkFlags & ConfigFlags) =>
      exit(await explain(id, file, flags, world)),
    );
}

async function explain(
  id: string,
  file: string,
  flags: DealFlags & WorkFlags & ConfigFlags,
  world: World,
): Promise<ExitCode> {
  const foundFile = await foundConfig(flags, world);
  const work = await loadWork(withConfig(flags, foundFile), world);
  const { library } = work;
  const config = settledConfig(foundFile, library, world);
  const { kind, requirement } = asked(id, library);
  const found = await findOne(file, work, world);
  const deal = dealFor(found, defaultDeal(library, world), statedDeal(flags, library), config);
  const explained = await world.explainOne({ ...work, file: found, deal, kind, requirement });
  if (!isDocument(explained)) {
    world.printError(`lacuna: ${file}: ${explained.says}\n`);
    return 3;
  }
  world.print(explanationText(kind, requirement, explained));
  return explained.document.problems.some(({ hides }) => hides === 'everything') ? 3 : 0;
}

function asked(id: string, { kinds, requirements }: Library): { kind: ClauseKind; requirement: Requirement | null } {
  const requirement = requirements.find((each) => each.id === id) ?? null;
  const kind = kinds.find((each) => each.id === (requirement?.clause ?? id));
  if (kind !== undefined) return { kind, requirement };
  const known = [...requirements, ...kinds].map((each) => each.id);
  throw new UsageError('not-found', `found no requirement or clause kind "${id}", ${closest(id, known)}`);
}
