import { expect, test } from 'vitest';
import { isSafeAddress } from './safe-address.ts';

test.each([
  ['https://lacuna.example', 'whatever', true],
  ['http://lacuna.example', '127.0.0.1', false],
  ['http://127.0.0.1:8080', undefined, true],
  [null, '127.0.0.1:8080', true],
  [null, 'localhost:8080', true],
  [null, '[::1]:8080', true],
  [null, 'lacuna.example', false],
  [null, '192.0.2.7:8080', false],
  [null, '127.0.0.1.evil.example', false],
  [null, 'localhost.evil.example', false],
  [null, 'evil.example/127.0.0.1', false],
  [null, undefined, false],
] as const)('reached at %s, by the host %s: %s', (publicUrl, host, safe) => {
  expect(isSafeAddress(publicUrl, host)).toBe(safe);
});
