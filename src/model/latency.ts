import type { Clock } from './clock.ts';
import type { Standing } from './law.ts';
import type { Match } from './match.ts';

/** How the vendor's time to report, as the paper states it, fits into one statutory deadline. */
export type Budget = {
  readonly clock: Clock;
  readonly standing: Standing;
  readonly outcome: BudgetOutcome;
  /** In one sentence, for a reader. */
  readonly says: string;
  /** Hours that are left for us after the vendor has told us in time; null where there is nothing to subtract. */
  readonly remaining: number | null;
};

/**
 * In time: the window leaves a working reserve. Tight: it leaves time, and less than the reserve. Too late: it leaves none.
 * Runs from notice: the deadline begins when we are told. Open: the paper gives no number. No duty: the paper has nobody tell us.
 * Apart: it does not run from the incident, or asks for no number. Prepare: it is not yet law. Not asked: it does not touch this deal.
 */
export type BudgetOutcome =
  | 'in-time'
  | 'tight'
  | 'too-late'
  | 'runs-from-notice'
  | 'open'
  | 'no-duty'
  | 'apart'
  | 'prepare'
  | 'not-asked';

/** The time within which the vendor must tell us, and every deadline of the law that it has to serve. */
export type Latency = {
  /** The longest time that the paper leaves the vendor, with a weekend where it counts in business days; null where no number is given. */
  readonly hours: number | null;
  /** The clause that gives it, or the one without a number; null where there is none. */
  readonly match: Match | null;
  /** The longest window that leaves a working reserve for every deadline of the law, and the clock that sets it. Ours, never law. */
  readonly advised: { readonly hours: number; readonly clock: string } | null;
  /** What else slows the report: business days, confirmation first. Each one sentence. */
  readonly flags: readonly string[];
  readonly budgets: readonly Budget[];
};

/** Whether the paper leaves the vendor no more time than is advised: then there is no shorter time to ask for. */
export function isEnough({ hours, advised }: Pick<Latency, 'hours' | 'advised'>): boolean {
  return hours !== null && advised !== null && hours <= advised.hours;
}
