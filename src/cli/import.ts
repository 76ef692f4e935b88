import { createHash } from 'node:crypto';
import type { Command } from 'commander';
import { choice } from '../library/nearest.ts';
import type { Version } from '../model/archive.ts';
import type { Deal } from '../model/deal.ts';
import type { Actor, Team } from '../model/person.ts';
import type { ScanRequest } from '../scan/scan.ts';
import { type ConfigFlags, dealFor, foundConfig, settledConfig, withConfig, withConfigFlags } from './config.ts';
import { type DealFlags, defaultDeal, statedDeal, withDealFlags } from './deal-flags.ts';
import { findAgreements } from './find-agreements.ts';
import { loadWork, type WorkFlags, withWorkFlags } from './load.ts';
import { serviceSettings } from './service-settings.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, ServiceStore, World } from './world.ts';

type ImportFlags = DealFlags & ConfigFlags & WorkFlags & { readonly as: string; readonly team: string };

type Found = ScanRequest['found'][number];

const notes = `
Each file becomes an agreement of the team, under its path as the title, and so does each that lies in a mail or an archive. Its
analysis is asked for: the service, or as many "lacuna worker" as there are, do it. A file that the team has under the same title is
left as it is, and where its bytes are others it is the next draft of that agreement: so an import that was stopped is run again.
Where the service is, the environment says, as for "lacuna serve".

Exit codes: 0 all is taken, 2 could not run, 3 some file could not be taken.

Example:
  lacuna import contracts --as ada --team Purchasing --jurisdiction eu,de --side discloser`;

/** lacuna import PATH… */
export function addImport(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const command = program
    .command('import')
    .description('take files and folders of agreements into the service, and have them analysed')
    .argument('<path...>', 'files, folders or globs')
    .requiredOption('--as <login>', 'the person whose agreements they will be')
    .requiredOption('--team <name>', 'the team whose agreements they will be');
  withConfigFlags(withWorkFlags(withDealFlags(command)))
    .addHelpText('after', notes)
    .action(async (paths: readonly string[], flags: ImportFlags) => exit(await importPapers(paths, flags, world)));
}

async function importPapers(paths: readonly string[], flags: ImportFlags, world: World): Promise<ExitCode> {
  const settings = serviceSettings(world);
  const file = await foundConfig(flags, world);
  const work = await loadWork(withConfig(flags, file), world);
  const config = settledConfig(file, work.library, world);
  const stated = statedDeal(flags, work.library);
  const found = await findAgreements(paths, work, world, config);
  const store = await world.openStore(settings);
  const desk = world.openDesk(work, 1);
  try {
    const actor = await actorFor(flags.as, store);
    const team = await teamCalled(flags.team, store);
    const plain = defaultDeal(work.library, world);
    const counts = { taken: 0, drafts: 0, known: 0, left: 0 };
    for (const [at, each] of found.entries()) {
      if (at > 0 && at % 1000 === 0) world.printError(`lacuna: ${at} of ${found.length}\n`);
      const bytes = await bytesOf(each, { desk, world });
      if ('says' in bytes) {
        counts.left += 1;
        world.printError(`lacuna: ${each.name} is not taken: ${bytes.says}\n`);
        continue;
      }
      const said = { ...config?.deal, ...each.deal, ...stated };
      counts[await take({ file: each, bytes, team, said, deal: dealFor(each, plain, stated, config) }, actor, store)] +=
        1;
    }
    world.print(`${sentence(counts)}\n`);
    return counts.left > 0 ? 3 : 0;
  } finally {
    await desk.close();
    await store.close();
  }
}

type How = 'taken' | 'drafts' | 'known';

type Taken = {
  readonly file: Found;
  readonly bytes: Uint8Array;
  readonly team: Team;
  /** What was said of the deal, and the deal that follows. */
  readonly said: Partial<Deal>;
  readonly deal: Deal;
};

/** The file first, then what points to it: whatever happens in between, nothing points to a file that is not there. */
async function take({ file, bytes, team, said, deal }: Taken, actor: Actor, store: ServiceStore): Promise<How> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const version = { sha256, fileName: file.name, bytes: bytes.length };
  const [before] = await store.agreements.titled(team.id, file.name);
  const isSame = before?.version?.sha256 === sha256;
  // Where an import was stopped in between, the file is kept and nobody was asked to read it.
  if (isSame && before.analysis !== null) return 'known';
  if (!isSame) await store.files.keep(sha256, bytes.length, () => only(bytes));
  const kept = await keptVersion();
  await store.analyses.ask(kept.id, deal, actor);
  return before === undefined ? 'taken' : 'drafts';

  async function keptVersion(): Promise<Version> {
    if (before === undefined)
      return (await store.agreements.add({ team: team.id, title: file.name, deal: said }, version, actor)).version;
    if (isSame && before.version !== null) return before.version;
    return store.agreements.addVersion(before.id, version, actor);
  }
}

async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Of the file, or of the part of one; else why they cannot be had. */
async function bytesOf(
  { path, name, part, problem }: Found,
  { desk, world }: { readonly desk: ReturnType<World['openDesk']>; readonly world: World },
): Promise<Uint8Array | { readonly says: string }> {
  if (problem !== null) return problem;
  if (part !== undefined) return desk.partOf({ path, name, part });
  return (await world.readBytes(path)) ?? { says: 'It cannot be opened: see that you may read it.' };
}

/** Throws a UsageError where nobody has that login, or they may not sign in. */
async function actorFor(login: string, store: ServiceStore): Promise<Actor> {
  const known = await store.people.byLogin(login.toLowerCase());
  if (known === null || known.person.disabled) {
    throw new UsageError('bad-argument', `found --as ${login}, expected the login of somebody who may use the service`);
  }
  return { person: known.person, by: 'program', key: null, scopes: null };
}

/** Throws a UsageError where no team has that name. */
async function teamCalled(name: string, store: ServiceStore): Promise<Team> {
  const teams = await store.people.teams();
  const team = teams.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (team !== undefined) return team;
  const names = teams.map((each) => each.name);
  throw new UsageError(
    'bad-argument',
    `found --team ${name}, ${names.length === 0 ? 'and the service has no team yet: an administrator makes them' : choice(name, names)}`,
  );
}

function sentence({ taken, drafts, known, left }: Readonly<Record<How | 'left', number>>): string {
  const all = `${taken} new, ${drafts} as another draft, ${known} as before`;
  return left === 0 ? `Taken: ${all}.` : `Taken: ${all}. Not taken: ${left}.`;
}
