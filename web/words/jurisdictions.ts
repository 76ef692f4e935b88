import { jurisdictions } from './en/jurisdictions.ts';

/** The words of the comparison of jurisdictions, loaded with it: in the same language as those of every page. */
export const jurisdictionWords: typeof jurisdictions = jurisdictions;
