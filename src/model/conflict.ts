import type { Measure } from './measure.ts';
import type { Severity } from './requirement.ts';
import type { Span } from './span.ts';

/** Two things that the deal wants and that do not go together there: the law that governs and the place of the secret, and the like. */
export type Conflict = {
  readonly id: ConflictId;
  readonly severity: Severity;
  /** In one or two sentences, for a reader. */
  readonly says: string;
  /** The fact of law that it rests on; null where it rests on the words of the paper alone. */
  readonly measure: Measure | null;
  /** The words of the paper that lead to it. */
  readonly spans: readonly Span[];
};

export type ConflictId = (typeof conflictIds)[number];

/** All there are; the last three are what a measure can clash with. */
export const conflictIds = [
  'law-reach',
  'arbitration-without-courts',
  'foreign-court',
  'statutory-venue',
  'evidence-export',
] as const;
