import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openShelf } from './shelf.ts';

test('what is put is taken out again by its number, in any order, whether it went to memory or to the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 30 }), async (all) => {
      const shelf = openShelf(100);
      await Promise.all([...all.entries()].reverse().map(([place, bytes]) => shelf.put(place, bytes)));
      for (const [place, bytes] of all.entries())
        expect(Buffer.from(await shelf.take(place))).toEqual(Buffer.from(bytes));
      await shelf.close();
    }),
    { numRuns: 50 },
  );
});

test('of a number that was never put, taking says so', async () => {
  const shelf = openShelf();
  await expect(shelf.take(3)).rejects.toThrow('Nothing was put at 3');
  await shelf.close();
});
