import path from 'node:path';
import type { Command } from 'commander';
import type { KnownFinding, Waiver } from '../model/decision.ts';
import type { LibraryProblem } from '../model/library.ts';
import { parseBaseline } from '../report/baseline.ts';
import type { Decisions, Tally } from '../report/decided.ts';
import { faultLines } from './load.ts';
import type { Setting } from './scan-papers.ts';
import { UsageError } from './usage-error.ts';
import { wholePath } from './whole-path.ts';
import type { World } from './world.ts';

export type DecisionFlags = { readonly baseline?: string; readonly waivers?: string | boolean };

/** Where a baseline is written, and read by the commands that change it, where nobody says otherwise. */
export const usualBaseline = 'lacuna.baseline.jsonl';

/** Found in the working folder, where no flag and no configuration says otherwise. */
const usualWaivers = 'lacuna.waivers.yaml';

/** What was decided, and where it says so. */
export type LoadedDecisions = Decisions & { readonly waiversFile: string; readonly baselineFile: string | null };

/** Adds the flags of a command that heeds what was decided. */
export function withDecisionFlags(command: Command): Command {
  return withWaiverFlags(command).option(
    '--baseline <file>',
    'what "lacuna baseline write" found does not count: only what is new fails',
  );
}

export function withWaiverFlags(command: Command): Command {
  return command
    .option('--waivers <file>', `gaps that somebody accepted until a day (default: ${usualWaivers}, if it is here)`)
    .option('--no-waivers', 'heed no waivers');
}

/** Waivers and baseline. Throws a UsageError that lists every fault of a file. */
export async function loadDecisions(flags: DecisionFlags, setting: Setting, world: World): Promise<LoadedDecisions> {
  const baselineFile = flags.baseline ?? setting.config?.baseline ?? null;
  const waivers = await loadWaivers({ flags, setting, baselineFile }, world);
  return baselineFile === null ? waivers : { ...waivers, baseline: await baselineIn(baselineFile, world) };
}

/** Waivers alone, with the names that agreements have in a baseline. */
export async function loadWaivers(
  { flags: { waivers }, setting, baselineFile }: WaiversAsked,
  world: World,
): Promise<LoadedDecisions> {
  const { work, config, usual } = setting;
  const requirements = work.library.requirements.map(({ id }) => id);
  const named = typeof waivers === 'string' ? waivers : config?.waivers;
  const waiversFile = path.relative('', named ?? usualWaivers);
  const nothing = waivers === false || (named == null && (await world.readText(waiversFile)) === undefined);
  return {
    asOf: usual.asOf,
    waivers: nothing ? [] : await waiversIn(waiversFile, requirements, world),
    baseline: [],
    pathOf: wholePath,
    agreementOf: (document) => agreementFrom(baselineFile ?? usualBaseline, document),
    waiversFile,
    baselineFile,
  };
}

type WaiversAsked = {
  readonly flags: DecisionFlags;
  readonly setting: Setting;
  readonly baselineFile: string | null;
};

async function waiversIn(file: string, requirements: readonly string[], world: World): Promise<readonly Waiver[]> {
  const text = await world.readText(file);
  if (text === undefined) {
    throw new UsageError('not-found', `found no --waivers ${file}, expected a file that can be read`);
  }
  const parsed = world.parseWaivers(file, text, requirements);
  if ('waivers' in parsed) return parsed.waivers;
  throw faulty('waivers have', parsed.problems, { path: file, text });
}

/** The findings of a baseline. Throws a UsageError where there is none. */
async function baselineIn(file: string, world: World): Promise<readonly KnownFinding[]> {
  const text = await world.readText(file);
  if (text === undefined) {
    throw new UsageError(
      'not-found',
      `found no --baseline ${file}, expected a file that "lacuna baseline write" wrote: write it first`,
    );
  }
  const parsed = parseBaseline(text);
  if ('findings' in parsed) return parsed.findings;
  const problems = parsed.faults.map(({ line, says }) => ({ path: file, line, column: 1, says }));
  throw faulty('baseline has', problems, { path: file, text });
}

function faulty(
  what: string,
  problems: readonly LibraryProblem[],
  file: { readonly path: string; readonly text: string },
): UsageError {
  return new UsageError(
    'bad-argument',
    `the ${what} faults, so nothing was scanned\n${faultLines(problems, '', [file])}`,
  );
}

/** What a document is called from the folder of a baseline on, with forward slashes. */
function agreementFrom(baselineFile: string, document: string): string {
  return path
    .relative(path.dirname(path.resolve(baselineFile)), wholePath(document))
    .split(path.sep)
    .join('/');
}

/** What a person should do about the files: a waiver that lapsed or waives nothing, a baseline that holds what is no more. */
export function remarks(
  { met, covering, gone }: Tally,
  { waivers, asOf, waiversFile, baselineFile }: LoadedDecisions,
): readonly string[] {
  const called = ({ line, requirement, agreement }: Waiver): string =>
    `${waiversFile}:${line} the waiver of ${requirement} in ${agreement}`;
  const elsewhere = waivers.filter((each) => !covering.has(each));
  return [
    ...waivers
      .filter((each) => met.has(each) && asOf > each.until)
      .map((each) => `${called(each)} lapsed on ${each.until}, and counts no more (${each.who}: ${each.reason})`),
    ...waivers
      .filter((each) => covering.has(each) && !met.has(each))
      .map((each) => `${called(each)} matches nothing: remove it, or correct it`),
    ...(elsewhere.length === 0 ? [] : [`${waiversFile}: no agreement was scanned that ${inLines(elsewhere)} for`]),
    ...(gone.length === 0
      ? []
      : [
          `${gone.length} of the findings in ${baselineFile} ${gone.length === 1 ? 'is' : 'are'} no more: "lacuna baseline prune" takes ${gone.length === 1 ? 'it' : 'them'} out`,
        ]),
  ];
}

function inLines(waivers: readonly Waiver[]): string {
  const lines = waivers.map(({ line }) => line).join(', ');
  return waivers.length === 1 ? `the waiver in line ${lines} is` : `the waivers in lines ${lines} are`;
}
