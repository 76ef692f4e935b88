import { house } from '../../../model/house.ts';
import type { Citation } from '../../../model/law.ts';
import { policyInWords } from '../../../model/policy.ts';
import type { ReportLine } from '../../../model/report.ts';

/** "Act, Section 1 (checked 2026-11-23)", on one line. */
export function cited({ instrument, provision, checkedOn }: Citation): string {
  return `${instrument}, ${provision} (checked ${checkedOn})`;
}

/** The official page, and a mark where that very address was constructed; null where there is no page. */
export function linked({ link, linkSeen }: Citation): string | null {
  return link === null || linkSeen ? link : `${link} (address not yet seen)`;
}

/** What is said of a law that was recalled, wherever it is shown. */
export const unconfirmed = 'UNCONFIRMED: recalled, not found in a public copy; look it up before relying on it';

/** What a line rests on. House policy is no law: it is not held against a source on some day, and is of a version. */
export type Source = Pick<ReportLine, 'jurisdiction' | 'law' | 'policy'>;

export function sourceLabel({ jurisdiction }: Source): 'Policy' | 'Law' {
  return jurisdiction === house ? 'Policy' : 'Law';
}

/** A law as `cited` has it; "House policy, Security (version 3)". */
export function sourceInWords({ jurisdiction, law, policy }: Source): string {
  if (jurisdiction !== house) return cited(law);
  const { instrument, provision } = law;
  return `${instrument}, ${provision}${policy === undefined ? '' : ` (${policyInWords(policy)})`}`;
}

/** Of a law that was recalled. */
export function isDoubtful({ jurisdiction, law }: Source): boolean {
  return jurisdiction !== house && !law.confirmed;
}
