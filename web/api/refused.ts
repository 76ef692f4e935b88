/** What a reply of `application/problem+json` says; its codes are those of src/server/status.ts, and two of our own. */
export type ProblemCode =
  | 'bad-request'
  | 'not-signed-in'
  | 'not-allowed'
  | 'cross-site'
  | 'not-found'
  | 'wrong-method'
  | 'conflict'
  | 'in-progress'
  | 'changed-meanwhile'
  | 'too-large'
  | 'over-quota'
  | 'unknown-format'
  | 'refused-by-scan'
  | 'key-reused'
  | 'too-many'
  | 'internal'
  | 'unavailable'
  /** No reply came. */
  | 'no-connection'
  /** A reply came that is none of the service: a proxy in between gave it. */
  | 'not-understood';

/** That the service did not do what was asked. `message` is what was found and `todo` what to do: whole sentences, to be shown as they are. */
export class Refused extends Error {
  readonly code: ProblemCode;
  readonly todo: string;
  /** HTTP status; 0 where no reply came. */
  readonly status: number;
  /** What of the request is wrong: "body.login" and a sentence. */
  readonly faults: readonly { readonly at: string; readonly says: string }[];
  constructor(problem: {
    readonly code: ProblemCode;
    readonly says: string;
    readonly todo: string;
    readonly status: number;
    readonly faults?: Refused['faults'];
  }) {
    super(problem.says);
    this.name = 'Refused';
    this.code = problem.code;
    this.todo = problem.todo;
    this.status = problem.status;
    this.faults = problem.faults ?? [];
  }

  /** What is said of one field of the body, by its path ("login", "deal.side"); null where nothing is. */
  of(field: string): string | null {
    return this.faults.find(({ at }) => at === `body.${field}` || at.startsWith(`body.${field}.`))?.says ?? null;
  }
}

/** A reply that is no success, as what it says. */
export function refusedBy(status: number, body: unknown): Refused {
  if (isProblem(body)) {
    const { code, detail, todo, faults } = body;
    return new Refused({ code, says: detail, todo, status, ...(faults === undefined ? {} : { faults }) });
  }
  return new Refused({
    code: 'not-understood',
    says: `The reply (status ${status}) did not come from Lacuna.`,
    todo: 'Try again. If it stays so, tell whoever runs the service that something between it and your browser answers in its place.',
    status,
  });
}

/** Where no reply came. */
export function unreached(): Refused {
  return new Refused({
    code: 'no-connection',
    says: 'The service does not answer.',
    todo: 'Check your connection and try again. What you had saved is kept.',
    status: 0,
  });
}

/** Whatever was thrown, as something that can be shown: what is none of these is a mistake of our own. */
export function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  return new Refused({
    code: 'internal',
    says: 'This page failed by a mistake of ours.',
    todo: 'Load the page again. If it fails again, tell whoever runs the service what you did.',
    status: 0,
  });
}

function isProblem(body: unknown): body is {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly todo: string;
  readonly faults?: Refused['faults'];
} {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && 'todo' in body;
}
