import { access } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { checkShape } from '../library/check-shape.ts';
import { openYaml } from '../library/yaml-file.ts';
import type { Deal } from '../model/deal.ts';
import type { LibraryProblem } from '../model/library.ts';
import type { Severity } from '../model/requirement.ts';
import { covering } from './covering.ts';
import { dealIn, dealKeys } from './deal-file.ts';

/** How a repository of agreements is scanned, as its `lacuna.config.yaml` says. Paths are whole; null and empty where it is silent. */
export type Config = {
  /** What is scanned where nobody names anything. */
  readonly paths: readonly string[];
  /** Globs below `folder` of what is left out. */
  readonly ignore: readonly string[];
  readonly folder: string;
  readonly deal: Partial<Deal>;
  /** Deals of folders, the outer before the inner. */
  readonly folders: readonly { readonly path: string; readonly deal: Partial<Deal> }[];
  /** Agreements that belong together whatever they say, and those that belong with none. */
  readonly families: readonly ConfiguredFamily[];
  readonly apart: readonly Covering[];
  readonly library: string | null;
  readonly house: string | null;
  readonly state: string | null;
  readonly baseline: string | null;
  readonly waivers: string | null;
  readonly failOn: Severity | null;
};

/** Agreements that belong together. Those of `order` go before one another as they stand there, and before the others. */
export type ConfiguredFamily = { readonly papers: readonly Covering[]; readonly order: readonly Covering[] };

/** A path or glob as it is written there, and whether it means an agreement, by its whole path. */
export type Covering = { readonly written: string; readonly covers: (path: string) => boolean };

export const configName = 'lacuna.config.yaml';

/** The nearest `lacuna.config.yaml` in a folder or one above it; null where there is none. */
export async function findConfig(folder: string): Promise<string | null> {
  const file = path.join(folder, configName);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) return file;
  const above = path.dirname(folder);
  return above === folder ? null : findConfig(above);
}

/**
 * Parses a `lacuna.config.yaml`. All faults at once, with line and column; `file` is where it lies. Jurisdictions are not looked at
 * where `known` is null: the file may name the library that knows them.
 */
export function parseConfig(
  file: string,
  text: string,
  known: readonly string[] | null,
): Config | { readonly problems: readonly LibraryProblem[] } {
  const yaml = openYaml({ path: file, text: text.replaceAll('\r\n', '\n') });
  if ('problems' in yaml) return yaml;
  const checked = checkShape(shape(known), { ...yaml, value: yaml.value ?? {} });
  return 'problems' in checked ? checked : configOf(checked.value, path.dirname(file));
}

type Shape = z.infer<ReturnType<typeof shape>>;

function shape(known: readonly string[] | null) {
  const keys = dealKeys(known ?? []);
  const deal = known === null ? { ...keys, jurisdictions: z.array(z.string()).nonempty().optional() } : keys;
  const one = z.string().min(1);
  return z.strictObject({
    ...deal,
    paths: z.array(one).nonempty().optional(),
    ignore: z.array(one).optional(),
    folders: z.array(z.strictObject({ path: one, ...deal })).optional(),
    families: z
      .array(z.strictObject({ papers: z.array(one).nonempty(), order: z.array(one).nonempty().optional() }))
      .optional(),
    apart: z.array(one).optional(),
    library: one.optional(),
    house: one.optional(),
    state: one.optional(),
    baseline: one.optional(),
    waivers: one.optional(),
    'fail-on': z.enum(['must', 'should', 'consider']).optional(),
  });
}

function configOf(given: Shape, folder: string): Config {
  const whole = (each: string | undefined): string | null => (each === undefined ? null : path.resolve(folder, each));
  const meant = (written: string): Covering => ({ written, covers: covering(folder, written) });
  const folders = (given.folders ?? []).map((each) => ({ path: path.resolve(folder, each.path), deal: dealIn(each) }));
  return {
    paths: (given.paths ?? []).map((each) => path.resolve(folder, each)),
    ignore: given.ignore ?? [],
    folder,
    deal: dealIn(given),
    folders: folders.sort((a, b) => a.path.length - b.path.length),
    families: (given.families ?? []).map(({ papers, order = [] }) => ({
      papers: papers.map(meant),
      order: order.map(meant),
    })),
    apart: (given.apart ?? []).map(meant),
    library: whole(given.library),
    house: whole(given.house),
    state: whole(given.state),
    baseline: whole(given.baseline),
    waivers: whole(given.waivers),
    failOn: given['fail-on'] ?? null,
  };
}
