import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { weightsPath } from '../library/models-file.ts';
import type { Library, LibraryFile, LibraryProblem } from '../model/library.ts';
import { keepLibrary, keptLibrary, usersCache } from './kept-library.ts';

/** The folder that ships with the program: it lies two floors above this file, in the sources as in the build. */
export const shippedLibrary: string = fileURLToPath(new URL('../../clause-library/', import.meta.url));

export type LoadedLibrary =
  | { readonly library: Library; readonly files: readonly LibraryFile[] }
  | { readonly problems: readonly LibraryProblem[]; readonly files: readonly LibraryFile[] };

/** Where house policy lies in a library; the files of a house folder stand in its place. */
export const houseFolder = 'jurisdictions/house/';

/**
 * Reads and parses every YAML file under a library folder; where a house folder is given, its files in place of the library's
 * own house policy. What was parsed before is kept in `cache`. Throws the error of node:fs where a folder cannot be read.
 */
export async function loadLibrary(
  folder: string = shippedLibrary,
  house: string | null = null,
  cache: string = usersCache,
): Promise<LoadedLibrary> {
  const shipped = await libraryFiles(folder);
  return parsedOrKept(folder, house === null ? shipped : withHouse(shipped, await libraryFiles(house)), cache);
}

async function parsedOrKept(folder: string, files: readonly LibraryFile[], cache: string): Promise<LoadedLibrary> {
  const weights = await weightsIn(folder);
  const known = await keptLibrary({ files, weights }, cache);
  if (known !== null) return { library: known, files };
  // Loaded where it is needed: with the packages that parse, it takes longer than all else at a start.
  const { parseLibrary } = await import('../library/library.ts');
  const parsed = parseLibrary(files, weights);
  if ('library' in parsed) await keepLibrary({ files, weights }, parsed.library, cache);
  return { ...parsed, files };
}

/** As `loadLibrary`, with these files, paths relative to the house folder, in place of the library's own house policy. */
export async function loadWithPolicy(
  folder: string,
  policy: readonly LibraryFile[],
  cache: string = usersCache,
): Promise<LoadedLibrary> {
  return parsedOrKept(folder, withHouse(await libraryFiles(folder), policy), cache);
}

/** The files of a library with those of a house folder in place of its own house policy. */
export function withHouse(shipped: readonly LibraryFile[], own: readonly LibraryFile[]): readonly LibraryFile[] {
  return [
    ...shipped.filter(({ path: name }) => !name.startsWith(houseFolder)),
    ...own.map(({ path: name, text }) => ({ path: `${houseFolder}${name}`, text })),
  ];
}

/** The trained weights of a library, or null where it has none. */
async function weightsIn(folder: string): Promise<Uint8Array | null> {
  return readFile(path.join(folder, weightsPath)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** The YAML files of a folder, in sorted order of path, with forward slashes on every system. Hidden files are left out. */
async function libraryFiles(folder: string): Promise<readonly LibraryFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
    .sort();
  return Promise.all(
    paths.map(async (name) => ({ path: name, text: await readFile(path.join(folder, name), 'utf8') })),
  );
}
