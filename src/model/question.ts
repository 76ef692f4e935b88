import type { DealQuestion } from './deal.ts';
import type { Passage } from './report.ts';

/** What is asked of whoever brings a draft: which side we are, what it is, and what a Deal leaves open. */
export const reviewQuestions = [
  'party',
  'type',
  'jurisdictions',
  'personal-data',
  'sectors',
  'roles',
  'amount',
] as const satisfies readonly ('party' | 'type' | DealQuestion)[];

export type ReviewQuestion = {
  readonly question: (typeof reviewQuestions)[number];
  /** What the paper itself says to it, in the order of the paper; none where it says nothing. */
  readonly answers: readonly ProposedAnswer[];
};

export type ProposedAnswer = {
  /** As in a Proposal; of a party how the paper calls it, or its name; of a type its id. */
  readonly value: string;
  /** Whether the draft was held to it. */
  readonly applied: boolean;
  /** Why not, or what it rests on. */
  readonly because: string;
  readonly cite: Passage;
};
