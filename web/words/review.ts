import { review } from './en/review.ts';

/** The words of a new review, loaded with it: in the same language as those of every page. */
export const reviewWords: typeof review = review;
