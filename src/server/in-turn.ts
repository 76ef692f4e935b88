import type { RequestHandler } from 'express';

/**
 * One handler of several that follow each other, as express would call them: it looks at the path before each of its own, which takes
 * longer than most of these.
 */
export function inTurn(handlers: readonly RequestHandler[]): RequestHandler {
  return (request, response, next) => {
    const go = (at: number): void => {
      const handler = handlers[at];
      if (handler === undefined) {
        next();
        return;
      }
      try {
        const done = handler(request, response, (because?: unknown) =>
          because === undefined ? go(at + 1) : next(because),
        );
        if (done instanceof Promise) done.catch(next);
      } catch (error) {
        next(error);
      }
    };
    go(0);
  };
}
