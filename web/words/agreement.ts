import { agreement } from './en/agreement.ts';

/** Words of what several views do with one agreement, loaded with them: in the same language as those of every page. */
export const agreementWords: typeof agreement = agreement;
