import type { Day } from './day.ts';
import type { Outcome } from './finding.ts';

/**
 * What somebody decided about a line of a report. A baseline says that it was there before anybody looked; a waiver, that somebody
 * takes it as it is up to and on the day `until`. `lapsed`: that day is over, so the waiver does not hold any more.
 */
export type Decision =
  | { readonly by: 'baseline' }
  | {
      readonly by: 'waiver';
      readonly reason: string;
      readonly who: string;
      readonly until: Day;
      readonly lapsed: boolean;
    };

/** Whether a line counts as accepted: what is decided about it still holds. */
export function isAccepted({ decision }: { readonly decision?: Decision }): boolean {
  return decision !== undefined && (decision.by === 'baseline' || !decision.lapsed);
}

/** Whether a line of this outcome asks for something to be done. What is unsure is no gap. */
export function isGap(outcome: Outcome): boolean {
  return outcome === 'missing' || outcome === 'weak' || outcome === 'forbidden';
}

/** That somebody takes the gaps of one requirement in some agreements as they are, up to and on the day `until`. */
export type Waiver = {
  /** Id of a requirement or a conflict. */
  readonly requirement: string;
  /** As it was written: a path or a glob. */
  readonly agreement: string;
  readonly reason: string;
  readonly who: string;
  readonly until: Day;
  /** Only of this very finding; null where of any. */
  readonly fingerprint: string | null;
  /** From 1, in the file that says it. */
  readonly line: number;
  /** Whether an agreement, by its whole path, is meant. */
  readonly covers: (path: string) => boolean;
};

/** A gap that a baseline remembers. */
export type KnownFinding = {
  /** Path from the folder of the baseline, with forward slashes. */
  readonly agreement: string;
  /** Id of a requirement or a conflict. */
  readonly requirement: string;
  readonly outcome: Outcome | 'conflict';
  readonly fingerprint: string;
};
