import type { Day } from './day.ts';
import type { Span } from './span.ts';

/** A value read off the text, and where. */
export type Fact = Span & (DurationFact | DateFact | AmountFact | GoverningLawFact | ForumFact | DutyFact);

/** "forty-eight (48) hours", "two business days", "without undue delay". */
export type DurationFact = {
  readonly kind: 'duration';
  /** The number, or null where the paper gives none ("promptly"). */
  readonly count: number | null;
  readonly unit: 'minutes' | 'hours' | 'days' | 'business days' | 'weeks' | 'months' | 'years' | null;
  /** As elapsed hours: a day is 24, a business day 24 and a reader is told so, a month 730, a year 8760; null where vague. */
  readonly hours: number | null;
  /** The vague words in lower case ("promptly", "without undue delay"), else null. */
  readonly vague: string | null;
  /** True where words and digits differ ("thirty (60) days"): the paper is ambiguous, and `count` is the larger. */
  readonly disagrees: boolean;
};

/**
 * The longest that may pass within it, in hours; null where no number is given. A weekend adds two days for every five business days
 * begun. Public holidays differ by place and are left out.
 */
export function longestHours({ hours, unit, count }: DurationFact): number | null {
  if (hours === null) return null;
  return unit === 'business days' && count !== null ? hours + 48 * Math.ceil(count / 5) : hours;
}

export type DateFact = { readonly kind: 'date'; readonly day: Day };

export type AmountFact = {
  readonly kind: 'amount';
  /** ISO 4217, or null where the sign is ambiguous. */
  readonly currency: string | null;
  /** In whole currency units. */
  readonly value: number;
};

export type GoverningLawFact = {
  readonly kind: 'governing-law';
  /** As printed: "England and Wales", "the State of Delaware". */
  readonly place: string;
  /** Code of the jurisdiction ("uk", "us-de"), or null where we do not know it. */
  readonly code: string | null;
};

export type ForumFact = {
  readonly kind: 'forum';
  readonly means: 'court' | 'arbitration' | 'mediation';
  /** Seat or place of the courts as printed, or null. */
  readonly place: string | null;
  readonly code: string | null;
  /** "ICC", "LCIA", "AAA" … as printed, or null. */
  readonly institution: string | null;
  readonly exclusive: boolean | null;
};

/** Who must, may or must not do something. The span is the sentence or list item that says so. */
export type DutyFact = {
  readonly kind: 'duty';
  readonly bearer: Bearer;
  readonly modality: 'shall' | 'shall-not' | 'may' | 'endeavours';
  /** Where the bearer is named. */
  readonly subject: Span;
  /** The words that lay it down ("shall", "agrees to", the "not" of "and not copy it"); those of the lead-in for an item. */
  readonly modal: Span;
};

export type Bearer =
  | { readonly who: 'each-party' }
  | { readonly who: 'recipient' }
  | { readonly who: 'discloser' }
  /** A party under its own name or role, as printed: "Supplier", "Processor". */
  | { readonly who: 'named'; readonly name: string };
