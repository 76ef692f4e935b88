import path from 'node:path';
import type { Command } from 'commander';
import { choice, nearest } from '../library/nearest.ts';
import { agreementTypeIds } from '../library/words.ts';
import type { Library } from '../model/library.ts';
import { bareParty } from '../model/party-name.ts';
import { type Chosen, counterparties, type Filters } from '../portfolio/chosen.ts';
import { type Config, type ConfigFlags, foundConfig, withConfig, withConfigFlags } from './config.ts';
import { familiesOf } from './families.ts';
import { loadSound } from './load.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** The flags of every question. */
export type AskFlags = ConfigFlags & {
  readonly state?: string;
  readonly library?: string;
  readonly house?: string;
  readonly format: string;
  readonly out?: string;
  readonly kind?: string;
  readonly jurisdiction?: string;
  readonly counterparty?: string;
  readonly type?: string;
  readonly name?: string;
};

export type AnswerFormat = (typeof formats)[number];

const formats = ['text', 'json', 'csv'] as const;

type OpenPortfolio = Awaited<ReturnType<World['openPortfolio']>>;

/** Everything that a question needs. */
export type Asked = {
  readonly portfolio: OpenPortfolio;
  readonly library: Library;
  /** Of each kind what it is called. */
  readonly titles: ReadonlyMap<string, string>;
  readonly state: string;
  readonly config: Config | null;
};

type Settled = {
  readonly config: Config | null;
  readonly state: string;
  readonly library: Library;
  readonly filters: Filters;
  readonly format: AnswerFormat;
};

export function withAskFlags(command: Command): Command {
  return withConfigFlags(command)
    .option('--state <file>', 'the file that "lacuna scan --state" wrote (default: "state" in lacuna.config.yaml)')
    .option('-f, --format <name>', formats.join(', '), 'text')
    .option('-o, --out <file>', 'write the answer to a file, all of it or nothing')
    .option('--kind <kind>', 'only where this kind of clause was recognised (see "lacuna library list")')
    .option('-j, --jurisdiction <code>', 'only agreements that were held against the law of this jurisdiction')
    .option('--counterparty <name>', 'only agreements with this counterparty, in any spelling')
    .option('--type <type>', `only agreements of this type: ${agreementTypeIds.join(', ')}`)
    .option('--name <glob>', 'only agreements of this name, as in "contracts/asia/**" or "*.docx"')
    .option('--library <dir>', 'the clause library that scans use, where it is not the one that ships with the program')
    .option('--house <dir>', 'our own house policy that scans use');
}

/** What the flags and the configuration say. Throws a UsageError where something is wrong with it. */
export async function settleQuery(flags: AskFlags, world: World): Promise<Settled> {
  const format = formats.find((each) => each === flags.format);
  if (format === undefined) {
    throw new UsageError('bad-argument', `found --format ${flags.format}, ${choice(flags.format, formats)}`);
  }
  const { kind = null, jurisdiction = null, counterparty = null, type = null, name = null } = flags;
  if (type !== null && !agreementTypeIds.some((each) => each === type)) {
    throw new UsageError('bad-argument', `found --type ${type}, ${choice(type, agreementTypeIds)}`);
  }
  const config = await foundConfig(flags, world);
  const named = flags.state ?? config?.config.state ?? null;
  if (named === null) {
    throw new UsageError(
      'not-found',
      'found no state to ask, expected --state FILE, or "state" in lacuna.config.yaml: "lacuna scan PATH --state FILE" makes one',
    );
  }
  const { library: folder, house } = withConfig({ ...flags, timeout: '', view: '', ocr: '' }, config);
  const library = await loadSound(folder ?? world.shippedLibrary, world, house);
  return {
    state: path.relative('', named),
    library,
    filters: { kind, jurisdiction, counterparty, type, name },
    format,
    config: config?.config ?? null,
  };
}

