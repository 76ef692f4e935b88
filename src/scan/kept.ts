import type { Seen } from '../model/entry.ts';
import type { Library } from '../model/library.ts';
import { outermost, type Part } from '../model/part.ts';
import { gone } from './gone.ts';
import type { PackedReport } from './packed-report.ts';
import type { Found } from './walk.ts';

/**
 * What earlier scans did: reports by the key of the work that gave them, what lies in archives and mails, and the portfolio that
 * questions are asked of. On disk for certain before a promise resolves.
 */
export type KeptReports = KeptListings & {
  readonly find: (key: string) => Promise<KnownReport | null>;
  /** With its place in the portfolio. What the agreement had before goes. */
  readonly keep: (report: PackedReport, seen: Seen, by: ScannedBy) => Promise<void>;
  /** Whole paths of the agreements in the portfolio, and of the files that were unpacked. */
  readonly paths: () => Promise<Paths>;
  /** The scan is over: what it saw, and the paths that are no more. Nothing stays that nobody needs. */
  readonly complete: (seen: readonly Seen[], gone: Paths) => Promise<void>;
};

/** A packed report without what only its maker needs. */
export type KnownReport = Omit<PackedReport, 'entry' | 'unread'>;

/** By path of the file and the key of the listing. */
export type KeptListings = {
  readonly version: string;
  /** Undefined where it is not known; null where the file holds none. */
  readonly findListing: (path: string, key: string) => Promise<readonly Part[] | null | undefined>;
  readonly keepListing: (path: string, key: string, parts: readonly Part[] | null) => Promise<void>;
};

type Paths = Readonly<Record<'agreements' | 'listings', readonly string[]>>;

/** Which program and library made the reports. */
export type ScannedBy = { readonly version: string; readonly library: string };

/** A file by its whole path, with what is known of it. */
export function seenAs({ path, name, part }: Found, how: Pick<Seen, 'key' | 'unread' | 'asOf'>): Seen {
  return { path: part === undefined ? path : `${path}${name.slice(outermost(name).length)}`, name, ...how };
}

export function byWhom({ version }: KeptListings, { hash }: Library): ScannedBy {
  return { version, library: hash };
}

/** What the scan saw becomes the portfolio, and what lay where it looked and is no more leaves it. */
export async function complete(seen: readonly Seen[], kept: KeptReports, { found, asked }: Looked): Promise<void> {
  const { agreements, listings } = await kept.paths();
  const unread = found.flatMap((file, index) => (file.problem === null ? [] : [seen[index]?.path ?? file.path]));
  const there = seen.map(({ path }) => path);
  await kept.complete(seen, {
    agreements: gone({ known: agreements, there, unread, asked }),
    // A file that holds others is seen as what lies in it.
    listings: gone({ known: listings, there: [...there, ...found.map(({ path }) => path)], unread, asked }),
  });
}

type Looked = { readonly found: readonly Found[]; readonly asked: readonly string[] };
