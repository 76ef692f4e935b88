import { portfolio } from './en/portfolio.ts';

/** The words of the portfolio, loaded with it: in the same language as those of every page. */
export const portfolioWords: typeof portfolio = portfolio;
