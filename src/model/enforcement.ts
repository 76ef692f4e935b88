import type { Standing } from './law.ts';
import type { Match } from './match.ts';
import type { Measure } from './measure.ts';

/** One measure of a jurisdiction, and what of that which it needs the paper has. */
export type Enforcement = {
  readonly measure: Measure;
  readonly standing: Standing;
  /** Kinds that it needs and the paper has in full, with the match. */
  readonly has: readonly { readonly kind: string; readonly match: Match }[];
  /** Kinds that it needs and the paper has in weak words only. */
  readonly weak: readonly { readonly kind: string; readonly match: Match }[];
  /** Kinds that it needs and the paper lacks. */
  readonly lacks: readonly string[];
};
