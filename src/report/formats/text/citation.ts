import type { Citation } from '../../../model/law.ts';

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
