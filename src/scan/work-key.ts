import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Day } from '../model/day.ts';
import type { Deal } from '../model/deal.ts';
import type { OcrUse } from '../model/engines.ts';
import type { Library } from '../model/library.ts';
import type { ReadingOptions } from '../model/world.ts';
import type { FileOnDisk } from './open-file.ts';
import { canRecognise } from './tesseract.ts';

/**
 * Of what is kept of an agreement: its report, the summary and the entry of the portfolio. To be raised by one whenever the shape of
 * one of them changes, so that nothing of the old shape is used; the test of this file says when.
 */
export const keptShape = 6;

/** What one agreement's report depends on, besides the program. */
export type Work = {
  readonly file: FileOnDisk;
  /** Of the bytes of the file, or of the one that holds it. */
  readonly sha256: string;
  readonly deal: Deal;
  readonly withMatches: boolean;
};

/** Work with the same key gives the same report, but for the name: lower-case hexadecimal SHA-256. */
export function keyOf(
  { file, sha256, deal, withMatches }: Work,
  { library, reading, ocr }: { readonly library: Library; readonly reading: ReadingOptions; readonly ocr: OcrUse },
  version: string,
): string {
  const depends = [
    version,
    keptShape,
    library.hash,
    sha256,
    // The ending says which reader is asked first, and where it is wrong the report says so.
    path.extname(file.name).toLowerCase(),
    file.part ?? null,
    // A day on which no law began or ended since is as good as another.
    { ...deal, asOf: lastChange(library, deal.asOf) },
    reading,
    // With text recognition a scan has words, without it a Problem.
    ocr === 'never' ? ocr : [ocr, canRecognise()],
    withMatches,
  ];
  return createHash('sha256').update(JSON.stringify(depends)).digest('hex');
}

/** Of a report that time, memory or a mistake of ours decided: the next attempt shall not take it for known. */
export function attemptKeyOf(key: string, attempt: string): string {
  return createHash('sha256').update(`${key} ${attempt}`).digest('hex');
}

/** What lies in a file that holds others, known by the same: names and notes in it begin with the name of the file. */
export function listingKeyOf(
  { name, sha256 }: { readonly name: string; readonly sha256: string },
  version: string,
): string {
  return createHash('sha256')
    .update(JSON.stringify([version, keptShape, name, sha256]))
    .digest('hex');
}

const lastChanges = new WeakMap<Library, Map<Day, Day | null>>();

/** `lastChangeIn`, worked out once for a library and a day. */
function lastChange(library: Library, asOf: Day): Day | null {
  const known = lastChanges.get(library) ?? new Map<Day, Day | null>();
  lastChanges.set(library, known);
  let day = known.get(asOf);
  if (day === undefined) {
    day = lastChangeIn(library, asOf);
    known.set(asOf, day);
  }
  return day;
}

/** The last day up to this one on which a rule of the library became law or ceased to be; null where there is none. */
function lastChangeIn({ requirements, clocks, measures }: Library, asOf: Day): Day | null {
  let last: Day | null = null;
  for (const { force } of [...requirements, ...clocks, ...measures]) {
    for (const day of [force.from, force.until]) {
      if (day !== null && day <= asOf && (last === null || day > last)) last = day;
    }
  }
  return last;
}
