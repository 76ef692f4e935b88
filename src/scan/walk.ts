import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { glob, isDynamicPattern } from 'tinyglobby';
import { agreementEndings, paperEndings } from '../analyze.ts';
import type { Deal } from '../model/deal.ts';
import type { LibraryProblem } from '../model/library.ts';
import type { Problem } from '../model/problem.ts';
import { type DealFile, parseDealFile } from './deal-file.ts';
import { codeOf, type FileOnDisk, unreadable } from './open-file.ts';

/** An agreement to read, or what stood where agreements may be and could not be listed. */
export type Found = FileOnDisk & {
  /** What the deal.yaml beside it says. */
  readonly deal: Partial<Deal>;
  readonly problem: Problem | null;
};

export type Walked = {
  /** In the order of the arguments, and within a folder in order of name, by code unit. No path twice. */
  readonly found: readonly Found[];
  /** Arguments that name nothing. */
  readonly missing: readonly string[];
  /** Faults of deal.yaml files: nothing is scanned under a deal that was not understood. */
  readonly faults: readonly LibraryProblem[];
};

/**
 * Finds the agreements under files, folders and globs: in a folder by their endings; a file that is named itself is taken whatever
 * its ending. Hidden files, lock files and `node_modules` are left out, and of folders and globs what is to be ignored.
 */
export async function walk(
  args: readonly string[],
  knownJurisdictions: readonly string[],
  ignored: Ignored = { folder: '', ignore: [] },
): Promise<Walked> {
  const found = new Map<string, Found>();
  const missing: string[] = [];
  const deals = dealFiles(knownJurisdictions);
  const isIgnored = ignoring(ignored);

  const take = (file: string, deal: Partial<Deal>, problem: Problem | null): void => {
    const key = path.resolve(file);
    if (!found.has(key)) found.set(key, { path: key, name: slashed(file), deal, problem });
  };
  const takeFile = async (file: string): Promise<void> => {
    take(file, (await deals.of(path.dirname(file)))?.deal ?? {}, null);
  };
  const takeFolder = async (folder: string, above: readonly string[]): Promise<void> => {
    const listed = await listing(folder);
    if ('problem' in listed) {
      take(folder, {}, listed.problem);
      return;
    }
    // A link to a folder that we are in already would go round for ever.
    if (above.includes(listed.real)) return;
    const dealFile = await deals.of(folder);
    for (const entry of listed.entries) {
      const inside = path.join(folder, entry.name);
      if (isIgnored(inside)) continue;
      const sort = await sortOf(inside, entry);
      if (sort === 'folder') await takeFolder(inside, [...above, listed.real]);
      else if (isAgreement(entry.name, dealFile)) take(inside, dealFile?.deal ?? {}, null);
    }
  };
  const takeAny = async (arg: string): Promise<boolean> => {
    const stats = await stat(arg).catch((error: unknown) => (codeOf(error) === 'ENOENT' ? null : 'unreadable'));
    if (stats === null) return false;
    if (stats !== 'unreadable' && stats.isDirectory()) await takeFolder(arg, []);
    else await takeFile(arg);
    return true;
  };

  for (const arg of args) {
    if (await takeAny(arg)) continue;
    const matches = isDynamicPattern(arg) ? await glob(slashed(arg), { expandDirectories: false }) : [];
    for (const match of matches.sort()) if (!isIgnored(match)) await takeAny(match);
    if (matches.length === 0) missing.push(arg);
  }
  return { found: [...found.values()], missing, faults: await deals.faults(found) };
}

/** Globs of what is left out below a folder, as in `.gitignore`: one without a slash holds in every folder below. */
export type Ignored = { readonly folder: string; readonly ignore: readonly string[] };

function ignoring({ folder, ignore }: Ignored): (file: string) => boolean {
  const globs = ignore.flatMap((each) => {
    const bare = each.replace(/^\//, '').replace(/\/$/, '');
    const anywhere = bare === each.replace(/\/$/, '') && !bare.includes('/') ? `**/${bare}` : bare;
    return [anywhere, `${anywhere}/**`];
  });
  if (globs.length === 0) return () => false;
  const fits = picomatch(globs, { dot: true });
  return (file) => {
    const below = slashed(path.relative(folder, path.resolve(file)));
    return !below.startsWith('../') && fits(below);
  };
}

type Listing = { readonly real: string; readonly entries: readonly Dirent[] };

async function listing(folder: string): Promise<Listing | { readonly problem: Problem }> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return {
      real: await realpath(folder),
      entries: entries.filter(({ name }) => !isLeftOut(name)).sort((a, b) => (a.name < b.name ? -1 : 1)),
    };
  } catch (error) {
    return { problem: unreadable(`The folder could not be listed (${codeOf(error)}); what is in it was not read.`) };
  }
}

/** Hidden files, packages, and the lock files that word processors leave beside an open file. */
function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name === 'node_modules';
}

/** A link that leads nowhere counts as a file: if its name says agreement, opening it will say what is wrong. */
async function sortOf(file: string, entry: Dirent): Promise<'file' | 'folder'> {
  if (!entry.isSymbolicLink()) return entry.isDirectory() ? 'folder' : 'file';
  return stat(file).then(
    (stats) => (stats.isDirectory() ? 'folder' : 'file'),
    () => 'file',
  );
}

function isAgreement(name: string, dealFile: DealFile | null): boolean {
  if (dealFile !== null && dealFile.agreements !== null) return dealFile.agreements.includes(name);
  // Beside a deal.yaml that names no agreements, text files are notes.
  const endings = dealFile === null ? agreementEndings : paperEndings;
  return endings.includes(path.extname(name).toLowerCase());
}

/** The deal.yaml of each folder, read once. */
function dealFiles(knownJurisdictions: readonly string[]) {
  const read = new Map<string, DealFile | null>();
  const faults: LibraryProblem[] = [];
  const of = async (folder: string): Promise<DealFile | null> => {
    const known = read.get(folder);
    if (known !== undefined) return known;
    const file = path.join(folder, 'deal.yaml');
    const dealFile = await readFile(file, 'utf8').then(
      (text) => parseDealFile(slashed(file), text, knownJurisdictions),
      (error: unknown) =>
        codeOf(error) === 'ENOENT'
          ? null
          : { problems: [{ path: slashed(file), line: 1, column: 1, says: `could not be read (${codeOf(error)})` }] },
    );
    const understood = dealFile === null || 'problems' in dealFile ? null : dealFile;
    if (dealFile !== null && 'problems' in dealFile) faults.push(...dealFile.problems);
    read.set(folder, understood);
    return understood;
  };
  return {
    of,
    /** Those of the files, and agreements that they name and that are not there. */
    faults: async (found: ReadonlyMap<string, Found>): Promise<readonly LibraryProblem[]> => {
      const absent = [...read].flatMap(([folder, dealFile]) =>
        (dealFile?.agreements ?? []).flatMap((name) =>
          found.has(path.resolve(folder, name)) ? [] : [{ folder, name }],
        ),
      );
      const nowhere: LibraryProblem[] = [];
      for (const { folder, name } of absent) {
        if ((await stat(path.join(folder, name)).catch(() => null)) !== null) continue;
        const file = slashed(path.join(folder, 'deal.yaml'));
        nowhere.push({ path: file, line: 1, column: 1, says: `agreements: found "${name}", which is not there` });
      }
      return [...faults, ...nowhere];
    },
  };
}

/** A path with forward slashes, whatever the system writes. */
export function slashed(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}
