import { expect, test } from 'vitest';
import type { PdfEngine } from '../model/engines.ts';
import { keepSound } from './sound-engine.ts';

/** Counts the engines made; each has one page and throws on page 13. */
function counting() {
  let made = 0;
  const create = async (): Promise<PdfEngine> => {
    made += 1;
    return {
      open: () => ({
        pages: 13,
        page: (page) => {
          if (page === 13) throw new Error('out of memory');
          return null;
        },
        picture: () => null,
        close: () => {},
      }),
    };
  };
  return { keeper: keepSound(create), made: () => made };
}

test('one engine serves file after file', async () => {
  const { keeper, made } = counting();
  await keeper.engine();
  await keeper.engine();
  expect([made(), keeper.isBroken()]).toEqual([1, false]);
});

test('an engine that a file broke is not used again', async () => {
  const { keeper, made } = counting();
  const opened = (await keeper.engine()).open(new Uint8Array());
  expect('pages' in opened && opened.page(1)).toBe(null);
  expect(() => 'pages' in opened && opened.page(13)).toThrow('out of memory');
  expect(keeper.isBroken()).toBe(true);
  await keeper.engine();
  expect([made(), keeper.isBroken()]).toEqual([2, false]);
});
