import { expect, test } from 'vitest';
import { passwordFault } from './password-rules.ts';

const check = (password: string) => passwordFault(password, 'ana.keller');

test.each([
  ['three herons at dusk'],
  ['15 small letters'],
  ['ana.keller reads the tide tables'],
  ['ぼうしをかぶったねこがねむるよる'],
  ['          x         y          z     four seas'],
])('%j will do', (password) => {
  expect(check(password)).toBeNull();
});

test.each([
  ['T0p$ecret!', 'has 10 characters, and 15 are needed'],
  ['fourteen chars', 'has 14 characters'],
  ['😀😀😀😀😀😀😀😀', 'has 8 characters'],
  ['x'.repeat(300), '256 are the most'],
  ['Ana.Keller 2026', 'little more than your login'],
  ['lacuna password', 'little more than your login'],
  ['password password', 'little more than your login'],
  ['aaaaaaaaaaaaaaaa', 'over and over'],
  ['mango mango mango', 'over and over'],
  ['123456789012345', 'row of neighbouring keys'],
  ['Qwertyuiopasdfgh', 'row of neighbouring keys'],
])('%j will not do', (password, says) => {
  expect(check(password)).toContain(says);
});
