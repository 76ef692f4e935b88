import { expect, test } from 'vitest';
import { type Colour, openPalette, standsOut } from './colours.ts';
import { textColour } from './ground.ts';
import type { Xml } from './xml.ts';

const element = (name: string, attributes: Record<string, string>, children: Xml[] = []): Xml => ({
  name,
  attributes: new Map(Object.entries(attributes)),
  children,
});
const slot = (name: string, val: string) => element(name, {}, [element('srgbClr', { val })]);
const theme = element('theme', {}, [
  element('themeElements', {}, [element('clrScheme', {}, [slot('dk2', '102030'), slot('accent1', '336699')])]),
]);
const settings = element('w:settings', {}, [element('w:clrSchemeMapping', { bg1: 'dark2', t1: 'light1' })]);

test.each<[Record<string, string>, Colour | null]>([
  [{ val: '336699' }, [51, 102, 153]],
  [{ val: 'auto' }, null],
  [{ val: 'FFFFFF', themeColor: 'accent1' }, [51, 102, 153]],
  [{ val: 'FFFFFF', themeColor: 'accent1', themeShade: '80' }, [26, 51, 77]],
  [{ val: 'FFFFFF', themeColor: 'dark1', themeTint: '00' }, [255, 255, 255]],
  [{ val: '336699', themeColor: 'none' }, [51, 102, 153]],
  [{ val: '336699', themeColor: 'accent6' }, [51, 102, 153]],
  // The settings turn ground and text around.
  [{ themeColor: 'background1' }, [16, 32, 48]],
  [{ themeColor: 'text1' }, [255, 255, 255]],
  [{ themeColor: 'light1' }, [255, 255, 255]],
])('the colour of %j is %j', (attributes, expected) => {
  const colour = textColour(
    element('w:color', attributes),
    openPalette(() => theme, settings),
  );
  expect(colour?.map(Math.round) ?? null).toEqual(expected);
});

test.each<[string, Colour, Colour, boolean]>([
  ['black on white', [0, 0, 0], [255, 255, 255], true],
  ['white less 5 %', [242, 242, 242], [255, 255, 255], false],
  ['white less 15 %', [217, 217, 217], [255, 255, 255], true],
  ['the palest yellow', [255, 255, 240], [255, 255, 255], false],
  ['yellow', [255, 255, 0], [255, 255, 255], true],
  ['black less 5 %', [13, 13, 13], [0, 0, 0], false],
  ['red on a green as bright', [224, 0, 0], [0, 115, 58], true],
])('%s', (_, ink, ground, seen) => {
  expect(standsOut(ink, ground)).toBe(seen);
});
