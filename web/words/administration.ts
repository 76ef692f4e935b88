import { administration } from './en/administration.ts';

/** The words of administration, loaded with it: in the same language as those of every page. */
export const administrationWords: typeof administration = administration;
