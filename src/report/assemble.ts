import type { Deal } from '../model/deal.ts';
import type { Library } from '../model/library.ts';
import type { DocumentReport, ReportHead, ReportStream } from '../model/report.ts';
import { appliedJurisdictions } from '../model/requirement.ts';

/** What was scanned: the documents, and what each was held against, both in the order in which they were asked for. */
export type Scanned = {
  readonly documents: () => AsyncIterable<DocumentReport>;
  readonly deals: readonly Deal[];
};

/** `version` is that of the program; `policy` that of the house policy, where versions of it are kept. */
type Made = {
  readonly version: string;
  readonly library: Library;
  readonly policy?: number;
  readonly deal: Deal;
};

/**
 * What leaves the program for these documents, in the order given. One deal that all of them
 * were held against is the report's; else `deal` is.
 * Names the jurisdictions of every deal.
 */
export function assemble({ documents, deals }: Scanned, { version, library, policy, deal: usual }: Made): ReportStream {
  const [first = usual] = deals;
  const deal = deals.every((other) => isSame(other, first)) ? first : usual;
  const asked = [...new Set([deal, ...deals].flatMap((each) => each.jurisdictions))];
  const head: ReportHead = {
    schemaVersion: 1,
    engine: { version, library: library.hash, ...(policy === undefined ? {} : { policy }) },
    deal,
    jurisdictions: appliedJurisdictions(library.jurisdictions, asked).map(({ code, name }) => ({
      code,
      name,
      asked: asked.includes(code),
    })),
    families: [],
  };
  return { ...head, documents };
}

/** Deals are flat and built with their keys in one order. */
function isSame(a: Deal, b: Deal): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
