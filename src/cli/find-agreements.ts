import { agreementEndings } from '../analyze.ts';
import { inside, outermost } from '../model/part.ts';
import type { ScanOptions, ScanRequest } from '../scan/scan.ts';
import type { Config } from './config.ts';
import { faultLines } from './load.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

type Found = ScanRequest['found'][number];

/**
 * At least one agreement, with the deal.yaml beside each, and those that lie in mails and archives on their own; what lies in one
 * that an earlier scan looked into is taken from what was kept. Throws a UsageError where a path names nothing or a deal.yaml has faults.
 */
export async function findAgreements(
  paths: readonly string[],
  work: ScanOptions,
  world: World,
  config: Config | null = null,
  kept: ScanRequest['kept'] = null,
): Promise<readonly Found[]> {
  const jurisdictions = work.library.jurisdictions.map(({ code }) => code);
  const ignored = config ?? undefined;
  const first = await world.walk(paths, jurisdictions, ignored);
  // What is no file by this name may be one in a mail or an archive.
  const named = first.missing.filter((path) => path.includes(inside));
  const outer = (path: string): string => (named.includes(path) ? outermost(path) : path);
  const { found, missing, faults } =
    named.length === 0 ? first : await world.walk(paths.map(outer), jurisdictions, ignored);
  if (missing.length > 0) {
    throw new UsageError('not-found', `found nothing at ${missing.join(', ')}, expected files, folders or globs`);
  }
  if (faults.length > 0) {
    const texts = await Promise.all(
      [...new Set(faults.map(({ path }) => path))].map(async (path) => ({
        path,
        text: (await world.readText(path)) ?? '',
      })),
    );
    throw new UsageError(
      'bad-argument',
      `a deal.yaml has faults, so nothing was scanned\n${faultLines(faults, '', texts)}`,
    );
  }
  // A pipeline that scans an empty folder must not turn green.
  if (found.length === 0) {
    throw new UsageError(
      'not-found',
      `found no agreement under ${paths.join(', ')}, expected files ending in ${agreementEndings.join(', ')}`,
    );
  }
  const unpacked = await world.unpack(found, work, kept);
  return named.length === 0
    ? unpacked
    : onlyNamed(unpacked, { named, whole: paths.filter((path) => !named.includes(path)) });
}

type Asked = { readonly named: readonly string[]; readonly whole: readonly string[] };

/** Of the files that were asked for by what lies in them, that alone. */
function onlyNamed(found: readonly Found[], { named, whole }: Asked): readonly Found[] {
  const outers = new Set(named.map(outermost));
  for (const path of whole) outers.delete(path);
  const kept = found.filter(({ name }) => !outers.has(outermost(name)) || named.some((path) => lies(name, path)));
  const absent = named.filter((path) => !found.some(({ name }) => lies(name, path)));
  if (absent.length === 0) return kept;
  const [gone = ''] = absent;
  const beside = found.filter(({ name }) => lies(name, outermost(gone)));
  throw new UsageError('not-found', `found no ${gone}, expected one of\n${nameLines(beside)}`);
}

/** Whether it is that file, or lies in it. */
function lies(name: string, path: string): boolean {
  return name === path || name.startsWith(`${path}${inside}`);
}

function nameLines(found: readonly Found[]): string {
  return found.map(({ name }) => `  ${name}`).join('\n');
}

/** The one file that an argument names. Throws a UsageError where it is none or many. */
export async function findOne(file: string, work: ScanOptions, world: World): Promise<Found> {
  const found = await findAgreements([file], work, world);
  const [only, ...more] = found;
  if (only === undefined) throw new UsageError('not-found', `found nothing at ${file}, expected one file`);
  if (more.length > 0 && found.every(({ path }) => path === only.path)) {
    throw new UsageError(
      'bad-argument',
      `found ${found.length} documents in ${file}, expected one: name it, as in "${only.name}"\n${nameLines(found)}`,
    );
  }
  if (more.length > 0) throw new UsageError('bad-argument', `found ${more.length + 1} files at ${file}, expected one`);
  return only;
}
