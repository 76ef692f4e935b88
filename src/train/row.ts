import type { Features } from '../analyze.ts';

/** A sentence to learn from. */
export type Row = {
  /** The paper it is from: sentences of one paper are never in two folds. */
  readonly paper: string;
  readonly set: 'contractnli' | 'cuad' | 'library';
  readonly features: Features;
  /** Models that it is an example of. */
  readonly is: ReadonlySet<string>;
  /** Whether it is a counterexample of a model that it is no example of; false where nobody knows. */
  readonly isNot: (model: string) => boolean;
  /** What leads into it, where that is a row too. */
  readonly leadIn: Row | null;
  /** How many sentences of its paper it stands for, where not all were kept. */
  readonly standsFor: number;
};
