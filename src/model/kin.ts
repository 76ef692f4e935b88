import type { Day } from './day.ts';
import type { PaperNames } from './paper-name.ts';
import type { Span } from './span.ts';

/** What an agreement says of itself and of others: what tells which belong together, and which of them prevails. */
export type Kin = {
  readonly names: PaperNames;
  /** The day that it bears, null where it gives none. */
  readonly dated: Day | null;
  /** One for each other agreement that it names, in reading order. */
  readonly ties: readonly Tie[];
  readonly precedence: readonly Precedence[];
};

/** That an agreement names another one. The span is the sentence that tells. */
export type Tie = Span & {
  readonly relation: Relation;
  /** What the words call the other one, bare: "master services agreement". */
  readonly called: string;
  /** The day by which they tell it from others of that name, or null. */
  readonly dated: Day | null;
};

/**
 * What this agreement is to the one that it names: `under` it, of which it is a part or by which it is governed; it `amends` it;
 * it `holds` it as a part; it `supersedes` it; or it only `names` it.
 */
export type Relation = 'amends' | 'supersedes' | 'under' | 'holds' | 'names';

/**
 * That some agreements go before others where their words differ: rank by rank, the highest first. Of those of one rank nothing is
 * said. The span is the sentence that says so.
 */
export type Precedence = Span & { readonly ranks: readonly (readonly Ranked[])[] };

/** This agreement itself, or another by what the words call it. */
export type Ranked = { readonly which: 'this' } | { readonly which: 'other'; readonly called: string };
