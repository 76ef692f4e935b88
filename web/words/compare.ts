import { compare } from './en/compare.ts';

/** The words of two drafts side by side, loaded with it: in the same language as those of every page. */
export const compareWords: typeof compare = compare;
