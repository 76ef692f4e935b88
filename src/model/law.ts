import type { Day } from './day.ts';

/** Where a rule is written down, and how sure we are of it. */
export type Citation = {
  /** "Regulation (EU) 2016/679 (GDPR)". */
  readonly instrument: string;
  /** "Article 28(3)(h)". */
  readonly provision: string;
  /**
   * Official page, and whether that very address was seen in a public copy or constructed from the site's pattern.
   * Null for house policy and case law, which no public page states.
   */
  readonly link: string | null;
  readonly linkSeen: boolean;
  /** Confirmed: found in a public copy. Unconfirmed: recalled, and said so wherever it is shown. */
  readonly confirmed: boolean;
  readonly checkedOn: Day;
  /** By when a person is to hold it against the source again; null for house policy. */
  readonly recheckBy: Day | null;
};

/**
 * In force; phased: in force, and not yet for everybody or in all of it; pending: made or proposed and not yet in force;
 * guidance: what an authority expects, without being law.
 */
export type LawState = 'in-force' | 'phased' | 'pending' | 'guidance';

/** Since when and until when a rule holds. Pending without a day is a proposal: nobody knows whether it will hold. */
export type Force = {
  readonly state: LawState;
  /** It holds from this day on. */
  readonly from: Day | null;
  /** It holds until the day before this one. */
  readonly until: Day | null;
};

/** What a rule is on one day. Prepare: not yet law, and to be prepared for. */
export type Standing = 'law' | 'guidance' | 'prepare' | 'past';

/** What a rule is on that day. What is pending becomes law on its day, where it has one. */
export function standing({ state, from, until }: Force, asOf: Day): Standing {
  if (until !== null && asOf >= until) return 'past';
  if (from === null ? state === 'pending' : asOf < from) return 'prepare';
  return state === 'guidance' ? 'guidance' : 'law';
}
