import type { Change, TermChange } from './change.ts';
import type { ConflictId } from './conflict.ts';
import type { Outcome } from './finding.ts';
import type { BudgetOutcome } from './latency.ts';
import type { Citation } from './law.ts';
import type { Problem } from './problem.ts';
import type { Cite, DocumentReport, Nearest, Passage, ReportHead } from './report.ts';
import type { Severity } from './requirement.ts';

/** Two drafts held against each other, and each against the law: what leaves the program. Flat, serialisable, versioned. */
export type Comparison = {
  readonly schemaVersion: 1;
  readonly engine: ReportHead['engine'];
  readonly before: Draft;
  readonly after: Draft;
  readonly unmarked: Unmarked;
  readonly findings: readonly Flip[];
  readonly conflicts: readonly ConflictFlip[];
  readonly latency: LatencyFlip | null;
  /** In reading order of the newer draft. */
  readonly changes: readonly ReportChange[];
  readonly terms: readonly ReportTermChange[];
  readonly references: readonly ReportReferenceChange[];
};

/**
 * `unread`: how much of its words could not be read; what was not read is never said to have been removed. `hides`: how much of it says
 * nothing to the law, because it could not be read or is written in another language.
 */
export type Draft = Pick<
  DocumentReport,
  'name' | 'sha256' | 'format' | 'pages' | 'view' | 'convertedBy' | 'deal' | 'problems'
> & { readonly hides: Hidden; readonly unread: Hidden };

export type Hidden = Problem['hides'];

/** Words of a change, of both drafts, as they are printed; of what is the same, those of the newer. */
export type Run = { readonly is: 'same' | 'out' | 'in'; readonly quote: string };

/** `isSure`: false where a part of the other draft could not be read, in which its words may stand. */
export type ReportChange = {
  readonly kind: Change['kind'];
  readonly before: Passage | null;
  readonly after: Passage | null;
  readonly runs: readonly Run[];
  readonly isSure: boolean;
};

export type ReportTermChange = {
  readonly kind: TermChange['kind'];
  readonly term: string;
  readonly before: Passage | null;
  readonly after: Passage | null;
  readonly runs: readonly Run[];
};

/** A reference whose printed number is as it was and which leads elsewhere: to `now`, or nowhere. */
export type ReportReferenceChange = {
  readonly number: string;
  readonly before: Passage;
  readonly after: Passage;
  readonly was: Headed;
  readonly now: Headed | null;
};

/** A clause, by what it is called. */
export type Headed = { readonly clause: string | null; readonly heading: string | null };

/**
 * What the returned draft changed without showing it. `tracked`: whether it holds tracked changes at all; where it does not, every
 * change is unmarked and `edits` is empty. `accepted`: changes that were tracked when it was sent, and are plain text now.
 */
export type Unmarked = {
  readonly tracked: boolean;
  readonly edits: readonly ReportChange[];
  readonly accepted: readonly ReportChange[];
};

/**
 * Opened: there was no gap, now there is. Closed: the gap is no more. Worse and better: no gap on one side only, or a graver one.
 * Other: the same outcome for another reason, or one that cannot be weighed against the other.
 */
export type Turn = 'opened' | 'worse' | 'other' | 'better' | 'closed';

/** A requirement whose outcome, or whose reason, is another. Null where it was not asked. */
export type Flip = {
  readonly requirement: string;
  readonly jurisdiction: string;
  readonly clause: string;
  readonly title: string;
  readonly severity: Severity;
  readonly says: string;
  readonly law: Citation;
  readonly turn: Turn;
  readonly from: Stood | null;
  readonly to: Stood | null;
  readonly causes: readonly Cause[];
};

/** How a requirement stood in one draft, with the words that prove it. */
export type Stood = {
  readonly outcome: Outcome;
  readonly because?: string;
  /** Whether somebody accepted it. */
  readonly accepted: boolean;
  readonly cites: readonly Cite[];
  readonly nearest?: Nearest;
};

/** `change`: its index in `changes`. `says` is a sentence without a full stop. */
export type Cause = {
  readonly by: 'change' | 'elsewhere' | 'file' | 'deal' | 'date' | 'library' | 'program' | 'decision';
  readonly says: string;
  readonly change?: number;
};

export type ConflictFlip = {
  readonly turn: 'opened' | 'closed';
  readonly conflict: ConflictId;
  readonly severity: Severity;
  readonly says: string;
  readonly cites: readonly Passage[];
  readonly causes: readonly Cause[];
};

/** The vendor's time to report, in hours as in `Latency`, and each deadline that it now serves better or worse. */
export type LatencyFlip = {
  readonly from: { readonly hours: number | null; readonly cite: Passage | null };
  readonly to: { readonly hours: number | null; readonly cite: Passage | null };
  readonly clocks: readonly {
    readonly clock: string;
    readonly jurisdiction: string;
    readonly from: BudgetOutcome | null;
    readonly to: BudgetOutcome | null;
    readonly says: string;
  }[];
  readonly causes: readonly Cause[];
};
