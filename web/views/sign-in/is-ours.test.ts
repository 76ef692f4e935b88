import { expect, test } from 'vitest';
import { isOurs } from './is-ours.ts';

test.each([
  ['/', true],
  ['/agreements/a1?line=3', true],
  ['//elsewhere.example', false],
  ['/\\elsewhere.example', false],
  ['https://elsewhere.example', false],
  ['javascript:alert(1)', false],
  ['/sign-in?to=/sign-in', false],
  ['/api/session/provider', false],
])('who signs in is sent to %s: %s', (address, expected) => {
  expect(isOurs(address)).toBe(expected);
});
