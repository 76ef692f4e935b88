import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { readModels } from '../library/models-file.ts';
import type { Library, LibraryFile } from '../model/library.ts';
import { noModels } from '../model/models.ts';

// Parsing the library takes a second and a half; reading back what it gave, a twentieth of that. So a sound library is kept as
// parsed in a folder of the user's. Nobody has to know: where anything is wrong with that, it is parsed as if nothing were there.

/** The files of a library, and its trained weights, or null where it has none. */
export type LibrarySource = { readonly files: readonly LibraryFile[]; readonly weights: Uint8Array | null };

/** Where the user's system keeps what can be made anew. */
export const usersCache: string = path.join(
  process.platform === 'win32'
    ? (process.env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'))
    : process.platform === 'darwin'
      ? path.join(homedir(), 'Library', 'Caches')
      : process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'),
  'lacuna',
);

/** As many libraries and house policies as one person works with; each takes three megabytes. */
const mostKept = 6;

const ending = '.library';

/** The library that these very files gave to this very program; null where that is not known for certain. */
export async function keptLibrary(source: LibrarySource, folder: string): Promise<Library | null> {
  try {
    const file = path.join(folder, `${await keyOf(source)}${ending}`);
    const [bytes, { uid }] = await Promise.all([readFile(file), stat(file)]);
    const { sum, body } = partsOf(bytes);
    if (uid !== (process.getuid?.() ?? uid) || !sumOf(body).equals(sum)) return null;
    const models = source.weights === null ? noModels : readModels(source.weights);
    if (models === null) return null;
    const now = new Date();
    await utimes(file, now, now);
    return { ...deserialize(body), models };
  } catch {
    return null;
  }
}

/** Keeps what these files gave, all of it or nothing, and lets go of what was not asked for the longest. */
export async function keepLibrary(source: LibrarySource, library: Library, folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, `${await keyOf(source)}${ending}`);
    // The weights are read from the library's own folder as fast.
    const body = serialize({ ...library, models: null });
    const beside = `${file}.${process.pid}.tmp`;
    await writeFile(beside, Buffer.concat([sumOf(body), body]), { flag: 'wx', mode: 0o600 });
    await rename(beside, file).catch(() => rm(beside, { force: true }));
    await letGo(folder);
  } catch {
    // The folder is read-only, full, or cannot be made: the next start parses again.
  }
}

async function letGo(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.includes(ending));
  const aged = await Promise.all(
    names.map(async (name) => ({ name, asked: (await stat(path.join(folder, name))).mtimeMs })),
  );
  const old = aged.sort((a, b) => b.asked - a.asked).slice(mostKept);
  await Promise.all(old.map(({ name }) => rm(path.join(folder, name), { force: true })));
}

const sumBytes = 32;

function partsOf(bytes: Buffer): { readonly sum: Buffer; readonly body: Buffer } {
  return { sum: bytes.subarray(0, sumBytes), body: bytes.subarray(sumBytes) };
}

function sumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Of all that the parsed library follows from: the bytes of its files, those of the code that parses them, and how it is kept. */
async function keyOf({ files, weights }: LibrarySource): Promise<string> {
  const hash = createHash('sha256').update(`${process.versions.v8}\0`);
  for (const code of await parserCode()) hash.update(code);
  // A NUL occurs in no path and in no valid YAML.
  for (const { path: name, text } of files) hash.update(`${name}\0${text}\0`);
  if (weights !== null) hash.update(weights);
  return hash.digest('hex');
}

/** The program's version is the same for many states of its code, so that the code itself is asked. */
async function parserCode(): Promise<readonly Uint8Array[]> {
  const here = path.dirname(fileURLToPath(import.meta.url));
  // In the bundled program all of it lies in one folder.
  const folders =
    path.basename(here) === 'scan' ? ['library', 'model'].map((name) => path.join(here, '..', name)) : [here];
  const listed = await Promise.all(folders.map(async (folder) => ({ folder, names: (await readdir(folder)).sort() })));
  const code = listed.flatMap(({ folder, names }) =>
    names.filter((name) => /(?<!\.test)\.[jt]s$/.test(name)).map((name) => path.join(folder, name)),
  );
  // The packages that parse are named there with their versions.
  return Promise.all([...code, path.join(here, '..', '..', 'package.json')].map((file) => readFile(file)));
}
