import type { Library } from '../model/library.ts';
import { faultLines } from './load.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** At least one agreement, with the deal.yaml beside each. Throws a UsageError where a path names nothing or a deal.yaml has faults. */
export async function findAgreements(paths: readonly string[], library: Library, world: World) {
  const { found, missing, faults } = await world.walk(
    paths,
    library.jurisdictions.map(({ code }) => code),
  );
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
      `found no agreement under ${paths.join(', ')}, expected PDF, DOCX, RTF, HTML, text or Markdown`,
    );
  }
  return found;
}

/** The one file that an argument names. Throws a UsageError where it is none or many. */
export async function findOne(file: string, library: Library, world: World) {
  const [only, ...more] = await findAgreements([file], library, world);
  if (only === undefined) throw new UsageError('not-found', `found nothing at ${file}, expected one file`);
  if (more.length > 0) throw new UsageError('bad-argument', `found ${more.length + 1} files at ${file}, expected one`);
  return only;
}