/** Opens the state and sees that what the filters name is known. Whoever asks closes the portfolio. */
export async function askedOf({ state, library, config, filters }: Settled, world: World): Promise<Asked> {
  const portfolio = await world.openPortfolio(state).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      'not-found',
      `could not ask the state ${state} (${why}), expected a file that "lacuna scan --state" wrote`,
    );
  });
  const asked = {
    portfolio,
    library,
    titles: new Map(library.kinds.map(({ id, title }) => [id, title])),
    state,
    config,
  };
  try {
    if ((await portfolio.agreements()).length === 0) {
      throw new UsageError(
        'not-found',
        `the state ${state} knows no agreement, expected one of a scan that read some: run "lacuna scan PATH --state ${state}", which also fills a state of an earlier version`,
      );
    }
    if (filters.kind !== null) await knownOr('--kind', filters.kind, 'kinds', asked);
    if (filters.jurisdiction !== null) await knownOr('--jurisdiction', filters.jurisdiction, 'jurisdictions', asked);
    return asked;
  } catch (error) {
    await portfolio.close();
    throw error;
  }
}

/** Throws where neither the library nor the portfolio has the id, and says which was probably meant. */
async function knownOr(
  flag: string,
  id: string,
  of: 'kinds' | 'jurisdictions',
  { library, portfolio }: Asked,
): Promise<void> {
  const own = of === 'kinds' ? library.kinds.map((each) => each.id) : library.jurisdictions.map(({ code }) => code);
  if (own.includes(id)) return;
  const known = [...new Set([...own, ...(await portfolio.ids())[of]])];
  if (!known.includes(id)) throw new UsageError('bad-argument', `found ${flag} ${id}, ${choice(id, known)}`);
}

/** Which of all agreements of a portfolio belong together, as in the report of a scan over them. */
export function familiesIn({ state, config }: Asked, { all }: Chosen) {
  const folder = path.dirname(path.resolve(state));
  const nothing = { type: null, parties: [], kin: { names: [], dated: null, ties: [], precedence: [] } };
  const papers = all.map((each) => ({ ...(each.paper ?? nothing), name: path.resolve(folder, each.path) }));
  return familiesOf(papers, config).families;
}

/** Which scans the answer is of. */
export type Provenance = {
  readonly state: string;
  readonly finished: boolean;
  readonly libraries: readonly string[];
  readonly versions: readonly string[];
  readonly notes: readonly string[];
};

/** The library and program that read the agreements that are asked, and what a reader must know where they are not those of today. */
export async function provenance(
  { portfolio, library, state }: Asked,
  { all, chosen }: Chosen,
  filters: Filters,
): Promise<Provenance> {
  const distinct = (all: readonly (string | null)[]) => [...new Set(all.flatMap((each) => each ?? []))].sort();
  const libraries = distinct(chosen.map((each) => each.library));
  const others = chosen.filter((each) => each.library !== null && each.library !== library.hash).length;
  const finished = await portfolio.isFinished();
  const days = distinct(chosen.map(({ asOf }) => asOf));
  const span = days.length > 1 ? `${days[0]} to ${days.at(-1)}` : days[0];
  return {
    state,
    finished,
    libraries,
    versions: distinct(chosen.map((each) => each.version)),
    notes: [
      ...(chosen.length > 0 ? [] : [noneLeft(all, filters)]),
      ...(span === undefined ? [] : [`Law of ${span}, as scanned.`]),
      ...(others === 0
        ? []
        : [
            `${others} of ${chosen.length} were read with another clause library (${libraries
              .filter((hash) => hash !== library.hash)
              .map((hash) => hash.slice(0, 8))
              .join(', ')}) than the one here (${library.hash.slice(0, 8)}), and the answer is of then: scan again.`,
          ]),
      ...(finished
        ? []
        : [
            'The last scan did not come to its end: what it had not reached is as it was before, or not here. Run it again.',
          ]),
    ],
  };
}

/** Why no agreement was asked, and which counterparty was probably meant. */
function noneLeft(all: Chosen['all'], { counterparty }: Filters): string {
  if (counterparty === null) return 'No agreement fits the filters: "lacuna query agreements" shows them all.';
  const known = [...new Set(all.flatMap((each) => counterparties(each).map(({ folded }) => folded)))].sort();
  const meant = nearest(bareParty(counterparty), known);
  return `No agreement with ${counterparty} fits${meant === null ? '' : `, perhaps ${meant} is meant`}: "lacuna query counterparties" names them all.`;
}
