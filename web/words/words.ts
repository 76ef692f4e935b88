import { en } from './en.ts';

/** All that is said, in one language. Another language is a file beside en.ts with `satisfies Words`. */
export type Words = typeof en;

/** The words of this page. Which language it is does not change while it is open. */
export const t: Words = en;
