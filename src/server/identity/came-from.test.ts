import { expect, test } from 'vitest';
import { cameFrom, isSafe } from './came-from.ts';

const ours = 'https://lacuna.example';

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, 'ours'],
  [{ 'sec-fetch-site': 'none' }, 'ours'],
  [{ 'sec-fetch-site': 'same-site', origin: ours }, 'elsewhere'],
  [{ 'sec-fetch-site': 'cross-site' }, 'elsewhere'],
  [{ 'sec-fetch-site': 'what comes next' }, 'elsewhere'],
  [{ origin: ours }, 'ours'],
  [{ origin: 'https://LACUNA.example:443' }, 'ours'],
  [{ origin: 'http://lacuna.example' }, 'elsewhere'],
  [{ origin: 'https://lacuna.example:8443' }, 'elsewhere'],
  [{ origin: 'https://lacuna.example.evil.test' }, 'elsewhere'],
  [{ origin: 'null' }, 'elsewhere'],
  [{}, 'unknown'],
] as const)('%j is %s', (headers, from) => {
  expect(cameFrom(headers, ours)).toBe(from);
});

test.each([
  ['http://127.0.0.1:8080', '127.0.0.1:8080', 'ours'],
  ['http://127.0.0.1:9090', '127.0.0.1:8080', 'elsewhere'],
  ['http://localhost:8080', '127.0.0.1:8080', 'elsewhere'],
] as const)('without an address of its own, %s at %s is %s', (origin, host, from) => {
  expect(cameFrom({ origin, host }, null)).toBe(from);
});

test('only what reads is safe', () => {
  expect(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(isSafe)).toEqual([
    'GET',
    'HEAD',
    'OPTIONS',
  ]);
});
