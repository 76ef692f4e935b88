import type { ServerProblemCode } from './status.ts';

/**
 * What stands in the way of a request. It becomes `application/problem+json`: `says` is what was found and what was expected, `todo`
 * what to do about it, both whole sentences without a word of a contract.
 */
export class RequestProblem extends Error {
  readonly code: ServerProblemCode;
  readonly says: string;
  readonly todo: string;
  /** What of the request is wrong, where that is known. */
  readonly faults: readonly RequestFault[];
  constructor(code: ServerProblemCode, says: string, todo: string, faults: readonly RequestFault[] = []) {
    super(says);
    this.code = code;
    this.says = says;
    this.todo = todo;
    this.faults = faults;
  }
}

/** `at`: where in the request, as in "query.limit" or "body.deal.side". */
export type RequestFault = { readonly at: string; readonly says: string };

/** What is not there, or out of sight: the same words for both, so that nobody learns which. */
export function notFound(what: string): RequestProblem {
  return new RequestProblem(
    'not-found',
    `There is no such ${what} among what you may see.`,
    'Check the id, or ask somebody who is in its team.',
  );
}
