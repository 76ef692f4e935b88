import type { Match, NearMiss, PartReading } from './match.ts';
import type { Requirement } from './requirement.ts';
import type { NonEmpty } from './span.ts';

/** One Requirement held against one Document. What a case needs to be believed is in the case. */
export type Finding = { readonly requirement: Requirement } & (
  | { readonly outcome: 'met'; readonly matches: NonEmpty<Match>; readonly parts?: readonly PartReading[] }
  /** There, but short of what is asked. */
  | {
      readonly outcome: 'weak';
      readonly matches: NonEmpty<Match>;
      readonly because: string;
      readonly parts?: readonly PartReading[];
    }
  /** Must not be there, and is. */
  | { readonly outcome: 'forbidden'; readonly matches: NonEmpty<Match>; readonly because: string }
  | { readonly outcome: 'missing'; readonly nearest: NearMiss | null }
  /** Must not be there, and is not. */
  | { readonly outcome: 'clear' }
  /** Unreadable, or two clauses that contradict each other. */
  | {
      readonly outcome: 'unsure';
      readonly because: string;
      readonly matches: readonly Match[];
      readonly nearest: NearMiss | null;
    }
  | { readonly outcome: 'not-applicable'; readonly because: string }
);

export type Outcome = Finding['outcome'];
