import type { Deal } from '../model/deal.ts';
import { house } from '../model/house.ts';
import type { Library } from '../model/library.ts';
import type { DocumentReport } from '../model/report.ts';
import { appliedJurisdictions } from '../model/requirement.ts';

/** A report whose lines of house policy say by which version of it they are. */
export function byPolicy(document: DocumentReport, policy: number): DocumentReport {
  const { lines } = document;
  if (!lines.some(({ jurisdiction }) => jurisdiction === house)) return document;
  return { ...document, lines: lines.map((line) => (line.jurisdiction === house ? { ...line, policy } : line)) };
}

/** Whether house policy is among what an agreement is held against. */
export function asksPolicy(
  deal: Pick<Deal, 'jurisdictions'>,
  { jurisdictions }: Pick<Library, 'jurisdictions'>,
): boolean {
  return appliedJurisdictions(jurisdictions, deal.jurisdictions).some(({ code }) => code === house);
}
