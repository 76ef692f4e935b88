import type { Citation, Force } from './law.ts';
import type { Applies } from './requirement.ts';

/** A statutory deadline: who must tell whom, from which trigger, within how long. */
export type Clock = {
  /** "eu-gdpr-33-1". */
  readonly id: string;
  readonly jurisdiction: string;
  /** Who tells whom. A follow-up runs from an earlier report; a payment report from the payment of a ransom. */
  readonly duty: ClockDuty;
  /** Who must tell: "controller". */
  readonly actor: string;
  /** From what on, in words: "becoming aware of a personal-data breach". */
  readonly trigger: string;
  /** The word of the law that starts it. */
  readonly startsOn: ClockStart;
  /** Null: without undue delay, with no number. */
  readonly within: Span | null;
  /** Whom: "supervisory authority". */
  readonly tells: string;
  /** Whether what the vendor knows counts as known to its customer, so that the customer's time runs from then on. */
  readonly vendorKnowledge: 'imputed' | 'not-imputed' | 'unclear';
  /** Within how many hours the vendor had better tell, so that a working reserve is left. Our own figure, never law. */
  readonly vendorWindow: number | null;
  /** What else one must know, in one plain sentence. */
  readonly note: string | null;
  readonly law: Citation;
  readonly force: Force;
  readonly when: Applies;
  /** Where it was defined, for messages: path relative to the library folder. */
  readonly path: string;
};

export const clockDuties = [
  'vendor-to-customer',
  'customer-to-authority',
  'customer-to-individual',
  'customer-to-market',
  'follow-up',
  'payment-report',
] as const;

export type ClockDuty = (typeof clockDuties)[number];

/** Awareness: knowing. Discovery: knowing or having to know. Determination, classification: having decided. Event: a fact, whoever knows. */
export const clockStarts = ['awareness', 'discovery', 'determination', 'classification', 'belief', 'event'] as const;

export type ClockStart = (typeof clockStarts)[number];

export const clockUnits = ['hours', 'calendar days', 'business days', 'months'] as const;

export type ClockUnit = (typeof clockUnits)[number];

type Span = { readonly count: number; readonly unit: ClockUnit };

/** Hours from the trigger to the end of the time at the least: business days without a weekend between, a month as 28 days. Null: no number. */
export function shortestHours({ within }: Pick<Clock, 'within'>): number | null {
  if (within === null) return null;
  const hours = { hours: 1, 'calendar days': 24, 'business days': 24, months: 28 * 24 }[within.unit];
  return within.count * hours;
}

/** "72 hours", "1 month", or "without delay, no number,": what stands before "from becoming aware". */
export function timeInWords({ within }: Pick<Clock, 'within'>): string {
  if (within === null) return 'without delay, no number,';
  return `${within.count} ${within.count === 1 ? within.unit.replace(/s$/, '') : within.unit}`;
}
