import { expect, test } from 'vitest';
import type { Picture } from '../model/engines.ts';
import { rememberRecognised } from './recognised-lately.ts';

const picture = (...pixels: readonly number[]): Picture => ({
  width: pixels.length,
  height: 1,
  perInch: 200,
  pixels: Uint8Array.from(pixels),
});

/** What an engine is asked when these are recognised one after the other, of which at most two are remembered. */
async function asked(...pictures: readonly Picture[]): Promise<readonly string[]> {
  const seen: string[] = [];
  const engine = rememberRecognised(
    async () => ({
      recognise: ({ pixels }) => {
        seen.push(pixels.join());
        return pixels[0] === 0
          ? null
          : [[{ text: pixels.join(), confidence: 90, left: 0, top: 0, width: 1, height: 1 }]];
      },
    }),
    2,
  );
  for (const each of pictures) {
    const lines = (await engine())?.recognise(each) ?? null;
    expect(lines?.[0]?.[0]?.text ?? null).toBe(each.pixels[0] === 0 ? null : each.pixels.join());
  }
  return seen;
}

test('a picture is recognised once while it is remembered', async () => {
  expect(await asked(picture(1), picture(1), picture(2), picture(1))).toEqual(['1', '2']);
});

test('the one that was not asked for longest is forgotten', async () => {
  expect(await asked(picture(1), picture(2), picture(1), picture(3), picture(1), picture(2))).toEqual([
    '1',
    '2',
    '3',
    '2',
  ]);
});

test('what an engine did not survive it is asked again', async () => {
  expect(await asked(picture(0), picture(0))).toEqual(['0', '0']);
});

test('without an engine there is none', async () => {
  expect(await rememberRecognised(async () => null)()).toBe(null);
});
