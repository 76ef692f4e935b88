export const parts = ['overview', 'remedies', 'clocks'] as const;

/** What is looked at: everything in numbers, what there is to enforce with, or who must be told by when. */
export type Part = (typeof parts)[number];
