import type { ConflictFlip, Flip } from './comparison.ts';
import type { ReportHead } from './report.ts';

/** Two scans held against each other: what is the same for all, and each agreement that stands otherwise, anew each time it is asked for. */
export type ScanComparison = {
  readonly schemaVersion: 1;
  readonly before: ScanHead;
  readonly after: ScanHead;
  readonly totals: ScanTotals;
  readonly agreements: () => AsyncIterable<AgreementFlips>;
};

export type ScanHead = Pick<ReportHead, 'engine' | 'deal'>;

/**
 * What became of an agreement. Same: the same bytes under the same name. Renamed: the same bytes, or nearly the same clauses, under
 * another. `unread`: in which scan it could not be read, so that nothing is said of its findings.
 */
export type AgreementFlips = {
  readonly name: string;
  /** What the older scan calls it, where that is another name. */
  readonly was: string | null;
  readonly kind: 'new' | 'gone' | 'renamed' | 'changed' | 'same';
  readonly unread: 'before' | 'after' | null;
  readonly findings: readonly Flip[];
  readonly conflicts: readonly ConflictFlip[];
};

export type ScanTotals = {
  readonly agreements: Readonly<Record<AgreementFlips['kind'] | 'unread', number>>;
  /** Gaps opened and closed, conflicts among them, and findings that stand otherwise. */
  readonly findings: Readonly<Record<Flip['turn'], number>>;
  /** Gaps of agreements that the older scan did not have; not among those opened. */
  readonly inNew: number;
  /** How many of all these rest on each cause. */
  readonly causes: Readonly<Partial<Record<Flip['causes'][number]['by'], number>>>;
};
