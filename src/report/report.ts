import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Library } from '../model/library.ts';
import type { Match } from '../model/match.ts';
import type { DocumentReport, ReportMatch } from '../model/report.ts';

/** Findings to report: spans become quotes, clause numbers and places. */
export function documentReport(_document: Document, _findings: readonly Finding[], _library: Library): DocumentReport {
  throw new Error('documentReport is not built yet');
}

/** Every match of every kind, asked for by a requirement or not. */
export function reportMatches(_document: Document, _matches: readonly Match[]): readonly ReportMatch[] {
  throw new Error('reportMatches is not built yet');
}
