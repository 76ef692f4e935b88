import type { Fallback } from './clause-kind.ts';
import type { Passage, ReportLine } from './report.ts';
import type { Severity } from './requirement.ts';
import type { NonEmpty } from './span.ts';

/**
 * Where a draft goes from here, for whoever buys. `nothing-found`: nothing was found that needs a change, which is not the same as that
 * nothing does. `fixable`: what is short can be asked of the other side with wording of the library. `legal`: somebody in the legal
 * department must look. `unread`: too much of it could not be read to say any of these.
 */
export const reviewRoutes = ['nothing-found', 'fixable', 'legal', 'unread'] as const;

export type ReviewRouteName = (typeof reviewRoutes)[number];

export type ReviewRoute = {
  readonly route: ReviewRouteName;
  /** Why, what weighs most first. Reasons of lesser routes are not among them. */
  readonly reasons: NonEmpty<RouteReason>;
};

/** A whole sentence, and the fingerprints of the lines and conflicts that it follows from; none where it follows from no finding. */
export type RouteReason = { readonly says: string; readonly findings: readonly string[] };

/** What is to be asked of the other side about one ClauseKind: the gaps of all its requirements together. */
export type Ask = {
  /** Id of the ClauseKind: by it the ask is known in the next draft. */
  readonly clause: string;
  readonly title: string;
  /** The worst of its gaps. */
  readonly severity: Severity;
  /** Who asks it: whoever buys, or the legal department. */
  readonly route: Extract<ReviewRouteName, 'fixable' | 'legal'>;
  /** What is missing, in whole sentences. */
  readonly missing: string;
  /** What such a clause says, in one sentence; null where the library does not know the kind any more. */
  readonly about: string | null;
  /** Null where there is none to ask for. */
  readonly wording: Fallback | null;
  /** Where the words stand that fall short or are not to stand, each once; of what is missing, the passage that comes closest. */
  readonly cites: readonly Passage[];
  /** The gaps that it closes, the worst first: what each law asks, and why it matters there. */
  readonly findings: NonEmpty<AskedFinding>;
};

export type AskedFinding = Pick<
  ReportLine,
  | 'requirement'
  | 'fingerprint'
  | 'jurisdiction'
  | 'outcome'
  | 'severity'
  | 'law'
  | 'policy'
  | 'says'
  | 'why'
  | 'because'
>;
