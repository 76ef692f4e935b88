import type { Problem } from '../model/problem.ts';

/** That a draft could not be read now, and why: thrown where what is made of it is kept at hand, so that nothing is kept. */
export class Unread extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
