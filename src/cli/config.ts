import path from 'node:path';
import type { Command } from 'commander';
import { answered, type Deal } from '../model/deal.ts';
import type { Library, LibraryProblem } from '../model/library.ts';
import type { ScanRequest } from '../scan/scan.ts';
import { faultLines, type WorkFlags } from './load.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

export type ConfigFlags = { readonly config?: string | boolean };

/** What a lacuna.config.yaml says. */
export type Config = Exclude<ReturnType<World['parseConfig']>, { readonly problems: unknown }>;

/** A lacuna.config.yaml that was found and read, whose jurisdictions no library has seen yet. */
export type FoundConfig = { readonly file: string; readonly text: string; readonly config: Config };

export function withConfigFlags(command: Command): Command {
  return command
    .option('--config <file>', 'this configuration instead of the nearest lacuna.config.yaml in this folder or above')
    .option('--no-config', 'heed no configuration');
}

/** The configuration that holds here; null where there is none, or none is wanted. Throws a UsageError that lists every fault. */
export async function foundConfig({ config }: ConfigFlags, world: World): Promise<FoundConfig | null> {
  if (config === false) return null;
  const file = typeof config === 'string' ? path.resolve(config) : await world.findConfig(path.resolve());
  if (file === null) return null;
  const text = await world.readText(file);
  if (text === undefined)
    throw new UsageError('not-found', `found no --config ${file}, expected a file that can be read`);
  return { file, text, config: parsed(file, text, null, world) };
}

/** The same held against the library that it names, or that a flag names. */
export function settledConfig(found: FoundConfig | null, library: Library, world: World): Config | null {
  if (found === null) return null;
  const known = library.jurisdictions.map(({ code }) => code);
  return parsed(found.file, found.text, known, world);
}

/** The flags, and where they are silent what the configuration says. */
export function withConfig<Flags extends WorkFlags>(flags: Flags, found: FoundConfig | null): Flags {
  const library = flags.library ?? found?.config.library;
  const house = flags.house ?? found?.config.house;
  return { ...flags, ...(library == null ? {} : { library }), ...(house == null ? {} : { house }) };
}

/** What an agreement is held against: flags before its deal.yaml, before its folder in the configuration, before the rest of that. */
export function dealFor(
  file: Pick<ScanRequest['found'][number], 'path' | 'deal'>,
  usual: Deal,
  stated: Partial<Deal>,
  config: Config | null,
): Deal {
  const folders = (config?.folders ?? []).filter((each) => isWithin(file.path, each.path));
  return answered(usual, config?.deal ?? {}, ...folders.map(({ deal }) => deal), file.deal, stated);
}

function isWithin(file: string, folder: string): boolean {
  const below = path.relative(folder, file);
  return below !== '' && below.split(path.sep)[0] !== '..' && !path.isAbsolute(below);
}

function parsed(file: string, text: string, known: readonly string[] | null, world: World): Config {
  const config = world.parseConfig(file, text, known);
  if (!('problems' in config)) return config;
  const problems = config.problems.map((each): LibraryProblem => ({ ...each, path: path.relative('', each.path) }));
  const files = [{ path: path.relative('', file), text }];
  throw new UsageError(
    'bad-argument',
    `the configuration has faults, so nothing was done\n${faultLines(problems, '', files)}`,
  );
}
