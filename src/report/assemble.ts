import type { Deal } from '../model/deal.ts';
import type { Library } from '../model/library.ts';
import type { DocumentReport, Report } from '../model/report.ts';
import { appliedJurisdictions } from '../model/requirement.ts';

/**
 * What leaves the program for these documents, in the order given. `version` is the program's own.
 * Names the jurisdictions of every deal: the report's, and those of documents that were held against one of their own.
 */
export function assemble(
  documents: readonly DocumentReport[],
  { version, library, deal }: { readonly version: string; readonly library: Library; readonly deal: Deal },
): Report {
  const asked = [deal, ...documents.flatMap((document) => document.deal ?? [])].flatMap((each) => each.jurisdictions);
  return {
    schemaVersion: 1,
    engine: { version, library: library.hash },
    deal,
    jurisdictions: appliedJurisdictions(library.jurisdictions, asked).map(({ code, name }) => ({
      code,
      name,
      asked: asked.includes(code),
    })),
    documents,
  };
}
