import type { RequestHandler } from 'express';
import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

/** What came of a request that was handed to these: what the last of them went on with, or that one of them answered. */
function cameOf(handlers: readonly RequestHandler[]): Promise<unknown> {
  return new Promise((resolve) => {
    const response = { end: () => resolve('answered') };
    inTurn(handlers)({} as never, response as never, (because?: unknown) => resolve(because ?? 'went on'));
  });
}

const on: RequestHandler = (_request, _response, next) => next();
const later: RequestHandler = async (_request, _response, next) => {
  await new Promise(setImmediate);
  next();
};

test('each goes on to the next, and the last to what follows, with or without waiting', async () => {
  expect(await cameOf([])).toBe('went on');
  expect(await cameOf([on, later, on])).toBe('went on');
});

test('one that answers is the last', async () => {
  const answers: RequestHandler = (_request, response) => {
    response.end();
  };
  const never: RequestHandler = () => {
    throw new Error('asked all the same');
  };
  expect(await cameOf([on, answers, never])).toBe('answered');
});

test('what one throws, rejects with or hands on is an error of the request', async () => {
  const because = new Error('broken');
  const broken: readonly RequestHandler[] = [
    () => {
      throw because;
    },
    async () => {
      throw because;
    },
    (_request, _response, next) => next(because),
  ];
  for (const each of broken)
    expect([await cameOf([on, each, on]), await cameOf([later, each])]).toEqual([because, because]);
});
