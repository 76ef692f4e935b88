import type { Deal } from '../model/deal.ts';
import type { Library } from '../model/library.ts';
import type { Problem } from '../model/problem.ts';
import type { DocumentReport, Report } from '../model/report.ts';
import { appliedJurisdictions } from '../model/requirement.ts';
import type { Source } from '../model/source.ts';

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

/** The report of a file that never became a document: the one Problem and no lines. */
export function unreadReport(source: Source, problem: Problem): DocumentReport {
  return {
    name: source.name,
    sha256: source.sha256,
    format: source.format,
    pages: source.pages,
    language: null,
    type: null,
    parties: [],
    problems: [problem],
    read: { blocks: 0, characters: 0 },
    lines: [],
  };
}
