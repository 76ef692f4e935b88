import type { Day } from './day.ts';
import type { Outcome } from './finding.ts';

/**
 * What somebody decided about a line of a report. A baseline says that it was there before anybody looked; a waiver, that somebody
 * takes it as it is up to and on the day `until`; a ruling, what somebody said of it in the service. `lapsed`: that day is over, so it
 * does not hold any more.
 */
export type Decision =
  | { readonly by: 'baseline' }
  | {
      readonly by: 'waiver';
      readonly reason: string;
      readonly who: string;
      readonly until: Day;
      readonly lapsed: boolean;
    }
  | {
      readonly by: 'ruling';
      readonly says: RuledAs;
      readonly reason: string;
      readonly who: string;
      /** Null where it has no end. */
      readonly until: Day | null;
      readonly lapsed: boolean;
    };

/** What a person can say of a finding that then stands until they, or another, say something else. */
export type RuledAs = 'accepted' | 'false-alarm' | 'fixed' | 'to-negotiate';

/** What somebody said of the findings of one requirement: of this very one, or of any where `fingerprint` is null. */
export type Ruled = {
  /** Id of a requirement or a conflict. */
  readonly requirement: string;
  readonly fingerprint: string | null;
  readonly says: RuledAs;
  readonly reason: string;
  readonly who: string;
  readonly until: Day | null;
};

/**
 * Whether a line counts as accepted: what is decided about it still holds. What is called fixed, and found all the same, is not, and
 * neither is what is yet to be negotiated.
 */
export function isAccepted({ decision }: { readonly decision?: Decision }): boolean {
  switch (decision?.by) {
    case undefined:
      return false;
    case 'baseline':
      return true;
    case 'waiver':
      return !decision.lapsed;
    case 'ruling':
      return !decision.lapsed && (decision.says === 'accepted' || decision.says === 'false-alarm');
    default:
      return decision satisfies never;
  }
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
