import { expect, test } from 'vitest';
import { setUp } from './set-up.ts';

test('while there is nobody, a link leads in, and its code alone', async () => {
  const first = setUp({ count: async () => 0 });
  const link = await first.link('http://127.0.0.1:8080');
  const [, code = ''] = /^http:\/\/127\.0\.0\.1:8080\/set-up#code=([\w-]{43})$/.exec(link ?? '') ?? [];
  expect(first.opens(code)).toBe(true);
  expect(first.opens(`${code}x`)).toBe(false);
  expect(first.opens('')).toBe(false);
  expect(setUp({ count: async () => 0 }).opens(code)).toBe(false);
});

test('once there is somebody, none does', async () => {
  const later = setUp({ count: async () => 1 });
  expect(await later.link('http://127.0.0.1:8080')).toBeNull();
  expect(await later.isOpen()).toBe(false);
});
